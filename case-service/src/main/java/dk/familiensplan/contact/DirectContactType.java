package dk.familiensplan.contact;

/** Why an agency contacted the family past the coordinator. */
public enum DirectContactType {
    ACUTE_DANGER,
    /** A statutory duty that could not wait. */
    STATUTORY_DUTY,
    /** It was forgotten that contact goes through the coordinator. */
    MISTAKE,
    OTHER
}
