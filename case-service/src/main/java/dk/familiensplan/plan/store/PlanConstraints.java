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
        return Map.ofEntries(
                Map.entry("member_person_in_one_active_plan", PlanRule.PERSON_IN_ONE_ACTIVE_PLAN),
                Map.entry("member_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("goal_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("goal_evaluation_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("goal_evaluation_superseded_once", PlanRule.EVALUATION_SUPERSEDED_ONCE),
                Map.entry("intervention_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("intervention_hypothesis_is_of_trial", PlanRule.HYPOTHESIS_IS_OF_TRIAL),
                Map.entry("intervention_ends_or_is_reviewed", PlanRule.INTERVENTION_ENDS_OR_IS_REVIEWED),
                Map.entry("agreement_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("payment_dispute_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("payment_dispute_one_at_a_time", PlanRule.DISPUTED_ONCE_AT_A_TIME),
                Map.entry("deadline_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("follow_up_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("follow_up_once_a_day", PlanRule.FOLLOW_UP_IN_ORDER),
                Map.entry("consent_pkey", PlanRule.ID_USED_ONCE),
                Map.entry("consent_one_answer_for_a_day", PlanRule.ONE_ANSWER_FOR_A_DAY),
                Map.entry("legal_basis_pkey", PlanRule.ID_USED_ONCE));
    }
}
