package dk.familiensplan.workshop.store;

import dk.familiensplan.platform.database.ConstraintMeanings;
import dk.familiensplan.workshop.WorkshopRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of workshops that the database upholds. */
@ApplicationScoped
public class WorkshopConstraints implements ConstraintMeanings {

    @Override
    public Map<String, WorkshopRule> meanings() {
        return Map.of(
                "workshop_pkey", WorkshopRule.ID_USED_ONCE,
                "workshop_entry_pkey", WorkshopRule.ID_USED_ONCE,
                "workshop_entry_idea_serves_wish", WorkshopRule.IDEA_SERVES_WISH);
    }
}
