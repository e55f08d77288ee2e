package dk.familiensplan.integration.jobcentre;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.delivery.Acknowledged;
import dk.familiensplan.integration.delivery.AgencyLanguage;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.IntegrationEvent;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.delivery.Submission;
import dk.familiensplan.integration.delivery.Undeliverable;
import dk.familiensplan.integration.delivery.Verdict;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.SafeXml;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a job centre's system is told and says, as JSON. STAR-shaped, unverified: the field names follow the way that
 * STAR's public service descriptions are written, and no vendor publishes the real thing. Both ways are held against
 * the schemas in {@code docs/schemas/star}.
 */
public final class StarLanguage implements AgencyLanguage {

    /** After STAR's public service descriptions: a request id may not come again within seven days. */
    private static final Duration ID_IS_TAKEN_FOR = Duration.ofDays(7);

    private static final String NOT_VALID = "not-valid";
    private static final String TRY_AGAIN = "try-again";

    private final String agencyId;

    public StarLanguage(String agencyId) {
        this.agencyId = agencyId;
    }

    @Override
    public OutgoingMessage write(Notification notification, Sending sending) {
        ObjectNode message = object();
        message.put("messageId", notification.id().toString());
        message.put("messageType", messageType(notification.kind()));
        if (notification.sequence() > 0) {
            message.put("number", notification.sequence());
        }
        message.put("sentAt", sending.at().truncatedTo(ChronoUnit.SECONDS).toString());
        message.set("citizen", citizen(notification.subject()));
        message.set("content", content(notification));
        message.set("contactPoint", contactPoint(notification.contactPoint()));
        if (StarSchema.MESSAGE.breachIn(message).isPresent()) {
            throw new Undeliverable("does-not-fit-format", notification.id());
        }
        return outgoing(message, notification.id().toString());
    }

    private static String messageType(Notification.Kind kind) {
        return switch (kind) {
            case PLAN_SHARED -> "PlanExtract";
            case CANNOT_ATTEND, CAN_ATTEND_AGAIN -> "AttendanceNotice";
            case ADMITTED, DISCHARGED -> "HospitalStayNotice";
            case REQUEST_ANSWERED -> "ConversationRequestAnswer";
            case COORDINATOR_CHANGED,
                    PLAN_STATUS_CHANGED,
                    STOP_USING,
                    APPOINTMENT_ANSWERED,
                    DIRECT_CONTACT_EXPLAINED,
                    VIEW_ASKED,
                    MEETING_CALLED,
                    MEETING_MINUTES -> "Notice";
        };
    }

    private static ObjectNode citizen(Notification.Subject subject) {
        ObjectNode citizen = object().put("name", subject.name());
        put(citizen, "personNumber", subject.personNumber());
        put(citizen, "birthDate", subject.birthDate());
        return citizen;
    }

    private static ObjectNode content(Notification notification) {
        ObjectNode content = object().put("title", notification.title()).put("text", notification.text());
        ArrayNode topics = content.putArray("topics");
        notification.topics().forEach(topics::add);
        switch (notification.kind()) {
            case PLAN_SHARED -> content.set("plan", plan(notification.plan()));
            case CANNOT_ATTEND -> content.put("canAttend", false);
            case CAN_ATTEND_AGAIN -> content.put("canAttend", true);
            case ADMITTED, DISCHARGED -> content.put("stay", notification.kind().name());
            case REQUEST_ANSWERED -> {
                Notification.Answer answer = notification.answer();
                if (answer != null) {
                    content.set("answer", answer(answer));
                }
            }
            case COORDINATOR_CHANGED,
                    PLAN_STATUS_CHANGED,
                    STOP_USING,
                    APPOINTMENT_ANSWERED,
                    DIRECT_CONTACT_EXPLAINED,
                    VIEW_ASKED,
                    MEETING_CALLED,
                    MEETING_MINUTES -> content.put("notice", notification.kind().name());
        }
        return content;
    }

    private static ObjectNode plan(Notification.@Nullable Plan plan) {
        ObjectNode node = object();
        ArrayNode goals = node.putArray("goals");
        ArrayNode interventions = node.putArray("interventions");
        if (plan != null) {
            for (Notification.Goal goal : plan.goals()) {
                ObjectNode written =
                        goals.addObject().put("words", goal.words()).put("owner", goal.owner());
                put(written, "expected", goal.expected());
                if (goal.current() != null) {
                    written.put("current", goal.current());
                }
            }
            for (Notification.Intervention intervention : plan.interventions()) {
                ObjectNode written = interventions
                        .addObject()
                        .put("title", intervention.title())
                        .put("agencyName", intervention.agencyName());
                put(written, "law", intervention.law());
                put(written, "section", intervention.section());
                put(written, "from", intervention.from());
                put(written, "until", intervention.until());
            }
        }
        return node;
    }

    private static ObjectNode answer(Notification.Answer answer) {
        ObjectNode node = object();
        put(node, "requestId", answer.requestReference());
        node.put("answer", answer.answer().name());
        put(node, "text", answer.text());
        if (answer.meetingAt() != null) {
            node.put("meetingAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(answer.meetingAt()));
        }
        return node;
    }

    private static ObjectNode contactPoint(Notification.ContactPoint contact) {
        ObjectNode node = object().put("name", contact.name())
                .put("function", contact.function())
                .put("organisation", contact.organisation());
        put(node, "phone", contact.phone());
        put(node, "email", contact.email());
        return node;
    }

    @Override
    public Heard read(IncomingMessage incoming) {
        JsonNode message;
        try {
            message = SafeJson.json().readTree(SafeXml.withoutByteOrderMark(incoming.text()));
        } catch (JsonProcessingException notJson) {
            return refused(incoming.correlationId(), "not-json", "Beskeden er ikke gyldig JSON.");
        }
        String messageType = message.path("messageType").asText();
        if (messageType.equals("Acknowledgement")) {
            return acknowledgement(message, incoming);
        }
        if (messageType.equals("CatchUpRequest")) {
            // It has seen a gap in our numbers. What is sent again is decided on again by the case-service.
            return told(
                    message,
                    incoming,
                    StarSchema.CATCH_UP_REQUEST,
                    IntegrationEvent.CATCH_UP_ASKED,
                    said -> Map.of("since", said.path("since").asLong()));
        }
        if (messageType.equals("ConversationRequestWithdrawn")) {
            return told(
                    message,
                    incoming,
                    StarSchema.REQUEST_WITHDRAWN,
                    IntegrationEvent.REQUEST_WITHDRAWN,
                    said -> Map.of("requestReference", said.path("requestId").asText()));
        }
        return StarRequest.of(messageType)
                .map(request -> request(request, message, incoming))
                .orElseGet(() ->
                        refused(idOf(message, incoming), "not-supported", "Vi kan ikke modtage denne beskedtype."));
    }

    @Override
    public OptionalLong numberOf(IncomingMessage incoming) {
        try {
            JsonNode number = SafeJson.json()
                    .readTree(SafeXml.withoutByteOrderMark(incoming.text()))
                    .path("number");
            return number.canConvertToLong() && number.asLong() >= 1
                    ? OptionalLong.of(number.asLong())
                    : OptionalLong.empty();
        } catch (JsonProcessingException notJson) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Heard tooLarge(IncomingMessage head) {
        return refused(
                idIn(head.text()).orElse(head.correlationId()),
                "too-large",
                "Beskeden er større, end en besked må være.");
    }

    /** The id at the beginning of a message that is no whole JSON. */
    private static Optional<String> idIn(String head) {
        try (JsonParser parser = SafeJson.json().createParser(head)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("messageId")
                        && parser.nextToken() == JsonToken.VALUE_STRING) {
                    return Optional.of(parser.getText()).filter(id -> id.length() <= Submission.LONGEST_ID);
                }
            }
        } catch (IOException cut) {
            // It ends here; there was no id before.
        }
        return Optional.empty();
    }

    /** What it says in a message that is no request, and so has no name beside that of the message. */
    private Heard told(
            JsonNode message,
            IncomingMessage incoming,
            StarSchema schema,
            String type,
            Function<JsonNode, Map<String, @Nullable Object>> data) {
        Optional<StarSchema.Breach> breach = schema.breachIn(message);
        if (breach.isPresent()) {
            return refused(
                    idOf(message, incoming),
                    NOT_VALID,
                    "Feltet " + breach.get().pointer() + " bryder reglen »"
                            + breach.get().rule() + "«.");
        }
        String messageId = message.path("messageId").asText();
        IntegrationEvent event = IntegrationEvent.from(
                agencyId, messageId, type, incoming.sentAt().atOffset(ZoneOffset.UTC), data.apply(message));
        return new Heard.Fact(new Submission(agencyId, messageId, messageId, event), acknowledging(messageId));
    }

    private static Heard.Answering acknowledging(String messageId) {
        return new Heard.Answering() {
            @Override
            public Optional<OutgoingMessage> to(Verdict verdict) {
                Verdict.Reason reason = verdict.reason();
                return Optional.of(
                        verdict.accepted()
                                ? acknowledge(messageId, "ok", null, null)
                                : acknowledge(
                                        messageId,
                                        "error",
                                        reason == null ? "rejected" : reason.code(),
                                        reason == null ? null : reason.text()));
            }

            @Override
            public Optional<OutgoingMessage> ourTrouble(Instant at) {
                return Optional.of(acknowledge(
                        messageId, "error", TRY_AGAIN, "Vi kunne ikke behandle beskeden nu. Send den igen."));
            }
        };
    }

    private Heard request(StarRequest request, JsonNode message, IncomingMessage incoming) {
        Optional<StarSchema.Breach> breach = request.schema().breachIn(message);
        if (breach.isPresent()) {
            return refused(
                    idOf(message, incoming),
                    NOT_VALID,
                    "Feltet " + breach.get().pointer() + " bryder reglen »"
                            + breach.get().rule() + "«.");
        }
        String messageId = message.path("messageId").asText();
        Map<String, @Nullable Object> data = request.dataOf(message);
        IntegrationEvent event = IntegrationEvent.from(
                agencyId,
                messageId,
                IntegrationEvent.CONTACT_REQUESTED,
                incoming.sentAt().atOffset(ZoneOffset.UTC),
                data);
        return new Heard.Fact(
                new Submission(agencyId, messageId, message.path("requestId").asText(), event), new Heard.Answering() {
                    @Override
                    public Optional<OutgoingMessage> to(Verdict verdict) {
                        return isDuplicate(verdict, incoming.sentAt())
                                ? Optional.of(acknowledge(
                                        messageId,
                                        "error",
                                        "duplicate-request",
                                        "Henvendelsens id er brugt inden for de sidste 7 dage."))
                                : acknowledging(messageId).to(verdict);
                    }

                    @Override
                    public Optional<OutgoingMessage> ourTrouble(Instant at) {
                        return acknowledging(messageId).ourTrouble(at);
                    }
                });
    }

    /** The same request in a message of another id. Sent in one of the same id it is a repeat, and no fault. */
    private static boolean isDuplicate(Verdict verdict, Instant sentAt) {
        return verdict.repeat() == Verdict.Repeat.NEW_TRANSMISSION
                && sentAt.isBefore(verdict.processedAt().toInstant().plus(ID_IS_TAKEN_FOR));
    }

    private Heard acknowledgement(JsonNode message, IncomingMessage incoming) {
        if (StarSchema.ACKNOWLEDGEMENT.breachIn(message).isPresent()) {
            return new Heard.Unreadable("acknowledgement-" + NOT_VALID);
        }
        UUID notification;
        try {
            notification = UUID.fromString(message.path("acknowledges").asText());
        } catch (IllegalArgumentException notOurs) {
            return new Heard.Unreadable("acknowledges-unknown");
        }
        return new Acknowledged(
                        notification,
                        outcome(message),
                        message.path("code").textValue(),
                        message.path("text").textValue())
                .heardFrom(agencyId, incoming.sentAt());
    }

    private static Acknowledged.Outcome outcome(JsonNode acknowledgement) {
        if (acknowledgement.path("status").asText().equals("ok")) {
            return Acknowledged.Outcome.ACKNOWLEDGED;
        }
        return acknowledgement.path("code").asText().equals(TRY_AGAIN)
                ? Acknowledged.Outcome.TRANSIENT
                : Acknowledged.Outcome.REJECTED;
    }

    /** Without any id there is nothing that an acknowledgement could refer to. */
    private static Heard refused(@Nullable String messageId, String code, String text) {
        return messageId == null
                ? new Heard.Unreadable(code)
                : new Heard.Refused(code, acknowledge(messageId, "error", code, text));
    }

    private static @Nullable String idOf(JsonNode message, IncomingMessage incoming) {
        String id = message.path("messageId").asText();
        return id.isEmpty() || id.length() > Submission.LONGEST_ID ? incoming.correlationId() : id;
    }

    private static OutgoingMessage acknowledge(
            String messageId, String status, @Nullable String code, @Nullable String text) {
        ObjectNode acknowledgement = object();
        acknowledgement.put("messageType", "Acknowledgement");
        acknowledgement.put("acknowledges", messageId);
        acknowledgement.put("status", status);
        acknowledgement.put("code", code);
        acknowledgement.put("text", text);
        return outgoing(acknowledgement, messageId);
    }

    private static OutgoingMessage outgoing(ObjectNode message, String correlationId) {
        return new OutgoingMessage(message.toString(), correlationId);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }
}
