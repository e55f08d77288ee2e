package dk.familiensplan.integration.family;

import dk.familiensplan.integration.delivery.Acknowledged;
import dk.familiensplan.integration.delivery.AgencyLanguage;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.envelope.Beskedkuvert;
import dk.familiensplan.integration.envelope.Beskedkuverter;
import dk.familiensplan.integration.platform.Agency;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * KOMBIT Beskedfordeler events to a family department, and its short answers back. The answers name no message: which
 * one they answer is told by the correlation id that they travel with, the BeskedId. The real transport is another
 * (AMQP 0-9-1 with a token, or a push over mutual TLS); the cover is the same.
 */
public final class BeskedfordelerLanguage implements AgencyLanguage {

    private static final int TAKEN_IN = 20;
    private static final int WRONG_CONTENT = 40;
    private static final int NOT_PARSED = 41;
    private static final int FIRST_OF_RECEIVERS_TROUBLE = 50;
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
                        OrienteringWriter.write(notification)));
        return new OutgoingMessage(Beskedkuverter.write(message), messageId);
    }

    @Override
    public Heard read(IncomingMessage incoming) {
        Beskedkuverter.Read read = Beskedkuverter.read(incoming.text());
        if (read instanceof Beskedkuverter.Answer answer) {
            return answered(answer, incoming);
        }
        if (read instanceof Beskedkuverter.Event event) {
            return refused(event);
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

    /** The department's own events are answered honestly: its case system publishes none that we could take in. */
    private Heard refused(Beskedkuverter.Event event) {
        if (!Beskedkuverter.cvr(event.responsible()).equals(agency.party().requiredCvr())) {
            return new Heard.Refused(
                    "wrong-sender",
                    answer(
                            WRONG_CONTENT,
                            "Den ansvarlige myndighed er ikke den, der sendte beskeden",
                            event.messageId()));
        }
        if (!Beskedkuverter.cvr(event.receiver()).equals(agency.us().requiredCvr())) {
            return new Heard.Refused("not-for-us", answer(WRONG_CONTENT, "Modtageren er ikke os", event.messageId()));
        }
        return new Heard.Refused(
                "not-supported",
                answer(WRONG_CONTENT, "Vi kan ikke modtage denne beskedtype endnu", event.messageId()));
    }

    private static OutgoingMessage answer(int statusCode, String text, String messageId) {
        return new OutgoingMessage(Beskedkuverter.writeAnswer(statusCode, text), messageId);
    }
}
