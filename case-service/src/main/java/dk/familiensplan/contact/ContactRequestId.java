package dk.familiensplan.contact;

import java.util.UUID;

/** Which contact request. */
public record ContactRequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
