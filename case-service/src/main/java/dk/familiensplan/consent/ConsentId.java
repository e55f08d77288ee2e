package dk.familiensplan.consent;

import java.util.UUID;

/** Which answer of which member; chosen by the client. */
public record ConsentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
