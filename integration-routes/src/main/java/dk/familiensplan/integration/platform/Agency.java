package dk.familiensplan.integration.platform;

/**
 * An agency that messages go to and come from.
 *
 * @param id stands in queue names and route ids, such as {@code hospital-1099}
 * @param party the agency as a message party
 * @param kle what it files matters under
 * @param us the municipality that the agency serves, as a message party
 */
public record Agency(String id, Kind kind, Format format, MessageParty party, MessageParty us, KleNumbers kle) {

    /** One with the general KLE number of its kind. */
    public Agency(String id, Kind kind, Format format, MessageParty party, MessageParty us) {
        this(id, kind, format, party, us, KleNumbers.of(kind, null));
    }

    /** What kind of agency it is. */
    public enum Kind {
        JOB_CENTRE,
        FAMILY_DEPARTMENT,
        PSYCHIATRY,
        HOSPITAL,
        HOME_CARE,
        EDUCATION_GUIDANCE,
        SHS_TEAM
    }

    /** What its system speaks. */
    public enum Format {
        STAR_JSON,
        BESKEDFORDELER,
        /** Journal notes in the shape of KOMBIT's distribution component. */
        SF2900,
        MEDCOM
    }

    public Agency {
        if (!id.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("An agency's id is 2 to 40 of a-z, 0-9 and hyphens");
        }
        switch (format) {
            case MEDCOM -> {
                party.requiredGln();
                party.requiredSor();
                us.requiredGln();
                us.requiredSor();
            }
            case BESKEDFORDELER, SF2900 -> {
                party.requiredCvr();
                us.requiredCvr();
            }
            case STAR_JSON -> {}
        }
    }

    /** Where the agency reads what we send. */
    public String inbox() {
        return "agency." + id + ".inbox";
    }

    /** Where the agency puts what it sends. */
    public String outbox() {
        return "agency." + id + ".outbox";
    }
}
