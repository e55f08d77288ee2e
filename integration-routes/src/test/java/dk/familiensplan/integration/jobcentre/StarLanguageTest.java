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
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StarLanguageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Sending SENDING = new Sending("event-1", Instant.parse("2026-11-22T08:00:00.9Z"));
    private static final Instant ARRIVED = Instant.parse("2026-11-22T07:00:00Z");
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
    void numbersWhatItIsGivenAndNotWhatTriesTheWay() throws Exception {
        ObjectNode notification = Examples.cannotAttend("jobcentre-0999").put("sequence", 57);

        JsonNode written = JSON.readTree(
                jobCentre.write(Examples.asRead(notification), SENDING).text());
        JsonNode test = JSON.readTree(jobCentre
                .write(Examples.asRead(notification.put("sequence", 0)), SENDING)
                .text());

        assertThat(written.path("number").asLong()).isEqualTo(57);
        assertThat(test.has("number")).isFalse();
    }

    @Test
    void hearsThatTheJobCentreHasSeenAGap() {
        Heard heard = jobCentre.read(new IncomingMessage(
                "{\"messageId\":\"JC-7\",\"messageType\":\"CatchUpRequest\",\"since\":41}", null, ARRIVED));

        assertThat(heard).asInstanceOf(type(Heard.Fact.class)).satisfies(fact -> {
            assertThat(fact.submission().event().type()).isEqualTo(IntegrationEvent.CATCH_UP_ASKED);
            assertThat(fact.submission().event().data()).containsEntry("since", 41L);
        });
    }

    @Test
    void hearsThatTheJobCentreTakesBackWhatItAsked() {
        Heard heard = jobCentre.read(new IncomingMessage(
                "{\"messageId\":\"JC-8\",\"messageType\":\"ConversationRequestWithdrawn\",\"requestId\":\"JOB-1\"}",
                null,
                ARRIVED));

        assertThat(heard).asInstanceOf(type(Heard.Fact.class)).satisfies(fact -> {
            assertThat(fact.submission().event().type()).isEqualTo(IntegrationEvent.REQUEST_WITHDRAWN);
            assertThat(fact.submission().event().data()).containsEntry("requestReference", "JOB-1");
        });
    }

    @Test
    void refusesToTakeBackWhatIsNotNamed() {
        Heard heard = jobCentre.read(new IncomingMessage(
                "{\"messageId\":\"JC-8\",\"messageType\":\"ConversationRequestWithdrawn\"}", null, ARRIVED));

        assertThat(heard).isInstanceOf(Heard.Refused.class);
    }

    @Test
    void refusesToCatchUpFromANumberThatIsNone() {
        Heard heard = jobCentre.read(new IncomingMessage(
                "{\"messageId\":\"JC-7\",\"messageType\":\"CatchUpRequest\",\"since\":-1}", null, ARRIVED));

        assertThat(heard).isInstanceOf(Heard.Refused.class);
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
    void takesInTheWarningOfASanctionAsWhatALawSetsADeadlineFor() {
        Map<String, ?> data = ((Heard.Fact) read("""
                        {"messageId":"JC-2","messageType":"SanctionWarning","requestId":"REQ-2",
                         "citizen":{"personNumber":"2509479989"},"why":"Bruno mødte ikke den 3. november.",
                         "effect":"Tre dages fradrag","law":"Lov om aktiv socialpolitik","section":"§ 35",
                         "deadline":"2026-12-15"}
                        """)).submission().event().data();

        assertThat(data.get("what")).isEqualTo("Høring før en mulig sanktion");
        assertThat(data.get("why")).asString().contains("mødte ikke", "Tre dages fradrag");
        assertThat(data.get("statutory")).isEqualTo(Map.of("law", "Lov om aktiv socialpolitik", "section", "§ 35"));
        assertThat(data.get("dueBy")).isEqualTo("2026-12-15");
    }

    @Test
    void takesInAnActivityAndAPlan() {
        Map<String, ?> activity = ((Heard.Fact) read("""
                        {"messageId":"JC-3","messageType":"Activity","requestId":"REQ-3",
                         "citizen":{"personNumber":"2509479989"},"title":"Virksomhedspraktik",
                         "description":"I en butik.","from":"2027-01-04","until":"2027-03-26","hoursPerWeek":12.5}
                        """)).submission().event().data();
        Map<String, ?> plan = ((Heard.Fact) read("""
                        {"messageId":"JC-4","messageType":"Plan","requestId":"REQ-4",
                         "citizen":{"personNumber":"2509479989"},"goal":"Fast arbejde","deadline":"2027-01-04",
                         "steps":["Praktik","Kursus"]}
                        """)).submission().event().data();

        assertThat(activity.get("what")).isEqualTo("Tilbud: Virksomhedspraktik");
        assertThat(activity.get("why")).isEqualTo("I en butik.\nFra 2027-01-04 til 2027-03-26\n12,5 timer om ugen");
        assertThat(plan.get("why")).isEqualTo("Mål: Fast arbejde\n- Praktik\n- Kursus");
        assertThat(plan.get("statutory")).isNull();
    }

    @Test
    void refusesARequestIdThatIsTooLong() {
        assertThat(read(REQUEST.replace("REQ-20304050", "R".repeat(46)))).isInstanceOf(Heard.Fact.class);
        assertThat(read(REQUEST.replace("REQ-20304050", "R".repeat(47))))
                .asInstanceOf(type(Heard.Refused.class))
                .satisfies(refused -> assertThat(refused.answer().text()).contains("/requestId", "maxLength"));
    }

    @Test
    void refusesARequestIdThatComesAgainInAnotherMessageWithinSevenDays() {
        Heard.Fact fact = (Heard.Fact) read(REQUEST);

        assertThat(repeated(fact, Verdict.Repeat.NEW_TRANSMISSION, ARRIVED.minus(Duration.ofDays(6))))
                .contains("\"status\":\"error\"", "duplicate-request");
        assertThat(repeated(fact, Verdict.Repeat.NEW_TRANSMISSION, ARRIVED.minus(Duration.ofDays(7))))
                .contains("\"status\":\"ok\"");
        assertThat(repeated(fact, Verdict.Repeat.SAME_TRANSMISSION, ARRIVED.minus(Duration.ofDays(1))))
                .contains("\"status\":\"ok\"");
    }

    private static String repeated(Heard.Fact fact, Verdict.Repeat repeat, Instant processedAt) {
        return fact.answering()
                .to(new Verdict(Verdict.Decision.ACCEPTED, repeat, processedAt.atOffset(ZoneOffset.UTC), null))
                .orElseThrow()
                .text();
    }

    @Test
    void refusesWhatIsTooLargeByTheIdAtItsBeginning() {
        assertThat(jobCentre.tooLarge(new IncomingMessage("{\"messageId\":\"JC-5\",\"why\":\"xxxxxx", null, ARRIVED)))
                .asInstanceOf(type(Heard.Refused.class))
                .satisfies(refused -> assertThat(refused.answer().text()).contains("JC-5", "too-large"));
        assertThat(jobCentre.tooLarge(new IncomingMessage("{\"why\":\"xxxxxx", null, ARRIVED)))
                .isEqualTo(new Heard.Unreadable("too-large"));
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
