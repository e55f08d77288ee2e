package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.platform.Agency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Writes a MedCom Acknowledgement 2.0.3. The same transmission judged at the same time gives the same bytes, which is
 * how a stored acknowledgement is sent again without storing one.
 */
final class AcknowledgementWriter {

    static final String GUIDE = "https://medcomfhir.dk/ig/acknowledgement/";

    private static final String PROFILES = "http://medcomfhir.dk/ig/acknowledgement/StructureDefinition/";
    private static final String VERSION = "2.0";
    private static final String DOCUMENT_NAME = "MCM:FCTL#";

    private final Agency agency;

    AcknowledgementWriter(Agency agency) {
        this.agency = agency;
    }

    /**
     * The message that is answered.
     *
     * @param transmissionId tells this sending of it from another
     * @param activity of its newest Provenance, and when; null when it could not be read that far
     */
    record Original(
            String transmissionId,
            String headerId,
            @Nullable String activity,
            @Nullable Instant occurred) {}

    /** Taken in. */
    OutgoingMessage ok(Original original, Instant at) {
        return write(original, MessageHeader.ResponseType.OK, null, at);
    }

    /** The content is wrong; sending it again would not help. */
    OutgoingMessage fatal(Original original, Fault fault, Instant at) {
        return write(original, MessageHeader.ResponseType.FATALERROR, fault, at);
    }

    /** The trouble is ours; it may be sent again. */
    OutgoingMessage transientTrouble(Original original, Instant at) {
        return write(original, MessageHeader.ResponseType.TRANSIENTERROR, Fault.OUR_TROUBLE, at);
    }

    private OutgoingMessage write(
            Original original, MessageHeader.ResponseType code, @Nullable Fault fault, Instant at) {
        String seed = agency.id() + " " + original.transmissionId() + " " + original.headerId() + " " + at + " ";
        MessageFrame frame = new MessageFrame(
                agency,
                GUIDE,
                PROFILES + "medcom-messaging-acknowledgement",
                PROFILES + "medcom-messaging-acknowledgementHeader",
                MedCom.ACKNOWLEDGEMENT,
                part -> idOf(seed + part),
                at);
        MessageHeader.MessageHeaderResponseComponent response = new MessageHeader.MessageHeaderResponseComponent();
        response.setIdentifierElement(new IdType(original.headerId()));
        response.setCode(code);
        frame.header().setResponse(response);
        if (original.activity() != null && original.occurred() != null) {
            frame.add(frame.provenance(
                    idOf(seed + "their provenance"),
                    original.headerId(),
                    original.activity(),
                    original.occurred(),
                    frame.them()));
        }
        Provenance ours = frame.provenance(
                idOf(seed + "our provenance"), frame.header().getIdPart(), "acknowledgement", at, frame.us());
        ours.addEntity()
                .setRole(Provenance.ProvenanceEntityRole.REVISION)
                .setWhat(new Reference("MessageHeader/" + original.headerId()));
        frame.add(ours);
        frame.add(frame.us());
        frame.add(frame.them());
        if (fault != null) {
            OperationOutcome outcome = outcome(fault, idOf(seed + "outcome"));
            response.setDetails(MessageFrame.to(outcome));
            frame.add(outcome);
        }
        return new OutgoingMessage(frame.inEnvelope(DOCUMENT_NAME + code.toCode(), VERSION), original.headerId());
    }

    private static OperationOutcome outcome(Fault fault, String id) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId(id);
        outcome.getMeta().addProfile(PROFILES + "medcom-acknowledgement-operationoutcome");
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(fault.type())
                .setDetails(new CodeableConcept()
                        .addCoding(new Coding().setSystem(fault.system()).setCode(fault.code()))
                        .setText(fault.text()));
        MedCom.narrate(outcome, fault.text());
        return outcome;
    }

    private static String idOf(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
