package dk.familiensplan.work;

/** How long a thing can wait, in the order in which the groups are shown. */
public enum WorkGroup {
    /** Cannot wait. */
    NOW,
    /** Shall have an answer today. */
    TODAY,
    /** Can wait till the end of the week. */
    WEEK
}
