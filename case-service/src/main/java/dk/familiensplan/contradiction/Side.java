package dk.familiensplan.contradiction;

import dk.familiensplan.grid.Participant;
import dk.familiensplan.grid.Pull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who pull the same way in a contradiction.
 *
 * @param pull which way, where the contradiction is about that
 * @param evidence what shows it
 */
public record Side(List<Participant> who, @Nullable Pull pull, List<Evidence> evidence) {

    public Side {
        who = List.copyOf(who);
        evidence = List.copyOf(evidence);
    }
}
