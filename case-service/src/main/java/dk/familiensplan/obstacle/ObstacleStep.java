package dk.familiensplan.obstacle;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody did to move an obstacle. Never edited.
 *
 * @param what names nobody, as the obstacle itself
 * @param by sign-in subject
 */
public record ObstacleStep(UUID id, String what, String by, Instant at) {

    @Override
    public String toString() {
        return "ObstacleStep[" + id + "]";
    }
}
