package dk.familiensplan.integration.medcom;

/** What a CareCommunication is about, of the guide's list: only those that we send. */
public enum CareCommunicationCategory {
    CARE_COORDINATION("carecoordination"),
    PSYCHIATRY_SOCIAL_DISABILITY("psychiatry-social-disability");

    private final String code;

    CareCommunicationCategory(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** How the network counts it. */
    static String documentName(String code) {
        return "MCM:FDIS91#" + code;
    }
}
