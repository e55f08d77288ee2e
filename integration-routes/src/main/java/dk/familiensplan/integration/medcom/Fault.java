package dk.familiensplan.integration.medcom;

import org.hl7.fhir.r4.model.OperationOutcome;

/** What can be wrong with a message, in the codes of the acknowledgement guide and in words for a person. */
record Fault(String reasonCode, OperationOutcome.IssueType type, String system, String code, String text) {

    static final String MEDCOM_CODES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-acknowledgement-error-codes";
    static final String HL7_CODES = "http://terminology.hl7.org/CodeSystem/operation-outcome";

    static final Fault NOT_FHIR = hl7(
            "not-fhir",
            OperationOutcome.IssueType.STRUCTURE,
            "MSG_BAD_SYNTAX",
            "Indholdet kunne ikke læses som en FHIR R4-besked.");
    static final Fault NOT_A_MESSAGE = hl7(
            "not-a-message",
            OperationOutcome.IssueType.STRUCTURE,
            "MSG_BAD_FORMAT",
            "Bundlen er ikke en MedCom-besked: type, id, timestamp eller MessageHeader mangler.");
    static final Fault ID_TOO_LONG = hl7(
            "id-too-long",
            OperationOutcome.IssueType.TOOLONG,
            "MSG_ID_TOO_LONG",
            "Et id er for langt: højst 64 tegn, forløbs-id højst 120.");
    static final Fault NO_PROVENANCE = hl7(
            "no-provenance",
            OperationOutcome.IssueType.REQUIRED,
            "MSG_RESOURCE_REQUIRED",
            "Beskeden skal have mindst én Provenance med tidspunkt og aktivitet.");
    static final Fault NO_PRIMARY_RECEIVER = medcom(
            "no-primary-receiver",
            OperationOutcome.IssueType.REQUIRED,
            "MSG_Receiver_Identifier_MISSING",
            "Beskeden skal have præcis én primær modtager med SOR og lokationsnummer.");
    static final Fault NOT_FOR_US = medcom(
            "not-for-us",
            OperationOutcome.IssueType.NOTFOUND,
            "MSG_Receiver_Identifier_UNKNOWN",
            "Modtageren i beskeden er ikke os.");
    static final Fault WRONG_SENDER = hl7(
            "wrong-sender",
            OperationOutcome.IssueType.SECURITY,
            "MSG_NO_MATCH",
            "Afsenderen i beskeden er ikke den part, der sendte den.");
    static final Fault NOT_SUPPORTED = medcom(
            "not-supported",
            OperationOutcome.IssueType.NOTSUPPORTED,
            "MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE",
            "Vi kan ikke modtage denne beskedtype endnu.");
    static final Fault UNKNOWN_ACTIVITY = medcom(
            "unknown-activity",
            OperationOutcome.IssueType.CODEINVALID,
            "MSG_VALUESET_VALUE_UNKNOWN",
            "Aktiviteten i den nyeste Provenance er ikke en af HospitalNotifications.");
    static final Fault CONTRADICTORY = hl7(
            "contradictory",
            OperationOutcome.IssueType.BUSINESSRULE,
            "MSG_PARAM_INVALID",
            "Aktiviteten og opholdets status eller klasse passer ikke sammen.");
    static final Fault UNKNOWN_CARE_ACTIVITY = medcom(
            "unknown-activity",
            OperationOutcome.IssueType.CODEINVALID,
            "MSG_VALUESET_VALUE_UNKNOWN",
            "Aktiviteten i den nyeste Provenance er ikke en af CareCommunications: ny, svar eller videresendt.");
    static final Fault UNKNOWN_CATEGORY = medcom(
            "unknown-category",
            OperationOutcome.IssueType.CODEINVALID,
            "MSG_VALUESET_VALUE_UNKNOWN",
            "Beskeden skal have præcis én kategori, og den skal være på listen.");
    static final Fault NO_COMMUNICATION = hl7(
            "no-communication",
            OperationOutcome.IssueType.REQUIRED,
            "MSG_RESOURCE_REQUIRED",
            "Beskeden skal have en Communication.");
    static final Fault NO_THREAD = hl7(
            "no-thread",
            OperationOutcome.IssueType.REQUIRED,
            "MSG_PARAM_INVALID",
            "Communication skal have præcis én identifier.");
    static final Fault INCOMPLETE_SEGMENT = hl7(
            "incomplete-segment",
            OperationOutcome.IssueType.REQUIRED,
            "MSG_PARAM_INVALID",
            "Hvert tekstafsnit skal have dato, identifier, forfatter og forfatterens kontakt; mindst ét afsnit er tekst.");
    static final Fault TEXT_TOO_LONG =
            hl7("text-too-long", OperationOutcome.IssueType.TOOLONG, "MSG_PARAM_INVALID", "Teksten er for lang.");
    static final Fault NO_PERSON = hl7(
            "no-person",
            OperationOutcome.IssueType.REQUIRED,
            "MSG_RESOURCE_REQUIRED",
            "Beskeden skal have præcis én patient med et gyldigt personnummer eller erstatnings-CPR.");
    static final Fault NO_STAY = hl7(
            "no-stay",
            OperationOutcome.IssueType.REQUIRED,
            "MSG_RESOURCE_REQUIRED",
            "Beskeden skal have et ophold med start og et forløbs-id.");
    static final Fault BAD_TIME = hl7(
            "bad-time",
            OperationOutcome.IssueType.VALUE,
            "MSG_DATE_FORMAT",
            "Et tidspunkt mangler klokkeslæt eller tidszone.");
    static final Fault TRANSMISSION_REUSED = hl7(
            "transmission-reused",
            OperationOutcome.IssueType.DUPLICATE,
            "MSG_DUPLICATE_ID",
            "Bundle.id er brugt før til en anden besked.");
    static final Fault OUR_TROUBLE = medcom(
            "our-trouble",
            OperationOutcome.IssueType.TRANSIENT,
            "MSG_Mailbox_Out_Of_Operation",
            "Vi kunne ikke behandle beskeden nu. Send den igen.");

    /** The fault that says what the case-service rejected. */
    static Fault ofVerdict(String reasonCode, String text) {
        return reasonCode.equals(TRANSMISSION_REUSED.reasonCode())
                ? TRANSMISSION_REUSED
                : hl7(reasonCode, OperationOutcome.IssueType.BUSINESSRULE, "MSG_PARAM_INVALID", text);
    }

    private static Fault hl7(String reasonCode, OperationOutcome.IssueType type, String code, String text) {
        return new Fault(reasonCode, type, HL7_CODES, code, text);
    }

    private static Fault medcom(String reasonCode, OperationOutcome.IssueType type, String code, String text) {
        return new Fault(reasonCode, type, MEDCOM_CODES, code, text);
    }
}
