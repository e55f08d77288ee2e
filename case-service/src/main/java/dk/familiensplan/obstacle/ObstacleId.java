package dk.familiensplan.obstacle;

import java.util.UUID;

/** Which obstacle. */
public record ObstacleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
