package dk.familiensplan.coordination.store;

import dk.familiensplan.coordination.CoordinationRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules on who holds a plan that the database upholds, whoever writes at the same time. */
@ApplicationScoped
public class CoordinationConstraints implements ConstraintMeanings {

    @Override
    public Map<String, CoordinationRule> meanings() {
        return Map.of(
                "hand_over_one_under_way", CoordinationRule.ONE_HAND_OVER_AT_A_TIME,
                "absence_once_a_day", CoordinationRule.ABSENT_ONCE_A_DAY);
    }
}
