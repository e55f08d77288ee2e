package dk.familiensplan.circle;

/** What a member says of a proposal's wording in the last round. */
public enum Stance {
    NO_OBJECTION,
    /** They would like it otherwise. It is noted, and stops nothing. */
    PREFERENCE,
    /** It stands against the circle's purpose, with a reason. */
    OBJECTION
}
