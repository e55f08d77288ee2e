package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A member answers what an agency may know on a topic. */
@ApplicationScoped
@Transactional
public class GivingConsent {

    private final ChangingPlan changing;

    @Inject
    GivingConsent(ChangingPlan changing) {
        this.changing = changing;
    }

    /** From now on the answer stands in the place of the one before it. */
    public PlanSnapshot give(PlanId plan, VersionTag expected, PlanContent.OfConsent consent) {
        return changing.change(
                plan,
                expected,
                PlanChange.CONSENT_GIVEN,
                Deed.CONSENT_CHANGED,
                (changed, now) -> changed.giveConsent(consent, now));
    }
}
