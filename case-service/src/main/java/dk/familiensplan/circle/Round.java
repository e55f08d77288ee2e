package dk.familiensplan.circle;

/** Where a proposal is. */
public enum Round {
    /** Everybody asks what they do not understand. */
    CLARIFYING,
    /** Everybody says what they think of it. */
    REACTING,
    /** Everybody says whether anything stands against the purpose. */
    OBJECTING,
    /** Good enough for now, safe enough to try, can be changed. */
    DECIDED,
    /** It was decided, looked at again, and does not go on. */
    ENDED,
    WITHDRAWN;

    /** Whether members speak in it. */
    public boolean isSpoken() {
        return this == CLARIFYING || this == REACTING || this == OBJECTING;
    }
}
