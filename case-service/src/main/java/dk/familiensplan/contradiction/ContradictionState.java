package dk.familiensplan.contradiction;

/** Where the follow-up of a contradiction is. */
public enum ContradictionState {
    OPEN,
    /** It pulls no more. */
    RESOLVED,
    /** It is known, and stands, for a reason. */
    ACCEPTED,
    /** The rule was wrong: it is none, for a reason. */
    NOT_ONE,
    /** A leader is to move it. */
    OBSTACLE
}
