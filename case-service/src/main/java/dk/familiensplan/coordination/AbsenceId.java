package dk.familiensplan.coordination;

import java.util.UUID;

/** Which absence. */
public record AbsenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
