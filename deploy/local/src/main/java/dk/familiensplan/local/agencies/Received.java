package dk.familiensplan.local.agencies;

import org.jspecify.annotations.Nullable;

/**
 * What an agency's system read out of one thing that came in.
 *
 * @param transmissionId of this sending of the message
 * @param messageId of the message, the same in every sending of it
 * @param refersTo the message of ours that it answers
 * @param outcome the sender's verdict, where it is an acknowledgement
 * @param about whom it concerns
 */
record Received(
        Kind kind,
        @Nullable String transmissionId,
        @Nullable String messageId,
        @Nullable String refersTo,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String about,
        @Nullable String title,
        @Nullable String text) {

    enum Kind {
        /** Something to act on, to be acknowledged. */
        MESSAGE,
        /** The other party's verdict on something that we sent; never acknowledged. */
        ACKNOWLEDGEMENT,
        /** The network's word that an envelope of ours came; says nothing of the message in it, and is never answered. */
        RECEIPT,
        /** Could not be read by the standard. */
        UNREADABLE
    }

    static Received message(
            String transmissionId, String messageId, @Nullable String about, @Nullable String title, String text) {
        return new Received(Kind.MESSAGE, transmissionId, messageId, null, null, null, about, title, text);
    }

    static Received acknowledgement(
            String transmissionId,
            @Nullable String messageId,
            @Nullable String refersTo,
            String outcome,
            @Nullable String reason) {
        return new Received(
                Kind.ACKNOWLEDGEMENT, transmissionId, messageId, refersTo, outcome, reason, null, null, null);
    }

    static Received receipt(String transmissionId, @Nullable String refersTo) {
        return new Received(Kind.RECEIPT, transmissionId, null, refersTo, null, null, null, null, null);
    }

    static Received unreadable(@Nullable String messageId, String reason) {
        return new Received(Kind.UNREADABLE, null, messageId, null, null, reason, null, null, null);
    }
}
