package dk.familiensplan.circle;

/** Which move it is. */
public enum MoveKind {
    SPOKEN,
    STOOD,
    ROUND_CLOSED,
    AMENDED,
    DECIDED,
    WITHDRAWN,
    WENT_ON,
    ENDED
}
