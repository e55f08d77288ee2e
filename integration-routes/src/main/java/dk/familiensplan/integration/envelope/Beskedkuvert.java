package dk.familiensplan.integration.envelope;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event of KOMBIT's Beskedfordeler ({@code Haendelsesbesked} in {@code urn:oio:besked:kuvert:1.0}), with the fields
 * that are mandatory and the citizen that it is about. The UUIDs of message type and security class are those of an
 * example: the real ones stand in KOMBIT's classification, which is not public.
 *
 * @param messageId BeskedId; a message is told from its repeats by it
 * @param receiverCvr who may receive it
 * @param responsibleCvr the authority that registered what it tells
 * @param personNumber of the citizen, when there is one
 * @param objectId of what was registered
 */
public record Beskedkuvert(
        String messageId,
        String receiverCvr,
        String responsibleCvr,
        @Nullable String personNumber,
        String objectId,
        OffsetDateTime registeredAt,
        OffsetDateTime madeAt,
        String transactionId,
        Content content) {

    /** What the event carries, as it is before Base64. */
    public record Content(String contentType, String fileType, byte[] bytes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content content
                    && contentType.equals(content.contentType)
                    && fileType.equals(content.fileType)
                    && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return contentType.hashCode();
        }

        @Override
        public String toString() {
            return "Content[" + contentType + "]";
        }
    }

    @Override
    public String toString() {
        return "Beskedkuvert[" + messageId + "]";
    }
}
