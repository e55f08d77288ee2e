package dk.familiensplan.leadership;

/** What its owner says of something that was to be done. */
public enum Outcome {
    /** It is done. */
    DONE,
    /** It takes longer, and comes back on a new day. */
    GOES_ON,
    /** It is let be, and why is said. */
    LEFT
}
