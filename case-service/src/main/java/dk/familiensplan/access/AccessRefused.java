package dk.familiensplan.access;

/** The caller may not. Holds no more than the answer tells. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    public AccessRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What the caller is told. */
    public enum Why {
        NOT_SIGNED_IN,
        /** The role may never do it. */
        FORBIDDEN,
        /** A write from a browser that does not come from our own pages. */
        CROSS_SITE,
        /** As if it did not exist. */
        UNKNOWN
    }
}
