package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.delivery.Acknowledged;
import dk.familiensplan.integration.delivery.AgencyLanguage;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.IntegrationEvent;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.delivery.Submission;
import dk.familiensplan.integration.delivery.Verdict;
import dk.familiensplan.integration.envelope.VansEnvelope;
import dk.familiensplan.integration.envelope.VansEnvelopes;
import dk.familiensplan.integration.platform.Agency;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * MedCom FHIR in VANS envelopes: CareCommunication both ways; HospitalNotification and Acknowledgement in. Every message is
 * acknowledged, except an acknowledgement.
 */
public final class MedComLanguage implements AgencyLanguage {

    private static final String TOO_LARGE = "too-large";

    private final Agency agency;
    private final CareCommunicationWriter careCommunications;
    private final AcknowledgementWriter acknowledgements;

    public MedComLanguage(Agency agency, CareCommunicationCategory category) {
        this.agency = agency;
        careCommunications = new CareCommunicationWriter(agency, category);
        acknowledgements = new AcknowledgementWriter(agency);
    }

    @Override
    public OutgoingMessage write(Notification notification, Sending sending) {
        return careCommunications.write(notification, sending);
    }

    @Override
    public Heard read(IncomingMessage incoming) {
        VansEnvelope envelope;
        try {
            envelope = VansEnvelopes.read(incoming.text());
        } catch (VansEnvelopes.Broken broken) {
            return sentBack(broken, broken.reasonCode(), incoming);
        }
        if (envelope.content() instanceof VansEnvelope.PositiveReceipt) {
            return new Heard.Nothing("vans-receipt");
        }
        if (envelope.content() instanceof VansEnvelope.NegativeReceipt receipt) {
            return notReceived(envelope, receipt, incoming);
        }
        return readMessage(envelope, (VansEnvelope.Message) envelope.content(), incoming);
    }

    /** Only for an envelope with a message for us in it, from the agency whose queue it came by: VANSEnvelope 1.0.4. */
    @Override
    public Optional<OutgoingMessage> receiptFor(IncomingMessage incoming) {
        try {
            VansEnvelope envelope = VansEnvelopes.read(incoming.text());
            return envelope.content() instanceof VansEnvelope.Message message && isBetweenUs(envelope)
                    ? Optional.of(receipt(
                            incoming,
                            new VansEnvelope.PositiveReceipt(
                                    envelope.identifier(), message.identifier(), message.document()),
                            message.identifier()))
                    : Optional.empty();
        } catch (VansEnvelopes.Broken sentBack) {
            return Optional.empty();
        }
    }

    private boolean isBetweenUs(VansEnvelope envelope) {
        return envelope.sender().equals(agency.party().requiredGln())
                && envelope.receiver().equals(agency.us().requiredGln());
    }

    private OutgoingMessage receipt(IncomingMessage incoming, VansEnvelope.Content content, String message) {
        VansEnvelope envelope = new VansEnvelope(
                agency.us().requiredGln(),
                agency.party().requiredGln(),
                incoming.id("vans receipt").toString(),
                incoming.sentAt().atOffset(ZoneOffset.UTC),
                content);
        return new OutgoingMessage(VansEnvelopes.write(envelope), message);
    }

    /** An envelope that cannot be opened goes back with a receipt, if it says whose it is. */
    private Heard sentBack(VansEnvelopes.Broken broken, String reasonCode, IncomingMessage incoming) {
        String envelope = broken.envelope();
        String message = broken.message();
        if (envelope == null || message == null || !agency.party().requiredGln().equals(broken.sender())) {
            return new Heard.Unreadable(reasonCode.equals(TOO_LARGE) ? TOO_LARGE : "vans-" + reasonCode);
        }
        VansEnvelope.Content why = new VansEnvelope.NegativeReceipt(
                envelope, message, broken.document(), "Kuverten kunne ikke åbnes: " + reasonCode);
        return new Heard.Refused("vans-" + reasonCode, receipt(incoming, why, message));
    }

    @Override
    public Heard tooLarge(IncomingMessage head) {
        try {
            VansEnvelopes.read(head.text());
            return new Heard.Unreadable(TOO_LARGE);
        } catch (VansEnvelopes.Broken cut) {
            return sentBack(cut, TOO_LARGE, head);
        }
    }

    private Heard notReceived(VansEnvelope envelope, VansEnvelope.NegativeReceipt receipt, IncomingMessage incoming) {
        UUID notification = uuid(receipt.originalMessage());
        UUID transmission = uuid(envelope.identifier());
        if (notification == null
                || transmission == null
                || !envelope.sender().equals(agency.party().requiredGln())) {
            return new Heard.Unreadable("receipt-for-unknown");
        }
        return new Acknowledged(
                        notification,
                        Acknowledged.Outcome.REJECTED,
                        "vans-negative",
                        "Modtageren kunne ikke åbne kuverten.")
                .heardFrom(agency.id(), transmission.toString(), transmission.toString(), incoming.sentAt());
    }

    private Heard readMessage(VansEnvelope envelope, VansEnvelope.Message content, IncomingMessage incoming) {
        // Until more is known of it, the message is told from others by the envelope and when it came.
        String unread = incoming.id("unread").toString();
        AcknowledgementWriter.Original original =
                new AcknowledgementWriter.Original(unread, content.identifier(), null, null);
        boolean acknowledgement = content.document().name().startsWith("MCM:FCTL");
        try {
            IncomingBundle message = IncomingBundle.read(content.data());
            acknowledgement |= message.event().equals(MedCom.ACKNOWLEDGEMENT);
            original = new AcknowledgementWriter.Original(unread, message.headerId(), null, null);
            isFromTo(envelope, message);
            Provenance newest = message.newestProvenance();
            original = new AcknowledgementWriter.Original(
                    message.id(),
                    message.headerId(),
                    newest.getActivity().getCodingFirstRep().getCode(),
                    IncomingBundle.time(newest.getOccurredDateTimeType()).toInstant());
            return switch (message.event()) {
                case MedCom.HOSPITAL_NOTIFICATION ->
                    fact(HospitalNotificationReader.read(message, agency.id()), message, original);
                case MedCom.CARE_COMMUNICATION ->
                    fact(CareCommunicationReader.read(message, agency.id()), message, original);
                case MedCom.ACKNOWLEDGEMENT -> acknowledgement(message, incoming);
                default -> throw new FaultyMessage(Fault.NOT_SUPPORTED);
            };
        } catch (FaultyMessage faulty) {
            String reason = faulty.fault().reasonCode();
            return acknowledgement
                    ? new Heard.Unreadable("acknowledgement-" + reason)
                    : new Heard.Refused(reason, acknowledgements.fatal(original, faulty.fault(), incoming.sentAt()));
        }
    }

    private void isFromTo(VansEnvelope envelope, IncomingBundle message) throws FaultyMessage {
        if (!envelope.sender().equals(agency.party().requiredGln())) {
            throw new FaultyMessage(Fault.WRONG_SENDER);
        }
        if (!envelope.receiver().equals(agency.us().requiredGln())) {
            throw new FaultyMessage(Fault.NOT_FOR_US);
        }
        message.isFromTo(agency);
    }

    private Heard fact(IntegrationEvent event, IncomingBundle message, AcknowledgementWriter.Original original) {
        Submission submission = new Submission(agency.id(), message.id(), message.headerId(), event);
        return new Heard.Fact(submission, new Heard.Answering() {
            @Override
            public Optional<OutgoingMessage> to(Verdict verdict) {
                Instant at = verdict.processedAt().toInstant();
                if (verdict.accepted()) {
                    return Optional.of(acknowledgements.ok(original, at));
                }
                Verdict.Reason reason = verdict.reason();
                Fault fault = reason == null
                        ? Fault.ofVerdict("rejected", "Beskeden blev afvist.")
                        : Fault.ofVerdict(reason.code(), reason.text());
                return Optional.of(acknowledgements.fatal(original, fault, at));
            }

            @Override
            public Optional<OutgoingMessage> ourTrouble(Instant at) {
                return Optional.of(acknowledgements.transientTrouble(original, at));
            }
        });
    }

    private Heard acknowledgement(IncomingBundle message, IncomingMessage incoming) throws FaultyMessage {
        MessageHeader.MessageHeaderResponseComponent response = message.header().getResponse();
        UUID notification = uuid(response.getIdentifier());
        MessageHeader.ResponseType code = response.getCode();
        if (notification == null || code == null) {
            throw new FaultyMessage(Fault.NOT_A_MESSAGE);
        }
        Acknowledged.Outcome outcome =
                switch (code) {
                    case OK -> Acknowledged.Outcome.ACKNOWLEDGED;
                    case TRANSIENTERROR -> Acknowledged.Outcome.TRANSIENT;
                    default -> Acknowledged.Outcome.REJECTED;
                };
        CodeableConcept details = message.all(OperationOutcome.class).stream()
                .map(found -> found.getIssueFirstRep().getDetails())
                .findFirst()
                .orElseGet(CodeableConcept::new);
        return new Acknowledged(
                        notification, outcome, details.getCodingFirstRep().getCode(), details.getText())
                .heardFrom(agency.id(), message.id(), message.headerId(), incoming.sentAt());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
