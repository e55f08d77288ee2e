package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The family wants something more, wants it otherwise, or goes after it no more; and its members say yes to that. */
@ApplicationScoped
@Transactional
public class ChangingGoals {

    private final ChangingPlan changing;

    @Inject
    ChangingGoals(ChangingPlan changing) {
        this.changing = changing;
    }

    /** Takes a goal in. */
    public PlanSnapshot add(PlanId plan, VersionTag expected, PlanContent.OfGoal goal) {
        return changing.change(
                plan, expected, PlanChange.GOAL_ADDED, Deed.PLAN_CHANGED, (changed, now) -> changed.addGoal(goal, now));
    }

    /** Says a goal otherwise; whoever said yes to it is asked again. */
    public PlanSnapshot change(PlanId plan, VersionTag expected, GoalId named, PlanContent.OfGoal goal) {
        return changing.change(plan, expected, PlanChange.GOAL_CHANGED, Deed.PLAN_CHANGED, (changed, now) -> {
            PlanRule.requireNamed(named, goal.id(), "/id");
            changed.changeGoal(goal, now);
        });
    }

    /** The family does not go after it any more. */
    public PlanSnapshot end(
            PlanId plan, VersionTag expected, GoalId goal, GoalOutcome outcome, String reason, LocalDate on) {
        return changing.change(
                plan,
                expected,
                PlanChange.GOAL_ENDED,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.endGoal(goal, outcome, reason, on, now));
    }

    /**
     * A member of the family says yes on their own page to a goal, as it was worded when they read it.
     *
     * @param wording which wording that was; refused when it is another by now
     */
    public PlanSnapshot agreeAsMember(PlanId plan, PlanContent.OfAgreement agreement, int wording) {
        return changing.changeAsMember(
                plan, Operation.SPEAK_AS_FAMILY, PlanChange.AGREED, Deed.PLAN_CHANGED, (changed, caller, now) -> {
                    changed.refuseUnlessWorded(agreement.goal(), wording);
                    changed.agree(agreement, now);
                });
    }

    /** A member says yes to a goal, or to the plan, as it is worded now. */
    public PlanSnapshot agree(PlanId plan, VersionTag expected, PlanContent.OfAgreement agreement) {
        return changing.change(
                plan, expected, PlanChange.AGREED, Deed.PLAN_CHANGED, (changed, now) -> changed.agree(agreement, now));
    }
}
