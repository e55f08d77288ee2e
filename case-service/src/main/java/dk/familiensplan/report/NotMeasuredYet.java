package dk.familiensplan.report;

/** What a steering group would like to know and is not told yet; the texts under each name say what, and why not. */
public enum NotMeasuredYet {
    TARGET_GROUPS,
    FIRST_CONTACT,
    WEEKS
}
