package dk.familiensplan.contradiction.store;

import dk.familiensplan.contradiction.ContradictionFault;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of following up that the database upholds. */
@ApplicationScoped
public class ContradictionConstraints implements ConstraintMeanings {

    @Override
    public Map<String, ContradictionFault> meanings() {
        return Map.of(
                "contradiction_pkey", ContradictionFault.ID_USED_ONCE,
                "contradiction_open_once", ContradictionFault.ID_USED_ONCE,
                "connecting_conversation_numbered", ContradictionFault.AT_MOST_THREE,
                "connecting_conversation_at_most_three", ContradictionFault.AT_MOST_THREE);
    }
}
