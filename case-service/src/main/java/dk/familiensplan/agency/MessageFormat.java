package dk.familiensplan.agency;

/** What an agency's own system speaks. */
public enum MessageFormat {
    /** The job centres' requests as JSON. */
    STAR_JSON,
    /** The municipal message distributor's XML. */
    BESKEDFORDELER,
    /** Journal notes in the shape of the municipal distribution component. */
    SF2900,
    /** The health services' FHIR messages. */
    MEDCOM
}
