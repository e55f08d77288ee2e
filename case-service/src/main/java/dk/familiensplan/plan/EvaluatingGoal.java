package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The family, or a professional, says where a goal stands. */
@ApplicationScoped
@Transactional
public class EvaluatingGoal {

    private final ChangingPlan changing;

    @Inject
    EvaluatingGoal(ChangingPlan changing) {
        this.changing = changing;
    }

    /** A dated fact; refused for a goal without a scale, and for a day to come. One that was wrong is superseded. */
    public PlanSnapshot evaluate(
            PlanId plan,
            VersionTag expected,
            GoalId goal,
            EvaluationId evaluation,
            int level,
            EvaluatedBy by,
            LocalDate on,
            @Nullable String note,
            @Nullable EvaluationId supersedes) {
        return changing.change(
                plan,
                expected,
                PlanChange.GOAL_EVALUATED,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.evaluateGoal(goal, evaluation, level, by, on, note, supersedes, now));
    }
}
