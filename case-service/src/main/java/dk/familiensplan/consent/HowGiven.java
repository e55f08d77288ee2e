package dk.familiensplan.consent;

/** In what form the member answered. */
public enum HowGiven {
    ORALLY,
    IN_WRITING,
    DIGITALLY
}
