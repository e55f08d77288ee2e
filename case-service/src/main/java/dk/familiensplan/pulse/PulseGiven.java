package dk.familiensplan.pulse;

/** How a member answered. */
public enum PulseGiven {
    OWN_PAGE,
    /** By a secret address that works once. */
    LINK,
    /** The coordinator asked, and wrote it down. */
    TABLE
}
