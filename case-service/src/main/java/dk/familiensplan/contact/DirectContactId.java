package dk.familiensplan.contact;

import java.util.UUID;

/** Which contact past the coordinator. */
public record DirectContactId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
