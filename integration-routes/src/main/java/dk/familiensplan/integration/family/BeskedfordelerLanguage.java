package dk.familiensplan.integration.family;

import dk.familiensplan.integration.delivery.Acknowledged;
import dk.familiensplan.integration.delivery.AgencyLanguage;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.delivery.Submission;
import dk.familiensplan.integration.delivery.Verdict;
import dk.familiensplan.integration.envelope.Beskedkuvert;
import dk.familiensplan.integration.envelope.Beskedkuverter;
import dk.familiensplan.integration.medcom.CoveredHospitalNotifications;
import dk.familiensplan.integration.platform.Agency;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * KOMBIT Beskedfordeler events both ways, and short answers to them. The answers name no message: which
 * one they answer is told by the correlation id that they travel with, the BeskedId. The real transport is another
 * (AMQP 0-9-1 with a token, or a push over mutual TLS); the cover is the same.
 */
public final class BeskedfordelerLanguage implements AgencyLanguage {

    private static final int TAKEN_IN = 20;
    private static final int WRONG_CONTENT = 40;
    private static final int NOT_PARSED = 41;
    private static final int OUR_TROUBLE = 50;
    private static final int FIRST_OF_RECEIVERS_TROUBLE = 50;
    private static final Set<String> FHIR = Set.of("application/fhir+xml", "application/fhir+json");
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Agency agency;

    public BeskedfordelerLanguage(Agency agency) {
        this.agency = agency;
    }

    @Override
    public OutgoingMessage write(Notification notification, Sending sending) {
        String messageId = notification.id().toString();
        Beskedkuvert message = new Beskedkuvert(
                messageId,
                agency.party().requiredCvr(),
                agency.us().requiredCvr(),
                notification.subject().personNumber(),
                notification.planId().toString(),
                notification.madeAt(),
                sending.at().truncatedTo(ChronoUnit.SECONDS).atZone(DENMARK).toOffsetDateTime(),
                sending.id("transaction").toString(),
                new Beskedkuvert.Content(
                        OrienteringWriter.CONTENT_TYPE,
                        OrienteringWriter.FILE_TYPE,
                        OrienteringWriter.write(notification, agency.kle())));
        return new OutgoingMessage(Beskedkuverter.write(message), messageId);
    }

    @Override
    public Heard read(IncomingMessage incoming) {
        Beskedkuverter.Read read = Beskedkuverter.read(incoming.text());
        if (read instanceof Beskedkuverter.Answer answer) {
            return answered(answer, incoming);
        }
        if (read instanceof Beskedkuverter.Event event) {
            return heard(event);
        }
        String messageId = ((Beskedkuverter.Neither) read).messageId().orElse(incoming.correlationId());
        return messageId == null
                ? new Heard.Unreadable("broken-xml")
                : new Heard.Refused("broken-xml", answer(NOT_PARSED, "Beskeden kunne ikke parses", messageId));
    }

    private Heard answered(Beskedkuverter.Answer answer, IncomingMessage incoming) {
        UUID notification;
        try {
            notification = UUID.fromString(String.valueOf(incoming.correlationId()));
        } catch (IllegalArgumentException notOurs) {
            return new Heard.Unreadable("answers-unknown");
        }
        boolean takenIn = answer.statusCode() == TAKEN_IN;
        return new Acknowledged(
                        notification,
                        outcome(answer.statusCode()),
                        takenIn ? null : "StatusKode " + answer.statusCode(),
                        answer.errorText().isEmpty() ? null : answer.errorText())
                .heardFrom(agency.id(), incoming.sentAt());
    }

    private static Acknowledged.Outcome outcome(int statusCode) {
        if (statusCode == TAKEN_IN) {
            return Acknowledged.Outcome.ACKNOWLEDGED;
        }
        return statusCode >= FIRST_OF_RECEIVERS_TROUBLE
                ? Acknowledged.Outcome.TRANSIENT
                : Acknowledged.Outcome.REJECTED;
    }

    @Override
    public Heard tooLarge(IncomingMessage head) {
        String messageId = Beskedkuverter.messageIdIn(head.text()).orElse(head.correlationId());
        return messageId == null
                ? new Heard.Unreadable("too-large")
                : new Heard.Refused("too-large", answer(WRONG_CONTENT, "Beskeden er for stor", messageId));
    }

    /** Of what is published on the distributor, hospital stays can be taken in; all else is answered honestly. */
    private Heard heard(Beskedkuverter.Event event) {
        if (!Beskedkuverter.cvr(event.responsible()).equals(agency.party().requiredCvr())) {
            return refused("wrong-sender", "Den ansvarlige myndighed er ikke den, der sendte beskeden", event);
        }
        if (!Beskedkuverter.cvr(event.receiver()).equals(agency.us().requiredCvr())) {
            return refused("not-for-us", "Modtageren er ikke os", event);
        }
        if (event.missing().isPresent()) {
            return refused("incomplete", "Feltet " + event.missing().get() + " mangler eller er ugyldigt", event);
        }
        Optional<Beskedkuvert.Content> content = event.content();
        if (content.isEmpty()) {
            return new Heard.Refused(
                    "broken-base64", answer(NOT_PARSED, "Beskeddata kunne ikke læses som Base64", event.messageId()));
        }
        if (!FHIR.contains(content.get().contentType())) {
            return refused("not-supported", "Vi kan ikke modtage denne beskedtype endnu", event);
        }
        return hospitalStay(event, content.get());
    }

    private Heard hospitalStay(Beskedkuverter.Event event, Beskedkuvert.Content content) {
        CoveredHospitalNotifications.Read read =
                CoveredHospitalNotifications.read(content.bytes(), agency, event.messageId());
        if (read instanceof CoveredHospitalNotifications.Faulty faulty) {
            return refused(faulty.reasonCode(), faulty.text(), event);
        }
        Submission submission = ((CoveredHospitalNotifications.Taken) read).submission();
        return new Heard.Fact(submission, new Heard.Answering() {
            @Override
            public Optional<OutgoingMessage> to(Verdict verdict) {
                Verdict.Reason reason = verdict.reason();
                return Optional.of(
                        verdict.accepted()
                                ? answer(TAKEN_IN, "", event.messageId())
                                : answer(
                                        WRONG_CONTENT,
                                        reason == null ? "Beskeden blev afvist" : reason.text(),
                                        event.messageId()));
            }

            @Override
            public Optional<OutgoingMessage> ourTrouble(Instant at) {
                return Optional.of(answer(OUR_TROUBLE, "Vi kunne ikke behandle beskeden nu", event.messageId()));
            }
        });
    }

    private static Heard refused(String reasonCode, String text, Beskedkuverter.Event event) {
        return new Heard.Refused(reasonCode, answer(WRONG_CONTENT, text, event.messageId()));
    }

    private static OutgoingMessage answer(int statusCode, String text, String messageId) {
        return new OutgoingMessage(Beskedkuverter.writeAnswer(statusCode, text), messageId);
    }
}
