package dk.familiensplan.integration.envelope;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * MedCom's VANSEnvelope 1.0.4: who sends to whom, and either a message or a receipt for one.
 *
 * @param sender location number (EAN, the same as GLN)
 * @param receiver location number
 * @param identifier of this envelope; a message sent again comes in a new one
 */
public record VansEnvelope(String sender, String receiver, String identifier, OffsetDateTime sentAt, Content content) {

    public static final String NAMESPACE = "urn:oio:medcom:vans-envelope:1.0.4";

    /** What the envelope holds. */
    public sealed interface Content {}

    /**
     * A message.
     *
     * @param identifier of the message inside
     * @param document its type, such as {@code MCM:FDIS91#carecoordination}
     * @param mime {@code application/fhir+json} or {@code application/fhir+xml}
     */
    public record Message(String identifier, Document document, String mime, byte[] data) implements Content {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Message message
                    && identifier.equals(message.identifier)
                    && document.equals(message.document)
                    && mime.equals(message.mime)
                    && Arrays.equals(data, message.data);
        }

        @Override
        public int hashCode() {
            return identifier.hashCode();
        }

        @Override
        public String toString() {
            return "Message[" + identifier + ", " + document + "]";
        }
    }

    /** What kind of document a message holds, as the network counts it. */
    public record Document(
            String format, String name, @Nullable String version, int sizeInBytes) {}

    /** The receiver could take the message out of its envelope. */
    public record PositiveReceipt(String originalEnvelope, String originalMessage, Document document)
            implements Content {}

    /** The receiver, or the network, could not; {@code originalMessage} is empty when the network never saw one. */
    public record NegativeReceipt(
            String originalEnvelope, @Nullable String originalMessage, Document document, String description)
            implements Content {}
}
