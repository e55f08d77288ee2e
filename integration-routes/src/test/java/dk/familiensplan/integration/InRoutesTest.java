package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPlatform.class)
class InRoutesTest {

    private static final String HOSPITAL = "hospital-1099";
    private static final String PSYCHIATRY = "psychiatry-1099";
    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final String FAMILY = "family-0999";
    private static final String ACKNOWLEDGED = "dk.familiensplan.notification.acknowledged.v1";

    static TestBroker broker;
    static TestCaseService caseService;

    private int submittedBefore;

    @BeforeAll
    static void start(RunningPlatform platform) {
        broker = platform.broker;
        caseService = platform.caseService;
    }

    @BeforeEach
    void count() {
        submittedBefore = caseService.submissions().size();
    }

    @AfterEach
    void leavesNothingBehindAndKeepsTheContract() {
        caseService.answersWith(path -> 200);
        caseService.rejects(event -> null);
        await().untilAsserted(() -> {
            for (String agency : TestBroker.AGENCIES) {
                assertThat(broker.depth("agency." + agency + ".outbox")).isZero();
                assertThat(broker.depth("DLQ.agency." + agency + ".outbox")).isZero();
                assertThat(broker.waitingFor(agency)).isZero();
            }
        });
        assertThat(caseService.breaches()).isEmpty();
    }

    /** What each agency reports, and what its answer says when it was taken in. */
    static Stream<Report> reports() {
        return Stream.of(Report.admissionAt(HOSPITAL), Report.admissionAt(PSYCHIATRY), Report.request());
    }

    record Report(String agency, String text, String event, String ok, String refused, String trouble) {

        static Report admissionAt(String agency) {
            String bundle = Examples.hospitalNotification("a5e5b880", "json")
                    .replace(
                            "a5e5b880-c087-4055-b9ec-99108695f81d",
                            UUID.randomUUID().toString())
                    .replace(
                            "b9b4818e-02de-4cc4-b418-d20cbc7b5404",
                            UUID.randomUUID().toString());
            boolean psychiatry = agency.equals(PSYCHIATRY);
            String sent = psychiatry
                    ? bundle.replace("5790000209354", "5799999109904").replace("265161000016000", "999991099016001")
                    : bundle;
            return new Report(
                    agency,
                    Examples.enveloped(
                            psychiatry ? "5799999109904" : "5790000209354",
                            "5790001348120",
                            sent,
                            UUID.randomUUID().toString(),
                            "MCM:FDIS20#AdmissionInpatient"),
                    "dk.familiensplan.acute.hospital-stay-reported.v1",
                    "\"code\":\"ok\"",
                    "\"code\":\"fatal-error\"",
                    "\"code\":\"transient-error\"");
        }

        static Report request() {
            return new Report(
                    JOB_CENTRE,
                    conversationRequest(UUID.randomUUID().toString(), "REQ-" + UUID.randomUUID()),
                    "dk.familiensplan.contact.contact-requested.v1",
                    "\"status\":\"ok\"",
                    "\"status\":\"error\",\"code\":\"no-such-participation\"",
                    "\"status\":\"error\",\"code\":\"try-again\"");
        }

        @Override
        public String toString() {
            return agency;
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void takesInAReportAndAnswersIt(Report report) throws Exception {
        broker.fromAgency(report.agency(), report.text());

        assertThat(answerAt(report.agency())).contains(report.ok());
        assertThat(submitted()).singleElement().satisfies(submission -> {
            assertThat(submission.path("agencyId").asText()).isEqualTo(report.agency());
            assertThat(submission.at("/event/type").asText()).isEqualTo(report.event());
            assertThat(submission.at("/event/data/personNumber").asText()).isEqualTo(Examples.BRUNO);
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void answersTheSameTransmissionWithTheSameBytes(Report report) throws Exception {
        broker.fromAgency(report.agency(), report.text());
        broker.fromAgency(report.agency(), report.text());

        String first = broker.nextAt(report.agency()).text();
        assertThat(broker.nextAt(report.agency()).text()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void passesARejectionOnInTheAgencysOwnWords(Report report) throws Exception {
        caseService.rejects(event -> "no-such-participation");

        broker.fromAgency(report.agency(), report.text());

        assertThat(answerAt(report.agency())).contains(report.refused());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void waitsWhileTheCaseServiceIsAway(Report report) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        caseService.answersWith(path -> path.contains("/inbox/") && asked.incrementAndGet() <= 3 ? 503 : 200);

        broker.fromAgency(report.agency(), report.text());

        await().until(() -> asked.get() >= 2);
        assertThat(broker.depth("agency." + report.agency() + ".outbox")).isOne();
        assertThat(answerAt(report.agency())).contains(report.ok());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void givesBackToTheBrokerWhatTheCaseServiceFailsWithUntilItDoesNot(Report report) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        caseService.answersWith(path -> path.contains("/inbox/") && asked.incrementAndGet() <= 6 ? 500 : 200);

        broker.fromAgency(report.agency(), report.text());

        assertThat(answerAt(report.agency())).contains(report.ok());
        assertThat(asked).hasValue(7);
        assertThat(submitted()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void tellsTheSenderToSendAgainWhenTheFaultIsOurs(Report report) throws Exception {
        caseService.answersWith(path -> path.contains("/inbox/") ? 400 : 200);

        broker.fromAgency(report.agency(), report.text());

        assertThat(answerAt(report.agency())).contains(report.trouble());
        TestBroker.Taken dead = broker.nextDead("agency." + report.agency() + ".outbox");
        assertThat(dead.text()).isEqualTo(report.text());
        assertThat(dead.properties()).containsEntry("familiensplanReason", "case-service-refused-400");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSPITAL, PSYCHIATRY, JOB_CENTRE, FAMILY})
    void setsAsideWhatCannotBeAnsweredAndGoesOn(String agency) throws Exception {
        broker.fromAgency(agency, "dette er ikke en besked");
        broker.fromAgency(agency, "");

        assertThat(broker.nextDead("agency." + agency + ".outbox").text()).isEqualTo("dette er ikke en besked");
        assertThat(broker.nextDead("agency." + agency + ".outbox").text()).isEmpty();
        assertThat(submitted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSPITAL, JOB_CENTRE})
    void setsAsideWhatIsTooLargeWithoutKeepingIt(String agency) throws Exception {
        broker.fromAgency(agency, "x".repeat(2_000_000));
        broker.fromAgency(agency, "æ".repeat(3_000_000));

        for (int i = 0; i < 2; i++) {
            TestBroker.Taken dead = broker.nextDead("agency." + agency + ".outbox");
            assertThat(dead.text()).isEmpty();
            assertThat(dead.properties()).containsEntry("familiensplanReason", "too-large");
        }
    }

    @Test
    void answersWhatIsTooLargeInTheWordsOfItsStandard() throws Exception {
        String padding = "x".repeat(1_500_000);
        broker.fromAgency(
                JOB_CENTRE, conversationRequest("JC-large", "REQ-large").replace("Jobsamtale", padding));
        broker.fromAgency(HOSPITAL, Examples.admission("a5e5b880").replace("<Data>", "<Data>" + padding));

        assertThat(broker.nextAt(JOB_CENTRE).text()).contains("\"acknowledges\":\"JC-large\"", "too-large");
        assertThat(broker.nextAt(HOSPITAL).text()).contains("<NegativeMessage>", "too-large");
        assertThat(submitted()).isEmpty();
    }

    @Test
    void answersAlsoWhatWouldFillItsMemoryAndGoesOn() throws Exception {
        String padding = "x".repeat(64 * 1024 * 1024);
        broker.fromAgency(JOB_CENTRE, conversationRequest("JC-huge", "REQ-huge").replace("Jobsamtale", padding));
        broker.fromAgency(HOSPITAL, Examples.admission("a5e5b880").replace("<Data>", "<Data>" + padding));
        broker.fromAgency(JOB_CENTRE, conversationRequest("JC-behind", "REQ-behind"));

        assertThat(List.of(
                        broker.nextAt(JOB_CENTRE).text(),
                        broker.nextAt(JOB_CENTRE).text()))
                .anySatisfy(answer -> assertThat(answer).contains("\"acknowledges\":\"JC-huge\"", "too-large"))
                .anySatisfy(answer -> assertThat(answer).contains("\"acknowledges\":\"JC-behind\"", "\"ok\""));
        assertThat(broker.nextAt(HOSPITAL).text()).contains("<NegativeMessage>", "too-large");
        assertThat(submitted()).hasSize(1);
    }

    @Test
    void saysByTheTransportThatAnEnvelopeCameBeforeItAnswersTheMessage() throws Exception {
        broker.fromAgency(HOSPITAL, Examples.admission("a5e5b880"));

        String receipt = broker.nextOrReceiptAt(HOSPITAL).text();
        assertThat(receipt).contains("<PositiveMessage>", "<OriginalEnvelopeIdentifier>");
        assertThat(broker.nextAt(HOSPITAL).text()).contains("<Data>");
    }

    @Test
    void looksForTheLastTimeAtItsAnswersToo() throws Exception {
        caseService.rejects(event -> "ring-20304050");

        broker.fromAgency(JOB_CENTRE, conversationRequest("JC-leak", "REQ-leak"));

        assertThat(broker.nextDead("agency." + JOB_CENTRE + ".outbox").properties())
                .containsEntry("familiensplanReason", "answer-contact-details");
        assertThat(broker.depth("agency." + JOB_CENTRE + ".inbox")).isZero();
    }

    @Test
    void takesInBytesAsItTakesInText() throws Exception {
        byte[] request = conversationRequest("JC-bytes", "REQ-bytes").getBytes(StandardCharsets.UTF_8);
        broker.withSession("agency." + JOB_CENTRE, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(request);
            session.createProducer(session.createQueue("agency." + JOB_CENTRE + ".outbox"))
                    .send(message);
            session.commit();
            return message;
        });

        assertThat(answerAt(JOB_CENTRE)).contains("\"acknowledges\":\"JC-bytes\",\"status\":\"ok\"");
    }

    @Test
    void neverReadsAnObjectOfASender() throws Exception {
        broker.withSession("agency." + JOB_CENTRE, session -> {
            session.createProducer(session.createQueue("agency." + JOB_CENTRE + ".outbox"))
                    .send(session.createObjectMessage("an object"));
            session.commit();
            return session;
        });

        assertThat(broker.nextDead("agency." + JOB_CENTRE + ".outbox").properties())
                .containsEntry("familiensplanReason", "not-text");
    }

    @Test
    void doesNotReplyWhereASenderWantsIt() throws Exception {
        broker.withSession("agency." + JOB_CENTRE, session -> {
            var message = session.createTextMessage(conversationRequest("JC-reply", "REQ-reply"));
            message.setJMSReplyTo(session.createQueue("agency." + HOSPITAL + ".inbox"));
            message.setStringProperty("CamelJmsDestinationName", "agency." + HOSPITAL + ".inbox");
            message.setStringProperty("JMSXGroupID", "theirs");
            session.createProducer(session.createQueue("agency." + JOB_CENTRE + ".outbox"))
                    .send(message);
            session.commit();
            return message;
        });

        TestBroker.Taken answer = broker.nextAt(JOB_CENTRE);
        assertThat(answer.correlationId()).isEqualTo("JC-reply");
        assertThat(answer.properties()).doesNotContainKeys("CamelJmsDestinationName", "JMSXGroupID");
    }

    @Test
    void keepsTheOrderOfTheSender() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        caseService.answersWith(path -> path.contains("/inbox/") && asked.incrementAndGet() % 4 == 1 ? 503 : 200);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add("JC-order-" + i);
            broker.fromAgency(JOB_CENTRE, conversationRequest("JC-order-" + i, "REQ-order-" + i));
        }

        List<String> answered = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answered.add(broker.nextAt(JOB_CENTRE).correlationId());
        }

        assertThat(answered).isEqualTo(sent);
        assertThat(submitted())
                .extracting(submission -> submission.path("transmissionId").asText())
                .isEqualTo(sent);
    }

    @Test
    void tellsTheNumbersOfAnAgencyThatCountsWhatItSendsAlsoOfWhatIsRefused() throws Exception {
        broker.fromAgency(
                JOB_CENTRE, conversationRequest("JC-count-4", "REQ-count-4").replaceFirst("\\{", "{\"number\":4,"));
        broker.fromAgency(JOB_CENTRE, "{\"messageId\":\"JC-count-5\",\"messageType\":\"Hej\",\"number\":5}");

        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo("JC-count-4");
        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo("JC-count-5");

        assertThat(caseService.submissions("dk.familiensplan.operations.number-came.v1"))
                .extracting(submission -> submission.at("/event/data/number").asInt())
                .containsExactly(4, 5);
    }

    @Test
    void takesInWhatAgenciesAcknowledgeAndAnswersNothing() throws Exception {
        String forJobCentre = UUID.randomUUID().toString();
        String forFamily = UUID.randomUUID().toString();
        broker.fromAgency(
                JOB_CENTRE,
                "{\"messageType\":\"Acknowledgement\",\"acknowledges\":\"" + forJobCentre + "\",\"status\":\"ok\"}");
        broker.fromAgency(FAMILY, Examples.file("made-here/beskedfordeler-modtagbesked-output-41.xml"), forFamily);

        await().untilAsserted(() -> assertThat(submitted()).hasSize(2));

        assertThat(caseService.submissions(ACKNOWLEDGED))
                .anySatisfy(submission -> {
                    assertThat(submission.at("/event/data/notificationId").asText())
                            .isEqualTo(forJobCentre);
                    assertThat(submission.at("/event/data/outcome").asText()).isEqualTo("acknowledged");
                })
                .anySatisfy(submission -> {
                    assertThat(submission.at("/event/data/notificationId").asText())
                            .isEqualTo(forFamily);
                    assertThat(submission.at("/event/data/outcome").asText()).isEqualTo("rejected");
                });
    }

    @Test
    void answersAnEventOfTheFamilyDepartmentWithTheIdThatItCameWith() throws Exception {
        broker.fromAgency(FAMILY, Examples.file("made-here/beskedfordeler-modtagbesked-hospitalnotification-STIN.xml"));

        TestBroker.Taken answer = broker.nextAt(FAMILY);

        assertThat(answer.correlationId()).isEqualTo("5f0d1c52-3c7f-4b5c-9a55-2f0f5c1b7a01");
        assertThat(answer.text()).contains("<StatusKode>40</StatusKode>");
        assertThat(submitted()).isEmpty();
    }

    @Test
    void refusesWhatOneAgencySaysInTheNameOfAnother() throws Exception {
        broker.fromAgency(PSYCHIATRY, Examples.admission("a5e5b880"));

        assertThat(answerAt(PSYCHIATRY)).contains("\"code\":\"fatal-error\"").contains("MSG_NO_MATCH");
        assertThat(submitted()).isEmpty();
    }

    /** In the agencies' names; what the routes say of what they set aside comes beside it. */
    private List<JsonNode> submitted() {
        return caseService
                .submissions()
                .subList(submittedBefore, caseService.submissions().size())
                .stream()
                .filter(submission -> !submission.path("agencyId").isNull())
                .toList();
    }

    private static String answerAt(String agency) throws Exception {
        String text = broker.nextAt(agency).text();
        return text.startsWith("<") && text.contains("<Data>") ? Examples.inside(text) : text;
    }

    private static String conversationRequest(String messageId, String requestId) {
        return """
                {"messageId":"%s","messageType":"ConversationRequest","requestId":"%s",
                 "citizen":{"personNumber":"2509479989"},"what":"Jobsamtale","why":"Der er gået tre måneder.",
                 "topic":"WORK","deadline":"2026-12-15","statutory":null,"form":"MEETING"}
                """.formatted(messageId, requestId);
    }
}
