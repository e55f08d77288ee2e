package dk.familiensplan.plan;

import java.util.UUID;

/** Which intervention; chosen by the client. */
public record InterventionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
