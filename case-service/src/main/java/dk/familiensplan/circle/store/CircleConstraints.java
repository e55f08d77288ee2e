package dk.familiensplan.circle.store;

import dk.familiensplan.circle.CircleRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of circles that the database upholds. */
@ApplicationScoped
public class CircleConstraints implements ConstraintMeanings {

    @Override
    public Map<String, CircleRule> meanings() {
        return Map.of(
                "circle_pkey", CircleRule.ID_USED_ONCE,
                "circle_proposal_pkey", CircleRule.ID_USED_ONCE,
                "circle_proposal_one_at_a_time", CircleRule.ONE_AT_A_TIME,
                "circle_move_objection_argued", CircleRule.OBJECTION_IS_ARGUED);
    }
}
