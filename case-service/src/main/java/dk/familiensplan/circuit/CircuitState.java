package dk.familiensplan.circuit;

/** Whether an agency is sent anything. */
public enum CircuitState {
    /** It is sent what there is. */
    CLOSED,
    /** It does not take it: what is for it waits, until it is time for a trial. */
    OPEN,
    /** One message is on its way, to see whether it is taken. */
    HALF_OPEN,
    /** A person has stopped sending, and a person starts it again. */
    PAUSED
}
