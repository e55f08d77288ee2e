package dk.familiensplan.integration.delivery;

import java.time.Instant;
import java.util.Optional;

/** What an agency's message turned out to be. */
public sealed interface Heard {

    /** Something for the case-service; its verdict is answered in the agency's own format. */
    record Fact(Submission submission, Answering answering) implements Heard {}

    /** Wrong in a way that its sender can be told at once; nothing of it is submitted. */
    record Refused(String reasonCode, OutgoingMessage answer) implements Heard {}

    /** In order, and nothing follows from it. */
    record Nothing(String reasonCode) implements Heard {}

    /** Wrong in a way that leaves nobody to tell: set aside. */
    record Unreadable(String reasonCode) implements Heard {}

    /** How the sender is answered. */
    interface Answering {

        /** The answer that says the verdict; empty where the standard wants none. */
        Optional<OutgoingMessage> to(Verdict verdict);

        /** The answer that says the trouble is ours and the message may come again; empty where none is wanted. */
        Optional<OutgoingMessage> ourTrouble(Instant at);

        /** For messages that are themselves answers. */
        static Answering never() {
            return new Answering() {
                @Override
                public Optional<OutgoingMessage> to(Verdict verdict) {
                    return Optional.empty();
                }

                @Override
                public Optional<OutgoingMessage> ourTrouble(Instant at) {
                    return Optional.empty();
                }
            };
        }
    }
}
