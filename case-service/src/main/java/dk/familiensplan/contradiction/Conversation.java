package dk.familiensplan.contradiction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connecting conversation: a talk between those who pull apart.
 *
 * @param between who are to talk
 * @param owner who sees to it
 * @param dueOn by when
 * @param outcome what came of it, when it has been held
 */
public record Conversation(
        UUID id,
        String between,
        String owner,
        LocalDate dueOn,
        @Nullable LocalDate heldOn,
        @Nullable String outcome) {

    /** One that is to be held. */
    public static Conversation planned(UUID id, String between, String owner, LocalDate dueOn) {
        return new Conversation(id, between, owner, dueOn, null, null);
    }

    public boolean isHeld() {
        return heldOn != null;
    }

    Conversation held(LocalDate on, String what) {
        return new Conversation(id, between, owner, dueOn, on, what);
    }
}
