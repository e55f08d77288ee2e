package dk.familiensplan.access;

/** What a caller has to do with one plan. Somebody can have several relations to it, and {@link #NONE} only alone. */
public enum Relation {
    /** Is its coordinator. */
    COORDINATES,
    /** Is its coordinator's deputy at this instant. */
    DEPUTISES,
    /** Leads the unit that its coordinator belongs to. */
    LEADS_UNIT,
    /** Is offered it by its coordinator, and has not answered yet. */
    IS_OFFERED,
    /** Works at an agency that takes part in it. */
    TAKES_PART,
    /** Is one of the people whom it is about. */
    IS_MEMBER,
    /** Has opened it in an emergency, and that has not ended. */
    EMERGENCY,
    /** Works at a hospital, which may refer patients for treatment at home; a relation to no one plan. */
    REFERS_HOME,
    /** Works at a team that treats at home, or at the home care that goes on; a relation to no one plan. */
    TREATS_AT_HOME,
    /** Nothing; the same as when there is no such plan. */
    NONE
}
