package dk.familiensplan.appointment;

/** How far an appointment has come. */
public enum AppointmentState {
    /** The agency has proposed times; the coordinator owes an answer. */
    PROPOSED,
    /** The coordinator has proposed another time; the agency owes an answer. The family keeps the time free. */
    OTHER_TIME,
    /** It stands in the family's calendar. */
    AGREED,
    /** It is dealt with at another appointment. */
    COMBINED,
    /** It does not come about. */
    DECLINED,
    /** The coordinator's leader takes it from here. */
    HANDED_ON,
    /** It was called off, by either side. */
    CALLED_OFF;

    /** Whether the family keeps the time free. */
    public boolean takesTime() {
        return this == OTHER_TIME || this == AGREED;
    }

    /** Whether somebody at the coordinator's unit owes an answer. */
    public boolean waitsForCoordinator() {
        return this == PROPOSED || this == HANDED_ON;
    }
}
