package dk.familiensplan.circle;

import java.util.UUID;

/** Which circle. */
public record CircleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
