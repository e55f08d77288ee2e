package dk.familiensplan.grid.store;

import dk.familiensplan.grid.GridRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of the grid that the database upholds. */
@ApplicationScoped
public class GridConstraints implements ConstraintMeanings {

    @Override
    public Map<String, GridRule> meanings() {
        return Map.of(
                "network_view_pkey", GridRule.ID_USED_ONCE,
                "view_ask_pkey", GridRule.ID_USED_ONCE,
                "network_view_says_something", GridRule.SAYS_SOMETHING,
                "network_view_pulls_one_way", GridRule.PULLS_ONE_WAY);
    }
}
