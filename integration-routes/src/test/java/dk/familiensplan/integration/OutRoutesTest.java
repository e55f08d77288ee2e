package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPlatform.class)
class OutRoutesTest {

    private static final String NOTIFICATIONS = "familiensplan.notifications";
    private static final String SENT = "dk.familiensplan.notification.sent.v1";
    private static final String HELD = "dk.familiensplan.notification.held.v1";
    private static final String DEAD = "dk.familiensplan.notification.dead.v1";
    private static final String JOB_CENTRE = "jobcentre-0999";

    static TestBroker broker;
    static TestCaseService caseService;

    @BeforeAll
    static void start(RunningPlatform platform) {
        broker = platform.broker;
        caseService = platform.caseService;
    }

    @AfterEach
    void leavesNothingBehindAndKeepsTheContract() {
        caseService.answersWith(path -> 200);
        await().untilAsserted(() -> {
            assertThat(broker.depth(NOTIFICATIONS)).isZero();
            assertThat(broker.depth("familiensplan.receipts")).isZero();
            assertThat(broker.depth("DLQ." + NOTIFICATIONS)).isZero();
            for (String agency : TestBroker.AGENCIES) {
                assertThat(broker.depth("agency." + agency + ".inbox")).isZero();
            }
        });
        assertThat(caseService.breaches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JOB_CENTRE, "family-0999", "psychiatry-1099", "hospital-1099"})
    void deliversANotificationAndTellsThatItWasSent(String agency) throws Exception {
        String id = queued(agency);

        TestBroker.Taken taken = broker.nextAt(agency);

        assertThat(taken.correlationId()).isEqualTo(id);
        assertThat(taken.group()).isEqualTo(Examples.PLAN);
        assertThat(taken.properties().keySet())
                .doesNotContain("_AMQ_DUPL_ID")
                .noneMatch(name -> name.startsWith("Camel"));
        assertThat(taken.text()).contains(id);
        awaitReceipt(SENT, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {JOB_CENTRE, "family-0999", "psychiatry-1099", "hospital-1099"})
    void setsAsideWhatHoldsContactDetailsOfTheFamily(String agency) throws Exception {
        ObjectNode notification = Examples.cannotAttend(agency);
        notification.put("text", "Bruno kan træffes på 20 30 40 50.");

        String id = queued(notification);

        TestBroker.Taken dead = broker.nextDead(NOTIFICATIONS);
        assertThat(dead.properties()).containsEntry("familiensplanReason", "contact-details");
        assertThat(dead.text()).contains(id).doesNotContain("20 30 40 50");
        assertThat(awaitReceipt(DEAD, id)).contains("\"reasonCode\":\"contact-details\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {JOB_CENTRE, "family-0999", "psychiatry-1099", "hospital-1099"})
    void holdsWhatItCannotDecideUntilAPersonHasLooked(String agency) throws Exception {
        ObjectNode notification = Examples.cannotAttend(agency);
        notification.put("text", "Mødet er på Kirkevej 12.");

        String id = queued(notification);

        assertThat(awaitReceipt(HELD, id))
                .contains("\"suspected\":[\"ADDRESS\"]")
                .doesNotContain("Kirkevej");
        assertThat(broker.depth("agency." + agency + ".inbox")).isZero();

        notification.put("cleared", true);
        caseService.has(notification);
        broker.queue(Examples.queued("cleared-" + id, id, agency), "cleared-" + id, Examples.PLAN);

        assertThat(broker.nextAt(agency).correlationId()).isEqualTo(id);
        awaitReceipt(SENT, id);
    }

    @Test
    void neverSendsWhatIsCertainWhoeverHasLooked() throws Exception {
        ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
        notification.put("text", "Bruno kan træffes på 20 30 40 50.").put("cleared", true);

        String id = queued(notification);

        assertThat(broker.nextDead(NOTIFICATIONS).properties()).containsEntry("familiensplanReason", "contact-details");
        awaitReceipt(DEAD, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withheld", "gone"})
    void isDoneWithWhatMayNotBeDeliveredAnyMore(String outcome) throws Exception {
        ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
        caseService.answersClaimOf(notification.path("id").asText(), outcome);

        String id = queued(notification);

        await().untilAsserted(() -> assertThat(broker.depth(NOTIFICATIONS)).isZero());
        assertThat(caseService.submissions())
                .noneMatch(submission -> submission.toString().contains(id));
    }

    @Test
    void deliversOnceWhatTheSenderSentTwice() throws Exception {
        ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
        caseService.has(notification);
        String id = notification.path("id").asText();
        String event = Examples.queued("event-" + id, id, JOB_CENTRE);

        broker.queue(event, "event-" + id, Examples.PLAN);
        assertThatThrownBy(() -> broker.queue(event, "event-" + id, Examples.PLAN))
                .hasMessageContaining("Duplicate message detected");

        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo(id);
        awaitReceipt(SENT, id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hej",
                "{}",
                "[[[[",
                "{\"type\":\"dk.familiensplan.notification.queued.v1\",\"id\":\"1\",\"data\":{}}"
            })
    void setsAsideWhatIsNoEvent(String poison) throws Exception {
        broker.queue(poison, UUID.randomUUID().toString(), Examples.PLAN);

        TestBroker.Taken dead = broker.nextDead(NOTIFICATIONS);

        assertThat(dead.text()).isEqualTo(poison);
        assertThat(dead.properties()).containsEntry("familiensplanReason", "not-an-event");
    }

    @Test
    void setsAsideWhatIsForAnAgencyThatNobodyKnows() throws Exception {
        String id = UUID.randomUUID().toString();

        broker.queue(Examples.queued("event-" + id, id, "jobcentre-0101"), id, Examples.PLAN);

        assertThat(broker.nextDead(NOTIFICATIONS).properties()).containsEntry("familiensplanReason", "unknown-agency");
        assertThat(awaitReceipt(DEAD, id)).contains("\"reasonCode\":\"unknown-agency\"");
    }

    @Test
    void setsAsideWhatTheFormatCannotSay() throws Exception {
        ObjectNode notification = Examples.cannotAttend("hospital-1099");
        ((ObjectNode) notification.path("contactPoint")).putNull("phone");

        String id = queued(notification);

        assertThat(broker.nextDead(NOTIFICATIONS).properties())
                .containsEntry("familiensplanReason", "no-contact-phone");
        awaitReceipt(DEAD, id);
    }

    @Test
    void waitsWhileTheCaseServiceIsAwayAndKeepsTheOrderOfThePlan() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        caseService.answersWith(path -> path.endsWith("/claims") && asked.incrementAndGet() <= 4 ? 503 : 200);

        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(queued(JOB_CENTRE));
        }

        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            arrived.add(broker.nextAt(JOB_CENTRE).correlationId());
        }
        assertThat(arrived).isEqualTo(ids);
        assertThat(asked.get()).isGreaterThanOrEqualTo(5);
        ids.forEach(id -> awaitReceipt(SENT, id));
    }

    @Test
    void givesBackToTheBrokerWhatTheCaseServiceFailsWithUntilItDoesNot() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        caseService.answersWith(path -> path.endsWith("/claims") && asked.incrementAndGet() <= 10 ? 500 : 200);

        String id = queued(JOB_CENTRE);

        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo(id);
        assertThat(asked).hasValue(11);
        awaitReceipt(SENT, id);
    }

    @Test
    void keepsItsReceiptsWhileTheCaseServiceCannotTakeThemIn() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        caseService.answersWith(path -> path.contains("/inbox/") && asked.incrementAndGet() <= 3 ? 503 : 200);

        String id = queued(JOB_CENTRE);

        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo(id);
        awaitReceipt(SENT, id);
        assertThat(asked.get()).isGreaterThan(3);
    }

    @Test
    void setsAsideAReceiptThatTheCaseServiceRefuses() throws Exception {
        caseService.answersWith(path -> path.contains("/inbox/") ? 400 : 200);

        String id = queued(JOB_CENTRE);

        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo(id);
        TestBroker.Taken dead = broker.nextDead("familiensplan.receipts");
        assertThat(dead.text()).contains(id);
        assertThat(dead.properties()).containsEntry("familiensplanReason", "case-service-refused-400");
    }

    @Test
    void asksForANewTokenWhenTheOldOneIsRefused() throws Exception {
        caseService.forgetsTokens();

        String id = queued(JOB_CENTRE);

        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo(id);
        awaitReceipt(SENT, id);
    }

    @Test
    void putsNoPersonalDataOnTheQueuesBetweenUsAndTheCaseService() throws Exception {
        caseService.answersWith(path -> path.contains("/inbox/") ? 400 : 200);

        queued(Examples.planShared(JOB_CENTRE));

        broker.nextAt(JOB_CENTRE);
        assertThat(broker.nextDead("familiensplan.receipts").text()).doesNotContain("Bruno", Examples.BRUNO, "Karen");
    }

    private static String queued(String agency) throws Exception {
        return queued(Examples.cannotAttend(agency));
    }

    private static String queued(ObjectNode notification) throws Exception {
        caseService.has(notification);
        String id = notification.path("id").asText();
        broker.queue(
                Examples.queued("event-" + id, id, notification.path("agencyId").asText()),
                "event-" + id,
                Examples.PLAN);
        return id;
    }

    private static String awaitReceipt(String type, String notificationId) {
        return await().until(
                        () -> caseService.submissions(type).stream()
                                .filter(submission -> submission
                                        .at("/event/data/notificationId")
                                        .asText()
                                        .equals(notificationId))
                                .map(Object::toString)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
