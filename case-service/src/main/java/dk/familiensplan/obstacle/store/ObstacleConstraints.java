package dk.familiensplan.obstacle.store;

import dk.familiensplan.obstacle.ObstacleRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of an obstacle that the database upholds. */
@ApplicationScoped
public class ObstacleConstraints implements ConstraintMeanings {

    @Override
    public Map<String, ObstacleRule> meanings() {
        return Map.of("obstacle_pkey", ObstacleRule.ID_USED_ONCE);
    }
}
