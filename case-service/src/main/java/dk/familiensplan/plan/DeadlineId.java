package dk.familiensplan.plan;

import java.util.UUID;

/** Which deadline; chosen by the client. */
public record DeadlineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
