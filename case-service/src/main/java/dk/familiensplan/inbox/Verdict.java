package dk.familiensplan.inbox;

import org.jspecify.annotations.Nullable;

/** What became of a message; the sender's acknowledgement is made of it. */
public sealed interface Verdict {

    /** It was taken in. */
    Verdict ACCEPTED = new Accepted();

    /** It was taken in; also when there was nothing to do, and the sender may not learn that. */
    record Accepted() implements Verdict {}

    /**
     * It is wrong, and sending it again will not help.
     *
     * @param code stable
     * @param text what is wrong, in Danish, without personal data
     * @param pointer where in the data
     */
    record Rejected(String code, String text, @Nullable String pointer) implements Verdict {}
}
