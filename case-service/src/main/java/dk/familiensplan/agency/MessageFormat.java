package dk.familiensplan.agency;

/** What an agency's own system speaks. */
public enum MessageFormat {
    /** The job centres' requests as JSON. */
    STAR_JSON,
    /** The municipal message distributor's XML. */
    BESKEDFORDELER,
    /** The health services' FHIR messages. */
    MEDCOM
}
