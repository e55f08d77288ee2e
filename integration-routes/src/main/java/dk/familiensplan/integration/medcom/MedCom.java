package dk.familiensplan.integration.medcom;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;

/** Names and codes of the MedCom FHIR guides that are written or looked for here. */
final class MedCom {

    static final String EVENT_CODES = "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-eventCodes";
    static final String CARE_COMMUNICATION = "care-communication-message";
    static final String HOSPITAL_NOTIFICATION = "hospital-notification-message";
    static final String ACKNOWLEDGEMENT = "acknowledgement-message";

    static final String ACTIVITY_CODES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-activityCodes";

    static final String DESTINATION_USE =
            "http://medcomfhir.dk/ig/messaging/StructureDefinition/medcom-messaging-destinationUseExtension";
    static final String DESTINATION_USE_CODES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-destinationUse";
    static final String PRIMARY = "primary";

    static final String ORGANIZATION_PROFILE =
            "http://medcomfhir.dk/ig/messaging/StructureDefinition/medcom-messaging-organization";
    static final String PROVENANCE_PROFILE =
            "http://medcomfhir.dk/ig/messaging/StructureDefinition/medcom-messaging-provenance";

    static final String SOR = "urn:oid:1.2.208.176.1.1";
    static final String CPR = "urn:oid:1.2.208.176.1.2";
    /** Replacement numbers, given out across the country. */
    static final String X_ECPR = "urn:oid:1.2.208.176.1.6.1.1";
    /** Replacement numbers of one organisation's own. */
    static final String D_ECPR = "urn:oid:1.2.208.176.1.6.1.3";

    static final String GLN = "https://www.gs1.org/gln";
    /** Messages with either are on the wire. */
    static final String GLN_OLDER = "http://www.gs1.org/gln";

    static final String FHIR_JSON = "application/fhir+json";
    static final String FHIR_XML = "application/fhir+xml";

    private static final TimeZone DENMARK = TimeZone.getTimeZone(ZoneId.of("Europe/Copenhagen"));

    private MedCom() {}

    static String sorEndpoint(String sor) {
        return "https://sor2.sum.dsdn.dk/#id=" + sor;
    }

    /** Parsers are cheap and not thread-safe; the context behind them is neither. */
    static IParser json() {
        return quiet(FhirContext.forR4Cached().newJsonParser());
    }

    static IParser xml() {
        return quiet(FhirContext.forR4Cached().newXmlParser());
    }

    /** What a sender adds to the standard is passed over, and not logged at every message. */
    private static IParser quiet(IParser parser) {
        return parser.setParserErrorHandler(new LenientErrorHandler(false));
    }

    /** The time as a Dane writes it: to the second, with the offset of the day. */
    static <T extends BaseDateTimeType> T danishTime(T time, Instant instant) {
        time.setValue(Date.from(instant.truncatedTo(ChronoUnit.SECONDS)));
        time.setTimeZone(DENMARK);
        return time;
    }

    /** The guides want each resource readable by a person as it stands. */
    static void narrate(DomainResource resource, String words) {
        Narrative text = new Narrative();
        text.setStatus(Narrative.NarrativeStatus.GENERATED);
        text.setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + escaped(words) + "</p></div>");
        resource.setText(text);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
