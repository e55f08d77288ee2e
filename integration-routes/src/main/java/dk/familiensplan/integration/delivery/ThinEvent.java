package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.integration.platform.SafeJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * What the case-service puts on the queue: that there is a notification to fetch, and for whom. Ids only.
 *
 * @param queuedAt when it was written
 */
public record ThinEvent(String id, UUID notificationId, String agencyId, UUID planId, Instant queuedAt) {

    /** The only type that this queue carries. */
    public static final String TYPE = "dk.familiensplan.notification.queued.v1";

    /**
     * Reads the CloudEvents JSON.
     *
     * @throws Undeliverable when it is anything else
     */
    public static ThinEvent read(String json) {
        try {
            JsonNode event = SafeJson.json().readTree(json);
            JsonNode data = event.path("data");
            if (!TYPE.equals(event.path("type").asText())
                    || event.path("id").asText().isEmpty()) {
                throw new Undeliverable("not-an-event", null);
            }
            return new ThinEvent(
                    event.path("id").asText(),
                    UUID.fromString(data.path("notificationId").asText()),
                    data.path("agencyId").asText(),
                    UUID.fromString(data.path("planId").asText()),
                    Instant.parse(event.path("time").asText()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException malformed) {
            throw new Undeliverable("not-an-event", null);
        }
    }
}
