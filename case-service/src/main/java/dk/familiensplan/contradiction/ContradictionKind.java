package dk.familiensplan.contradiction;

/** How something pulls against something else, or nothing; one for each rule, and one for what people see themselves. */
public enum ContradictionKind {
    EACH_EXPECTS_THE_OTHER,
    NOBODY_ACTS,
    PULLS_APART,
    APPOINTMENTS_CLASH,
    WEEK_TOO_FULL,
    INTERVENTIONS_EXCLUDE,
    /** No rule found it; the coordinator did. */
    BY_HAND
}
