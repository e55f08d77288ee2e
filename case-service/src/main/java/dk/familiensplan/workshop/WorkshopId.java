package dk.familiensplan.workshop;

import java.util.UUID;

/** Which workshop. */
public record WorkshopId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
