package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A canonical event on its way in, in CloudEvents 1.0 JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntegrationEvent(
        String specversion,
        String id,
        String source,
        String type,
        @Nullable String subject,
        OffsetDateTime time,
        String datacontenttype,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> data) {

    public static final String HOSPITAL_STAY_REPORTED = "dk.familiensplan.acute.hospital-stay-reported.v1";
    public static final String MESSAGE_RECEIVED = "dk.familiensplan.contact.message-received.v1";
    public static final String CONTACT_REQUESTED = "dk.familiensplan.contact.contact-requested.v1";
    public static final String NOTIFICATION_SENT = "dk.familiensplan.notification.sent.v1";
    public static final String NOTIFICATION_ACKNOWLEDGED = "dk.familiensplan.notification.acknowledged.v1";
    public static final String NOTIFICATION_HELD = "dk.familiensplan.notification.held.v1";
    public static final String NOTIFICATION_DEFERRED = "dk.familiensplan.notification.deferred.v1";
    public static final String REQUEST_WITHDRAWN = "dk.familiensplan.contact.request-withdrawn.v1";
    public static final String CATCH_UP_ASKED = "dk.familiensplan.notification.catch-up-asked.v1";
    public static final String NUMBER_CAME = "dk.familiensplan.operations.number-came.v1";
    public static final String MESSAGE_SET_ASIDE = "dk.familiensplan.operations.message-set-aside.v1";
    public static final String DEAD_LETTER_DONE = "dk.familiensplan.operations.dead-letter-done.v1";
    public static final String NOTIFICATION_DEAD = "dk.familiensplan.notification.dead.v1";

    private static final String SOURCE = "/integration-routes/";

    /** An event that an agency's message tells of. The id is that of the transmission: sent again, it is the same. */
    public static IntegrationEvent from(
            String agencyId,
            String transmissionId,
            String type,
            OffsetDateTime time,
            Map<String, @Nullable Object> data) {
        return of(transmissionId, SOURCE + agencyId, type, null, time, data);
    }

    static IntegrationEvent of(
            String id,
            String source,
            String type,
            @Nullable String subject,
            OffsetDateTime time,
            Map<String, @Nullable Object> data) {
        return new IntegrationEvent(
                "1.0", id, source, type, subject, time, "application/json", new LinkedHashMap<>(data));
    }

    /** The notification that it is about; empty when it is about another thing. */
    Optional<UUID> notification() {
        Object id = data.get("notificationId");
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id.toString()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "IntegrationEvent[" + type + "]";
    }
}
