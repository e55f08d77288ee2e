package dk.familiensplan.leadership;

/** The four phases of taking a way of working into use. They overlap, and one goes back: that is how it is. */
public enum Phase {
    EXPLORE,
    PREPARE,
    BEGIN,
    KEEP_UP
}
