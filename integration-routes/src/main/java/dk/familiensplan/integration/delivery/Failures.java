package dk.familiensplan.integration.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often the case-service has failed with a message, and since when: the schedule of its next tries. It travels with
 * the message on the broker and not in this process, so a restart of either forgets nothing.
 *
 * @param since the first of them; has no meaning while there is none
 */
record Failures(int count, Instant since) {

    static final Failures NONE = new Failures(0, Instant.EPOCH);

    /** Properties of a message that is tried again. */
    static final String COUNT = "familiensplanFailures";

    static final String SINCE = "familiensplanFailingSince";

    /** What may pass is tried again for so long. */
    static final Duration TRIED_FOR = Duration.ofHours(24);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** Doubling any further passes the longest pause. */
    private static final int MOST_DOUBLINGS = 11;

    static Failures of(Message message) throws JMSException {
        return message.propertyExists(COUNT)
                ? new Failures(message.getIntProperty(COUNT), Instant.ofEpochMilli(message.getLongProperty(SINCE)))
                : NONE;
    }

    /** These and one more. */
    Failures andOneMore(Instant now) {
        return new Failures(count + 1, count == 0 ? now : since);
    }

    /** When it is tried next, after a pause that doubles from one time to the next; empty when it was tried for long enough. */
    Optional<Instant> nextTry(Instant now) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(count - 1, MOST_DOUBLINGS));
        Instant next = now.plus(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
        return next.isAfter(since.plus(TRIED_FOR)) ? Optional.empty() : Optional.of(next);
    }
}
