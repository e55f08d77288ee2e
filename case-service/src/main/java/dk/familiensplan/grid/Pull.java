package dk.familiensplan.grid;

/** Which way an answer pulls, as a short tag. */
public enum Pull {
    MORE,
    LESS,
    NOW,
    LATER,
    TOGETHER,
    APART;

    /** The way that pulls against it. */
    public Pull opposite() {
        return switch (this) {
            case MORE -> LESS;
            case LESS -> MORE;
            case NOW -> LATER;
            case LATER -> NOW;
            case TOGETHER -> APART;
            case APART -> TOGETHER;
        };
    }
}
