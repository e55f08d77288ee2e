package dk.familiensplan.integration.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency's answer to a notification, whatever the format it came in.
 *
 * @param reasonCode why not, in the agency's own codes
 * @param reasonText why not, in its own words
 */
public record Acknowledged(
        UUID notificationId,
        Outcome outcome,
        @Nullable String reasonCode,
        @Nullable String reasonText) {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TEXT = 1000;

    /** Taken in; not, since something is wrong with it; not now, since the agency has trouble. */
    public enum Outcome {
        ACKNOWLEDGED("acknowledged"),
        REJECTED("rejected"),
        TRANSIENT("transient");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    /** What to submit when the answer has ids of its own. It is never answered in turn. */
    public Heard heardFrom(String agencyId, String transmissionId, String messageId, Instant at) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("notificationId", notificationId);
        data.put("outcome", outcome.word);
        data.put("reasonCode", shortened(reasonCode, LONGEST_CODE));
        data.put("reasonText", shortened(reasonText, LONGEST_TEXT));
        IntegrationEvent event = IntegrationEvent.from(
                agencyId,
                transmissionId,
                IntegrationEvent.NOTIFICATION_ACKNOWLEDGED,
                at.atOffset(ZoneOffset.UTC),
                data);
        return new Heard.Fact(new Submission(agencyId, transmissionId, messageId, event), Heard.Answering.never());
    }

    /** What to submit when it has none: what it says is its id, so that the same said twice is a repeat. */
    public Heard heardFrom(String agencyId, Instant at) {
        String said = String.join(
                " ",
                agencyId,
                notificationId.toString(),
                outcome.word,
                String.valueOf(reasonCode),
                String.valueOf(reasonText));
        String id =
                UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
        return heardFrom(agencyId, id, id, at);
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public String toString() {
        return "Acknowledged[" + notificationId + ", " + outcome + "]";
    }
}
