package dk.familiensplan.local.agencies;

import org.jspecify.annotations.Nullable;

/**
 * Something that an agency's system writes to its outbox.
 *
 * @param correlationId of the message on the queue, where the standard has nowhere to say what is answered
 */
record Outgoing(
        @Nullable String transmissionId,
        @Nullable String messageId,
        String body,
        @Nullable String correlationId) {}
