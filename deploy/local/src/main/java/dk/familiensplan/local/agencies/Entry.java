package dk.familiensplan.local.agencies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an agency's ledger.
 *
 * @param number counts from 1 without gaps
 * @param jmsMessageId the broker's id; the same one twice is a redelivery, two of them with one message id a doubling
 * @param answer what was answered, word for word, so that a repeat gets the same
 */
public record Entry(
        long number,
        Direction direction,
        Instant at,
        @Nullable String jmsMessageId,
        boolean redelivered,
        String kind,
        @Nullable Repeat repeat,
        @Nullable String transmissionId,
        @Nullable String messageId,
        @Nullable String refersTo,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String about,
        @Nullable String title,
        @Nullable String text,
        String body,
        @Nullable String answer,
        @Nullable String answerCorrelationId) {

    /** Which way it went, seen from the agency. */
    public enum Direction {
        IN,
        OUT
    }
}
