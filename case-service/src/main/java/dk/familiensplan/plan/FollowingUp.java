package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The family and those round it have looked at the plan together. */
@ApplicationScoped
@Transactional
public class FollowingUp {

    private final ChangingPlan changing;

    @Inject
    FollowingUp(ChangingPlan changing) {
        this.changing = changing;
    }

    /** Writes down who were there and what changed; the next one is due on the day that was set. */
    public PlanSnapshot record(PlanId plan, VersionTag expected, PlanContent.OfFollowUp followUp) {
        return changing.change(
                plan,
                expected,
                PlanChange.FOLLOWED_UP,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.recordFollowUp(followUp, now));
    }
}
