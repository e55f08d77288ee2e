package dk.familiensplan.integration.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One sending of a notification. A notification that a person sends again is a new sending of the same.
 *
 * @param eventId of the event that asked for it; ids that belong to the sending follow from it
 */
public record Sending(String eventId, Instant at) {

    /** An id that is the same each time this sending is tried. */
    public UUID id(String what) {
        return UUID.nameUUIDFromBytes((eventId + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
