package dk.familiensplan.circuit;

/** What opened a circuit. */
public enum CircuitCause {
    /** It has acknowledged nothing within the time that it promised. */
    NO_ANSWER,
    /** It says that it cannot take messages now. */
    CANNOT_NOW,
    /** The broker does not let us put anything in its inbox. */
    NOT_REACHED
}
