package dk.familiensplan.plan;

import java.util.UUID;

/** Which dispute; chosen by the client. */
public record DisputeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
