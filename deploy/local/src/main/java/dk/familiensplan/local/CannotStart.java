package dk.familiensplan.local;

/** Why the platform cannot start, in one plain sentence, and what the person can do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    public CannotStart(String sentence, String wayOut) {
        super(sentence);
        this.wayOut = wayOut;
    }

    public CannotStart(String sentence, String wayOut, Throwable cause) {
        super(sentence, cause);
        this.wayOut = wayOut;
    }

    /** What to do, as a sentence or a command. */
    public String wayOut() {
        return wayOut;
    }
}
