package dk.familiensplan.plan.store;

import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of a plan that the database upholds, whoever writes at the same time. */
@ApplicationScoped
public class PlanConstraints implements ConstraintMeanings {

    @Override
    public Map<String, PlanRule> meanings() {
        return Map.of(
                "member_person_in_one_active_plan", PlanRule.PERSON_IN_ONE_ACTIVE_PLAN,
                "member_pkey", PlanRule.ID_USED_ONCE,
                "goal_pkey", PlanRule.ID_USED_ONCE,
                "goal_evaluation_pkey", PlanRule.ID_USED_ONCE,
                "intervention_pkey", PlanRule.ID_USED_ONCE,
                "consent_pkey", PlanRule.ID_USED_ONCE);
    }
}
