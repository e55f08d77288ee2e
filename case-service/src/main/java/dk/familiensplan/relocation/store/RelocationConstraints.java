package dk.familiensplan.relocation.store;

import dk.familiensplan.platform.database.ConstraintMeanings;
import dk.familiensplan.relocation.RelocationRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules on relocations that the database upholds, whoever writes at the same time. */
@ApplicationScoped
public class RelocationConstraints implements ConstraintMeanings {

    @Override
    public Map<String, RelocationRule> meanings() {
        return Map.of("relocation_one_under_way", RelocationRule.ONE_AT_A_TIME);
    }
}
