package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that wait are taken many at a time; nothing that one of them does may be felt by another. */
class BatchesTest {

    private static final String NOTIFICATIONS = "familiensplan.notifications";
    private static final String SENT = "dk.familiensplan.notification.sent.v1";
    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final String PSYCHIATRY = "psychiatry-1099";

    private TestBroker broker;
    private TestCaseService caseService;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker(SharedPlatform.folder());
        caseService = new TestCaseService();
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(caseService.breaches()).isEmpty();
        caseService.close();
        broker.close();
    }

    @Test
    void claimsManyInOneCallAndKeepsTheOrderOfEachFamily() throws Exception {
        List<String> plans = List.of(uuid(), uuid(), uuid(), uuid(), uuid());
        Map<String, List<String>> queued = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            String plan = plans.get(i % plans.size());
            queued.computeIfAbsent(plan, any -> new ArrayList<>()).add(queued(JOB_CENTRE, plan));
        }

        Map<String, List<String>> arrived = new HashMap<>();
        try (IntegrationRoutes routes = RunningPlatform.routes(broker, caseService)) {
            for (int i = 0; i < 200; i++) {
                TestBroker.Taken taken = broker.nextAt(JOB_CENTRE);
                arrived.computeIfAbsent(taken.group(), any -> new ArrayList<>()).add(taken.correlationId());
            }
            await().untilAsserted(
                            () -> assertThat(caseService.submissions(SENT)).hasSize(200));
            assertThat(routes.healthPort()).isPositive();
        }

        assertThat(arrived).isEqualTo(queued);
        assertThat(caseService.claims()).isEqualTo(200);
        assertThat(caseService.claimCalls()).isLessThan(100);
    }

    @Test
    void setsAsideAPoisonousOneAndDeliversThoseRoundIt() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(queued(JOB_CENTRE, Examples.PLAN));
            if (i % 5 == 0) {
                broker.queue("hej", uuid(), Examples.PLAN);
            }
        }

        List<String> arrived = new ArrayList<>();
        try (IntegrationRoutes routes = RunningPlatform.routes(broker, caseService)) {
            for (int i = 0; i < 20; i++) {
                arrived.add(broker.nextAt(JOB_CENTRE).correlationId());
            }
            for (int i = 0; i < 4; i++) {
                assertThat(broker.nextDead(NOTIFICATIONS).text()).isEqualTo("hej");
            }
            await().untilAsserted(() -> assertThat(broker.depth(NOTIFICATIONS)).isZero());
            assertThat(routes.healthPort()).isPositive();
        }

        assertThat(arrived).isEqualTo(ids);
        assertThat(caseService.claims()).isEqualTo(20);
    }

    @Test
    void setsAsideWhatMayNotLeaveAndDeliversThoseRoundIt() throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> withContactDetails = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            if (i % 5 == 2) {
                ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
                notification.put("text", "Bruno kan træffes på 20 30 40 50.");
                withContactDetails.add(queued(notification, JOB_CENTRE, Examples.PLAN));
            } else {
                ids.add(queued(JOB_CENTRE, Examples.PLAN));
            }
        }

        List<String> arrived = new ArrayList<>();
        List<String> dead = new ArrayList<>();
        try (IntegrationRoutes routes = RunningPlatform.routes(broker, caseService)) {
            for (int i = 0; i < ids.size(); i++) {
                arrived.add(broker.nextAt(JOB_CENTRE).correlationId());
            }
            for (int i = 0; i < withContactDetails.size(); i++) {
                dead.add(broker.nextDead(NOTIFICATIONS).text());
            }
            await().untilAsserted(() -> assertThat(broker.depth(NOTIFICATIONS)).isZero());
            assertThat(routes.healthPort()).isPositive();
        }

        assertThat(arrived).isEqualTo(ids);
        for (int i = 0; i < dead.size(); i++) {
            assertThat(dead.get(i)).contains(withContactDetails.get(i));
        }
    }

    @Test
    void triesAgainLaterWhatTheCaseServiceFailsWithAndDeliversThoseRoundIt() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(queued(JOB_CENTRE, uuid()));
        }
        String poison = ids.get(7);
        caseService.failsWith(poison);

        try (IntegrationRoutes routes = RunningPlatform.routes(broker, caseService)) {
            List<String> arrived = new ArrayList<>();
            for (int i = 0; i < 19; i++) {
                arrived.add(broker.nextAt(JOB_CENTRE).correlationId());
            }
            assertThat(arrived)
                    .containsExactlyInAnyOrderElementsOf(
                            ids.stream().filter(id -> !id.equals(poison)).toList());
            await().untilAsserted(
                            () -> assertThat(caseService.submissions(SENT)).hasSize(19));
            assertThat(broker.depth(NOTIFICATIONS)).isOne();
            assertThat(routes.healthPort()).isPositive();
        }

        // The schedule is the broker's: it outlives the routes and the broker's own process.
        broker.stop();
        broker.start();
        caseService.failsWith(null);
        try (IntegrationRoutes routes = RunningPlatform.routes(broker, caseService)) {
            assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo(poison);
            await().untilAsserted(
                            () -> assertThat(caseService.submissions(SENT)).hasSize(20));
            assertThat(broker.depth(NOTIFICATIONS)).isZero();
            assertThat(routes.healthPort()).isPositive();
        }
    }

    /** The broker refuses the whole transaction of a batch in which one message has nowhere to go. */
    @Test
    void deliversToTheOthersWhenTheBrokerTakesNothingForOneAgency() throws Exception {
        broker.refusesToTake("agency." + PSYCHIATRY + ".inbox");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(queued(JOB_CENTRE, uuid()));
            if (i % 7 == 3) {
                queued(PSYCHIATRY, uuid());
            }
        }

        List<String> arrived = new ArrayList<>();
        try (IntegrationRoutes routes = RunningPlatform.routes(broker, caseService)) {
            for (int i = 0; i < 20; i++) {
                arrived.add(broker.nextAt(JOB_CENTRE).correlationId());
            }
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(caseService.submissions(SENT))
                    .hasSize(20));
            assertThat(routes.healthPort()).isPositive();
        }

        assertThat(arrived).containsExactlyInAnyOrderElementsOf(ids);
    }

    private String queued(String agency, String plan) throws Exception {
        return queued(Examples.cannotAttend(agency), agency, plan);
    }

    private String queued(ObjectNode notification, String agency, String plan) throws Exception {
        caseService.has(notification);
        String id = notification.path("id").asText();
        broker.queue(Examples.queued("event-" + id, id, agency).replace(Examples.PLAN, plan), "event-" + id, plan);
        return id;
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
