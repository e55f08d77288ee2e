package dk.familiensplan.integration.jobcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.IntegrationEvent;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.delivery.Undeliverable;
import dk.familiensplan.integration.delivery.Verdict;
import dk.familiensplan.integration.testing.Examples;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StarLanguageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Sending SENDING = new Sending("event-1", Instant.parse("2026-11-22T08:00:00.9Z"));
    private static final String REQUEST = """
            {"messageId":"JC-1","messageType":"ConversationRequest","requestId":"REQ-20304050",
             "citizen":{"personNumber":"2509479989"},"what":"Jobsamtale","why":"Der er gået tre måneder.",
             "topic":"WORK","deadline":"2026-12-15",
             "statutory":{"law":"Lov om en aktiv beskæftigelsesindsats","section":"§ 31"},"form":"MEETING"}
            """;

    private final StarLanguage jobCentre = new StarLanguage("jobcentre-0999");

    @ParameterizedTest
    @EnumSource(Notification.Kind.class)
    void writesEveryKindAfterTheSchema(Notification.Kind kind) throws Exception {
        ObjectNode notification =
                switch (kind) {
                    case PLAN_SHARED -> Examples.planShared("jobcentre-0999");
                    case REQUEST_ANSWERED -> Examples.requestAnswered("jobcentre-0999");
                    default -> Examples.cannotAttend("jobcentre-0999").put("kind", kind.name());
                };

        OutgoingMessage message = jobCentre.write(Examples.asRead(notification), SENDING);

        JsonNode written = JSON.readTree(message.text());
        assertThat(StarSchema.MESSAGE.breachIn(written)).isEmpty();
        assertThat(written.path("messageId").asText())
                .isEqualTo(notification.path("id").asText())
                .isEqualTo(message.correlationId());
        assertThat(written.at("/contactPoint/name").asText()).isEqualTo("Karen Mikkelsen");
    }

    @Test
    void saysOfAttendanceOnlyWhetherAndNeverWhy() throws Exception {
        JsonNode cannot = JSON.readTree(jobCentre
                .write(Examples.asRead(Examples.cannotAttend("jobcentre-0999")), SENDING)
                .text());

        assertThat(cannot.path("messageType").asText()).isEqualTo("AttendanceNotice");
        assertThat(cannot.at("/content/canAttend").asBoolean()).isFalse();
        assertThat(cannot.path("content").has("stay")).isFalse();
    }

    @Test
    void refersToTheJobCentresOwnRequest() throws Exception {
        JsonNode answer = JSON.readTree(jobCentre
                .write(Examples.asRead(Examples.requestAnswered("jobcentre-0999")), SENDING)
                .text());

        assertThat(answer.at("/content/answer/requestId").asText()).isEqualTo("20304050");
        assertThat(answer.at("/content/answer/answer").asText()).isEqualTo("MEETING");
    }

    @Test
    void doesNotWriteWhatTheFormatHasNoRoomFor() {
        ObjectNode notification = Examples.cannotAttend("jobcentre-0999").put("text", "x".repeat(20_001));

        assertThatThrownBy(() -> jobCentre.write(Examples.asRead(notification), SENDING))
                .asInstanceOf(type(Undeliverable.class))
                .returns("does-not-fit-format", Undeliverable::reasonCode);
    }

    @Test
    void takesInARequest() {
        Heard.Fact fact = (Heard.Fact) read(REQUEST);

        assertThat(fact.submission().transmissionId()).isEqualTo("JC-1");
        assertThat(fact.submission().messageId()).isEqualTo("REQ-20304050");
        assertThat(fact.submission().event().type()).isEqualTo(IntegrationEvent.CONTACT_REQUESTED);
        assertThat(fact.submission().event().data())
                .containsEntry("personNumber", Examples.BRUNO)
                .containsEntry("dueBy", "2026-12-15")
                .containsEntry("wantedForm", "MEETING")
                .containsEntry("requestReference", "REQ-20304050");
    }

    @Test
    void takesInARequestWithoutALawBehindIt() {
        Heard.Fact fact = (Heard.Fact) read(REQUEST.replaceFirst("(?s)\"statutory\":\\{.*?\\}", "\"statutory\":null"));

        assertThat(fact.submission().event().data()).containsEntry("statutory", null);
    }

    @Test
    void acknowledgesWithTheVerdict() throws Exception {
        Heard.Fact fact = (Heard.Fact) read(REQUEST);

        JsonNode ok =
                JSON.readTree(fact.answering().to(verdict(null)).orElseThrow().text());
        JsonNode error = JSON.readTree(fact.answering()
                .to(verdict(new Verdict.Reason("no-such-participation", "I deltager ikke i en plan.", null)))
                .orElseThrow()
                .text());
        JsonNode trouble = JSON.readTree(
                fact.answering().ourTrouble(Instant.EPOCH).orElseThrow().text());

        assertThat(ok.path("status").asText()).isEqualTo("ok");
        assertThat(ok.path("acknowledges").asText()).isEqualTo("JC-1");
        assertThat(error.path("code").asText()).isEqualTo("no-such-participation");
        assertThat(trouble.path("code").asText()).isEqualTo("try-again");
        for (JsonNode acknowledgement : new JsonNode[] {ok, error, trouble}) {
            assertThat(StarSchema.ACKNOWLEDGEMENT.breachIn(acknowledgement)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"requestId\":\"REQ-20304050\"', '\"requestId\":\"x123456789x123456789x123456789x123456789x123456\"', /requestId",
        "'\"deadline\":\"2026-12-15\"', '\"deadline\":\"i morgen\"', /deadline",
        "'\"topic\":\"WORK\"', '\"topic\":\"ARBEJDE\"', /topic",
        "'\"personNumber\":\"2509479989\"', '\"personNumber\":\"x\"', /citizen/personNumber"
    })
    void saysWhichFieldBreaksWhichRuleAndNotWhatStandsThere(String original, String instead, String pointer)
            throws Exception {
        Heard.Refused refused = (Heard.Refused) read(REQUEST.replace(original, instead));

        JsonNode acknowledgement = JSON.readTree(refused.answer().text());
        assertThat(acknowledgement.path("acknowledges").asText()).isEqualTo("JC-1");
        assertThat(acknowledgement.path("code").asText()).isEqualTo("not-valid");
        assertThat(acknowledgement.path("text").asText()).contains(pointer).doesNotContain(Examples.BRUNO);
    }

    @Test
    void refusesFieldsThatNobodyKnows() {
        assertThat(read(REQUEST.replace("\"topic\"", "\"phone\":\"x\",\"topic\"")))
                .isInstanceOf(Heard.Refused.class);
    }

    @Test
    void refusesTwoFieldsOfOneName() {
        assertThat(read(REQUEST.replace("\"topic\"", "\"topic\":\"SCHOOL\",\"topic\"")))
                .isEqualTo(new Heard.Unreadable("not-json"));
    }

    @Test
    void setsAsideWhatHasNoIdToAcknowledge() {
        assertThat(read("hej")).isEqualTo(new Heard.Unreadable("not-json"));
        assertThat(read("{\"messageType\":\"Hej\"}")).isEqualTo(new Heard.Unreadable("not-supported"));
        assertThat(read("[".repeat(10_000))).isEqualTo(new Heard.Unreadable("not-json"));
    }

    @ParameterizedTest
    @CsvSource({"ok,, acknowledged", "error, not-valid, rejected", "error, try-again, transient"})
    void takesInAnAcknowledgement(String status, @Nullable String code, String outcome) {
        UUID notification = UUID.randomUUID();
        String acknowledgement = "{\"messageType\":\"Acknowledgement\",\"acknowledges\":\"" + notification
                + "\",\"status\":\"" + status + "\""
                + (code == null ? "" : ",\"code\":\"" + code + "\",\"text\":\"Nej\"") + "}";

        Heard.Fact fact = (Heard.Fact) read(acknowledgement);
        Heard.Fact again = (Heard.Fact) read(acknowledgement);

        assertThat(fact.submission().event().data())
                .containsEntry("notificationId", notification)
                .containsEntry("outcome", outcome)
                .containsEntry("reasonCode", code);
        assertThat(again.submission().transmissionId())
                .isEqualTo(fact.submission().transmissionId());
        assertThat(fact.answering().to(verdict(null))).isEmpty();
    }

    private Heard read(String text) {
        return jobCentre.read(new IncomingMessage(text, null, Instant.parse("2026-11-22T07:00:00Z")));
    }

    private static Verdict verdict(Verdict.@Nullable Reason reason) {
        return new Verdict(
                reason == null ? Verdict.Decision.ACCEPTED : Verdict.Decision.REJECTED,
                Verdict.Repeat.FIRST,
                OffsetDateTime.parse("2026-11-22T08:00:00Z"),
                reason);
    }
}
