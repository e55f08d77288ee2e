package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A member takes an answer back. */
@ApplicationScoped
@Transactional
public class WithdrawingConsent {

    private final ChangingPlan changing;

    @Inject
    WithdrawingConsent(ChangingPlan changing) {
        this.changing = changing;
    }

    /** Stops the future: what waits in a queue is withheld when it is fetched. */
    public PlanSnapshot withdraw(PlanId plan, VersionTag expected, ConsentId consent) {
        return changing.change(
                plan,
                expected,
                PlanChange.CONSENT_WITHDRAWN,
                Deed.CONSENT_CHANGED,
                (changed, now) -> changed.withdrawConsent(consent, now));
    }
}
