package dk.familiensplan.appointment;

/** Who of the two called an appointment off. */
public enum Side {
    COORDINATOR,
    AGENCY
}
