package dk.familiensplan.integration.medcom;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.MessageParty;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.SafeXml;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A FHIR message from outside, read safely, with the questions that all MedCom messages answer. */
final class IncomingBundle {

    private static final int LONGEST_FHIR_ID = 64;
    private static final Pattern PERSON_NUMBER = Pattern.compile("(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{6}");
    private static final Pattern REPLACEMENT_NUMBER = Pattern.compile("[0-9]{6}[0-9A-Z]{4}");

    private final Bundle bundle;
    private final MessageHeader header;

    private IncomingBundle(Bundle bundle, MessageHeader header) {
        this.bundle = bundle;
        this.header = header;
    }

    static IncomingBundle read(byte[] message) throws FaultyMessage {
        Bundle bundle = parse(message);
        if (bundle.getType() != Bundle.BundleType.MESSAGE
                || !bundle.hasId()
                || !bundle.hasTimestamp()
                || !(bundle.getEntryFirstRep().getResource() instanceof MessageHeader header)
                || !header.hasId()) {
            throw new FaultyMessage(Fault.NOT_A_MESSAGE);
        }
        if (bundle.getIdPart().length() > LONGEST_FHIR_ID || header.getIdPart().length() > LONGEST_FHIR_ID) {
            throw new FaultyMessage(Fault.ID_TOO_LONG);
        }
        return new IncomingBundle(bundle, header);
    }

    private static Bundle parse(byte[] message) throws FaultyMessage {
        try {
            // Strictly: in another charset a name would be taken in as something else.
            String text = SafeXml.withoutByteOrderMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString());
            boolean xml = text.stripLeading().startsWith("<");
            // First with limits on depth and without entities; HAPI sets none of its own.
            if (xml) {
                XMLStreamReader reader = SafeXml.reader(text);
                while (reader.hasNext()) {
                    reader.next();
                }
            } else {
                SafeJson.json().readTree(text);
            }
            IParser parser = xml ? MedCom.xml() : MedCom.json();
            return parser.parseResource(Bundle.class, text);
        } catch (XMLStreamException
                | JsonProcessingException
                | CharacterCodingException
                | DataFormatException
                | ClassCastException notFhir) {
            throw new FaultyMessage(Fault.NOT_FHIR);
        }
    }

    String id() {
        return bundle.getIdPart();
    }

    String headerId() {
        return header.getIdPart();
    }

    MessageHeader header() {
        return header;
    }

    String event() {
        return header.getEvent() instanceof Coding coding ? String.valueOf(coding.getCode()) : "";
    }

    <T extends Resource> List<T> all(Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The resource that is referred to, found by its type and id or by the entry's full URL. */
    <T extends Resource> Optional<T> resolve(Reference reference, Class<T> type) {
        String wanted = reference.getReference();
        if (wanted == null) {
            return Optional.empty();
        }
        return bundle.getEntry().stream()
                .filter(entry -> type.isInstance(entry.getResource()))
                .filter(entry -> wanted.equals(entry.getFullUrl())
                        || wanted.equals(entry.getResource().fhirType() + "/"
                                + entry.getResource().getIdPart()))
                .map(entry -> type.cast(entry.getResource()))
                .findFirst();
    }

    /** The one patient that the message is about. */
    Patient onlyPatient() throws FaultyMessage {
        List<Patient> patients = all(Patient.class);
        if (patients.size() != 1) {
            throw new FaultyMessage(Fault.NO_PERSON);
        }
        return patients.get(0);
    }

    /** The patient's person number, or replacement number. */
    String personNumber() throws FaultyMessage {
        for (Identifier identifier : onlyPatient().getIdentifier()) {
            String value = String.valueOf(identifier.getValue());
            boolean person = MedCom.CPR.equals(identifier.getSystem())
                    && PERSON_NUMBER.matcher(value).matches();
            boolean replacement = Set.of(MedCom.X_ECPR, MedCom.D_ECPR).contains(String.valueOf(identifier.getSystem()))
                    && REPLACEMENT_NUMBER.matcher(value).matches();
            if (person || replacement) {
                return value;
            }
        }
        throw new FaultyMessage(Fault.NO_PERSON);
    }

    /** Refuses what another than this agency says, or says to another than us. */
    void isFromTo(Agency agency) throws FaultyMessage {
        Optional<Organization> sender = resolve(header.getSender(), Organization.class);
        if (sender.isEmpty() || !isParty(sender.get(), agency.party())) {
            throw new FaultyMessage(Fault.WRONG_SENDER);
        }
        List<MessageHeader.MessageDestinationComponent> primary = header.getDestination().stream()
                .filter(IncomingBundle::isPrimary)
                .toList();
        if (primary.size() != 1) {
            throw new FaultyMessage(Fault.NO_PRIMARY_RECEIVER);
        }
        Optional<Organization> receiver = resolve(primary.get(0).getReceiver(), Organization.class);
        if (receiver.isEmpty()) {
            throw new FaultyMessage(Fault.NO_PRIMARY_RECEIVER);
        }
        if (!isParty(receiver.get(), agency.us())) {
            throw new FaultyMessage(Fault.NOT_FOR_US);
        }
    }

    private static boolean isPrimary(MessageHeader.MessageDestinationComponent destination) {
        return destination.getExtensionByUrl(MedCom.DESTINATION_USE) != null
                && destination.getExtensionByUrl(MedCom.DESTINATION_USE).getValue() instanceof Coding use
                && MedCom.PRIMARY.equals(use.getCode());
    }

    private static boolean isParty(Organization organization, MessageParty party) {
        return hasIdentifier(organization, party.requiredSor(), MedCom.SOR)
                && hasIdentifier(organization, party.requiredGln(), MedCom.GLN, MedCom.GLN_OLDER);
    }

    private static boolean hasIdentifier(Organization organization, String value, String... systems) {
        List<Identifier> ofSystem = organization.getIdentifier().stream()
                .filter(identifier -> List.of(systems).contains(identifier.getSystem()))
                .toList();
        return !ofSystem.isEmpty() && ofSystem.stream().allMatch(identifier -> value.equals(identifier.getValue()));
    }

    /**
     * The newest Provenance by the time it tells of, since the order in the bundle means nothing. Of two at the same
     * time, the one about this very message.
     */
    Provenance newestProvenance() throws FaultyMessage {
        List<Provenance> dated = all(Provenance.class).stream()
                .filter(Provenance::hasOccurredDateTimeType)
                .filter(provenance ->
                        provenance.getActivity().getCodingFirstRep().hasCode())
                .toList();
        if (dated.isEmpty()) {
            throw new FaultyMessage(Fault.NO_PROVENANCE);
        }
        return dated.stream()
                .max(Comparator.comparing((Provenance provenance) ->
                                provenance.getOccurredDateTimeType().getValue())
                        .thenComparing(this::isAboutThisMessage))
                .orElseThrow();
    }

    private boolean isAboutThisMessage(Provenance provenance) {
        return ("MessageHeader/" + headerId())
                .equals(provenance.getTargetFirstRep().getReference());
    }

    /** A time with its offset, as it was written. */
    static OffsetDateTime time(BaseDateTimeType time) throws FaultyMessage {
        try {
            return OffsetDateTime.parse(String.valueOf(time.getValueAsString()));
        } catch (DateTimeException notExact) {
            throw new FaultyMessage(Fault.BAD_TIME);
        }
    }
}
