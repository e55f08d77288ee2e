package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.delivery.IntegrationEvent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a MedCom CareCommunication 5.0.2. A thread carries all that was said in it before; only what is new in this
 * message is taken out, by what the newest Provenance points at, or else by the dates. The standard is not for what is
 * acute, and nothing read here is.
 */
final class CareCommunicationReader {

    private static final String CORE = "http://medcomfhir.dk/ig/core/StructureDefinition/";
    private static final String DATE = CORE + "medcom-core-datetime-extension";
    private static final String IDENTIFIER = CORE + "medcom-core-identifier-extension";
    private static final String AUTHOR = CORE + "medcom-core-practitioner-extension";
    private static final String CONTACT = CORE + "medcom-core-contact-extension";

    private static final Set<String> ACTIVITIES = Set.of("new-message", "reply-message", "forward-message");

    /** Of the guide's list, in its version 2.0.2. */
    static final Set<String> CATEGORIES = Set.of(
            "alcohol-and-drug-treatment",
            "assistive-devices",
            "carecoordination",
            "decease",
            "discharge",
            "examination-results",
            "healthcare",
            "home-care-assessment",
            "medicine",
            "nursing",
            "outpatient",
            "psychiatry-social-disability",
            "regarding-referral",
            "telemedicine",
            "training",
            "acute-ambulant",
            "extended-care-responsibility",
            "other");

    /** What the case-service takes for the agency's own name of a request. */
    private static final int LONGEST_THREAD = 46;

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern BREAKS = Pattern.compile("(?i)<(?:br|/p|/li|/tr|/caption)\\s*/?>");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern EMPTY_LINES = Pattern.compile("[ \\t\\r]*\\n(?:[ \\t\\r]*\\n)+[ \\t]*");

    private CareCommunicationReader() {}

    static IntegrationEvent read(IncomingBundle message, String agencyId) throws FaultyMessage {
        String personNumber = message.personNumber();
        Communication communication = message.resolve(message.header().getFocusFirstRep(), Communication.class)
                .orElseThrow(() -> new FaultyMessage(Fault.NO_COMMUNICATION));
        Provenance newest = message.newestProvenance();
        String activity = newest.getActivity().getCodingFirstRep().getCode();
        if (!ACTIVITIES.contains(activity)) {
            throw new FaultyMessage(Fault.UNKNOWN_CARE_ACTIVITY);
        }
        List<CommunicationPayloadComponent> segments = newSegments(communication, newest);
        String text = text(segments, message);
        if (text.length() > LONGEST_TEXT) {
            throw new FaultyMessage(Fault.TEXT_TOO_LONG);
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("personNumber", personNumber);
        data.put("thread", thread(communication));
        data.put("category", category(communication));
        data.put("activity", activity);
        data.put("title", title(communication));
        data.put("text", text);
        data.put("attachments", attachments(segments));
        OffsetDateTime sentAt = IncomingBundle.time(newest.getOccurredDateTimeType());
        data.put("sentAt", sentAt);
        return IntegrationEvent.from(agencyId, message.id(), IntegrationEvent.MESSAGE_RECEIVED, sentAt, data);
    }

    private static String thread(Communication communication) throws FaultyMessage {
        if (communication.getIdentifier().size() != 1
                || !communication.getIdentifierFirstRep().hasValue()) {
            throw new FaultyMessage(Fault.NO_THREAD);
        }
        String thread = communication.getIdentifierFirstRep().getValue();
        if (thread.length() > LONGEST_THREAD) {
            throw new FaultyMessage(Fault.ID_TOO_LONG);
        }
        return thread;
    }

    private static String category(Communication communication) throws FaultyMessage {
        String code = communication.getCategoryFirstRep().getCodingFirstRep().getCode();
        if (communication.getCategory().size() != 1 || !CATEGORIES.contains(String.valueOf(code))) {
            throw new FaultyMessage(Fault.UNKNOWN_CATEGORY);
        }
        return code;
    }

    private static @Nullable String title(Communication communication) {
        String title = communication.getTopic().getText();
        return title == null || title.isBlank() ? null : shortened(title.strip());
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static List<CommunicationPayloadComponent> newSegments(Communication communication, Provenance newest)
            throws FaultyMessage {
        Set<String> pointedAt = new HashSet<>();
        newest.getEntity().stream()
                .filter(entity -> entity.getRole() == Provenance.ProvenanceEntityRole.SOURCE)
                .forEach(entity -> pointedAt.add(
                        String.valueOf(entity.getWhat().getIdentifier().getValue())));
        List<Dated> all = new ArrayList<>();
        for (CommunicationPayloadComponent payload : communication.getPayload()) {
            all.add(Dated.of(payload));
        }
        if (all.stream().noneMatch(dated -> dated.payload().getContent() instanceof StringType)) {
            throw new FaultyMessage(Fault.INCOMPLETE_SEGMENT);
        }
        List<Dated> chosen =
                all.stream().filter(dated -> pointedAt.contains(dated.id())).toList();
        if (chosen.stream().noneMatch(dated -> dated.payload().getContent() instanceof StringType)) {
            OffsetDateTime last = all.stream()
                    .filter(dated -> dated.payload().getContent() instanceof StringType)
                    .map(Dated::at)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            chosen = all.stream().filter(dated -> !dated.at().isBefore(last)).toList();
        }
        return chosen.stream()
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::payload)
                .toList();
    }

    /** A segment with when it was written and its id, which each must have; one in words has an author and a contact too. */
    private record Dated(CommunicationPayloadComponent payload, OffsetDateTime at, String id) {

        static Dated of(CommunicationPayloadComponent payload) throws FaultyMessage {
            boolean inWords = payload.getContent() instanceof StringType;
            if (!(value(payload, DATE) instanceof DateTimeType date)
                    || !(value(payload, IDENTIFIER) instanceof Identifier identifier)
                    || inWords && (value(payload, AUTHOR) == null || value(payload, CONTACT) == null)) {
                throw new FaultyMessage(Fault.INCOMPLETE_SEGMENT);
            }
            return new Dated(payload, IncomingBundle.time(date), String.valueOf(identifier.getValue()));
        }
    }

    private static @Nullable Type value(CommunicationPayloadComponent payload, String url) {
        return payload.getExtensionByUrl(url) == null
                ? null
                : payload.getExtensionByUrl(url).getValue();
    }

    private static String text(List<CommunicationPayloadComponent> segments, IncomingBundle message) {
        StringJoiner text = new StringJoiner("\n\n");
        for (CommunicationPayloadComponent segment : segments) {
            if (segment.getContent() instanceof StringType words) {
                text.add(plain(String.valueOf(words.getValue())) + "\n" + author(segment, message));
            }
        }
        return text.toString();
    }

    private static String author(CommunicationPayloadComponent segment, IncomingBundle message) {
        StringJoiner author = new StringJoiner(", ", "– ", "");
        if (value(segment, AUTHOR) instanceof Reference reference) {
            Optional<PractitionerRole> role = message.resolve(reference, PractitionerRole.class);
            role.flatMap(found -> message.resolve(found.getPractitioner(), Practitioner.class))
                    .map(Practitioner::getNameFirstRep)
                    .map(HumanName::getNameAsSingleString)
                    .filter(name -> !name.isBlank())
                    .ifPresent(author::add);
        }
        if (value(segment, CONTACT) instanceof ContactPoint contact && contact.hasValue()) {
            author.add(contact.getValue());
        }
        return author.toString();
    }

    /** The guide lets a text have simple markup; here it is read as words. */
    private static String plain(String marked) {
        String broken = BREAKS.matcher(marked).replaceAll("\n");
        String words = MARKUP.matcher(broken)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return EMPTY_LINES.matcher(words).replaceAll("\n\n").strip();
    }

    /** With what is in them, where that came along; an address of where it lies is of no use to us and is left out. */
    private static List<Map<String, Object>> attachments(List<CommunicationPayloadComponent> segments) {
        List<Map<String, Object>> attachments = new ArrayList<>();
        for (CommunicationPayloadComponent segment : segments) {
            if (segment.getContent() instanceof Attachment attachment) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("title", attachment.hasTitle() ? shortened(attachment.getTitle()) : "Uden titel");
                if (attachment.hasContentType()) {
                    one.put("contentType", shortened(attachment.getContentType()));
                }
                if (attachment.hasData()) {
                    one.put("content", Base64.getEncoder().encodeToString(attachment.getData()));
                }
                attachments.add(one);
            }
        }
        return attachments;
    }
}
