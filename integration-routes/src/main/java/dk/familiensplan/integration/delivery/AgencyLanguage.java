package dk.familiensplan.integration.delivery;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The format of one agency's system, both ways. Implementations are plain and pure: no queue, no HTTP, no clock but
 * what they are handed, so that the same message read twice means the same.
 */
public interface AgencyLanguage {

    /**
     * Writes a notification in the agency's format.
     *
     * @throws Undeliverable when the format cannot say it
     */
    OutgoingMessage write(Notification notification, Sending sending);

    /** Reads a message of the agency. What is wrong with it is an answer, never an exception. */
    Heard read(IncomingMessage message);

    /**
     * The receipt of the transport for a message that could be opened; it leaves before the message's own answer. Empty
     * where the standard has none.
     */
    default Optional<OutgoingMessage> receiptFor(IncomingMessage message) {
        return Optional.empty();
    }

    /** The message's place in the sender's own count; empty where the standard has no such thing. */
    default OptionalLong numberOf(IncomingMessage message) {
        return OptionalLong.empty();
    }

    /**
     * Refuses a message that is larger than any may be, in the words of its standard.
     *
     * @param head its beginning, which may tell whose it is and which
     */
    Heard tooLarge(IncomingMessage head);
}
