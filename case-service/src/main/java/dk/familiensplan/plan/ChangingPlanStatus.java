package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The coordinator pauses, resumes, closes or reopens a plan, with a reason. */
@ApplicationScoped
@Transactional
public class ChangingPlanStatus {

    private final ChangingPlan changing;

    @Inject
    ChangingPlanStatus(ChangingPlan changing) {
        this.changing = changing;
    }

    /** Refused where the plan is not where that can start from, or reopening it would give a person two active plans. */
    public PlanSnapshot change(PlanId plan, VersionTag expected, Turn turn, String reason) {
        return changing.change(
                plan,
                expected,
                turn.change,
                Deed.PLAN_STATUS_CHANGED,
                (changed, now) -> turn.verb.apply(changed, reason, now));
    }

    /** The turns that a plan in use can take. */
    public enum Turn {
        PAUSE(PlanChange.PAUSED, FamilyPlan::pause),
        RESUME(PlanChange.RESUMED, FamilyPlan::resume),
        CLOSE(PlanChange.CLOSED, FamilyPlan::close),
        REOPEN(PlanChange.REOPENED, FamilyPlan::reopen);

        private final PlanChange change;
        private final Verb verb;

        Turn(PlanChange change, Verb verb) {
            this.change = change;
            this.verb = verb;
        }
    }

    private interface Verb {
        void apply(FamilyPlan plan, String reason, Instant now);
    }
}
