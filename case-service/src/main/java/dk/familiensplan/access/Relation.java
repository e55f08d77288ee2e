package dk.familiensplan.access;

/** What the caller has to do with one plan. */
public enum Relation {
    /** Is its coordinator, or deputy for now. */
    COORDINATES,
    /** Works at an agency that takes part in it. */
    TAKES_PART,
    /** Nothing; the same as when there is no such plan. */
    NONE
}
