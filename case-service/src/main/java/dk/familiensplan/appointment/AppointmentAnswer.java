package dk.familiensplan.appointment;

/** What the coordinator answers to the times that an agency proposed. */
public enum AppointmentAnswer {
    /** One of the proposed times suits the family. */
    ACCEPTED,
    /** None does, but this one would. */
    OTHER_TIME,
    /** It is dealt with at another appointment. */
    COMBINED,
    /** It does not come about. */
    DECLINED,
    /** The coordinator's leader takes it from here. */
    HANDED_ON
}
