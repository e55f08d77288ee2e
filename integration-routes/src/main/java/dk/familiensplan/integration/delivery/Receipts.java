package dk.familiensplan.integration.delivery;

import dk.familiensplan.integration.lastlook.Finding;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the routes tell the case-service of their own doings. Their ids follow from the event that was handled, so that
 * the same event handled again says nothing new. They hold no personal data, for they lie on a queue.
 */
public final class Receipts {

    private final InstantSource clock;

    public Receipts(InstantSource clock) {
        this.clock = clock;
    }

    /** The notification now lies in the agency's inbox. */
    public Submission sent(ThinEvent event) {
        return receipt(
                event.id(),
                IntegrationEvent.NOTIFICATION_SENT,
                event.notificationId(),
                Map.of("notificationId", event.notificationId(), "sentAt", now()));
    }

    /** The last look could not decide: the notification waits for a person. Kinds alone, nothing of what was seen. */
    public Submission held(ThinEvent event, Set<Finding> suspected) {
        return receipt(
                event.id(),
                IntegrationEvent.NOTIFICATION_HELD,
                event.notificationId(),
                Map.of(
                        "notificationId",
                        event.notificationId(),
                        "suspected",
                        suspected.stream().map(Finding::name).sorted().toList()));
    }

    /** The notification was set aside; {@code eventId} is that of the message that was given up. */
    public Submission dead(String eventId, UUID notificationId, String reasonCode) {
        return receipt(
                eventId,
                IntegrationEvent.NOTIFICATION_DEAD,
                notificationId,
                Map.of("notificationId", notificationId, "reasonCode", reasonCode));
    }

    /** It could not be put into its agency's inbox; {@code eventId} is that of the message that is let go of. */
    public Submission deferred(ThinEvent event, String attempt, String reasonCode) {
        return receipt(
                event.id() + " " + attempt,
                IntegrationEvent.NOTIFICATION_DEFERRED,
                event.notificationId(),
                Map.of("notificationId", event.notificationId(), "reasonCode", reasonCode));
    }

    /** A message that is no notification was set aside. */
    Submission setAside(UUID deadLetter, String address, @Nullable String agencyId, String reasonCode, int size) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("deadLetterId", deadLetter);
        data.put("address", address);
        data.put("agencyId", agencyId);
        data.put("reasonCode", reasonCode);
        data.put("size", size);
        return receipt(deadLetter.toString(), IntegrationEvent.MESSAGE_SET_ASIDE, deadLetter, data);
    }

    /** What was decided about a dead letter is done. */
    Submission done(UUID deadLetter) {
        return receipt(
                deadLetter.toString(),
                IntegrationEvent.DEAD_LETTER_DONE,
                deadLetter,
                Map.of("deadLetterId", deadLetter));
    }

    private Submission receipt(String eventId, String type, UUID subject, Map<String, ?> data) {
        String id = UUID.nameUUIDFromBytes((type + " " + eventId).getBytes(StandardCharsets.UTF_8))
                .toString();
        IntegrationEvent event = IntegrationEvent.of(
                id, "/integration-routes", type, subject.toString(), now(), new LinkedHashMap<>(data));
        return new Submission(null, id, id, event);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
