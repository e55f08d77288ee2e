package dk.familiensplan.coordination;

import java.util.UUID;

/** Which hand-over. */
public record HandOverId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
