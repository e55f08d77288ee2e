package dk.familiensplan.integration.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lay in an agency's outbox.
 *
 * @param sentAt when the broker took it; stays the same when it is delivered again
 */
public record IncomingMessage(String text, @Nullable String correlationId, Instant sentAt) {

    /** An id that is the same when the broker delivers this message again, and another when the agency sends anew. */
    public UUID id(String what) {
        return UUID.nameUUIDFromBytes(
                (what + " " + sentAt.toEpochMilli() + " " + text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "IncomingMessage[" + text.length() + " characters]";
    }
}
