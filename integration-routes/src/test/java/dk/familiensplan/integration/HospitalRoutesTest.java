package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningRoutes;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HospitalRoutesTest {

    private static final String HOSPITAL = "hospital-1099";

    @TempDir
    static Path folder;

    static TestBroker broker;
    static TestCaseService caseService;
    static IntegrationRoutes routes;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(folder);
        caseService = new TestCaseService();
        routes = RunningRoutes.started(broker, caseService);
    }

    @AfterAll
    static void stop() throws Exception {
        routes.close();
        caseService.close();
        broker.close();
    }

    @Test
    void deliversANotificationAndTellsThatItWasSent() throws Exception {
        ObjectNode notification = Examples.cannotAttend(HOSPITAL);
        caseService.has(notification);
        String id = notification.path("id").asText();

        broker.queue(
                Examples.queued("event-" + id, id, HOSPITAL), UUID.randomUUID().toString(), Examples.PLAN);

        TestBroker.Taken taken = broker.nextAt(HOSPITAL);
        assertThat(taken.correlationId()).isEqualTo(id);
        assertThat(taken.group()).isEqualTo(Examples.PLAN);
        assertThat(taken.properties()).doesNotContainKey("_AMQ_DUPL_ID");
        assertThat(Examples.inside(taken.text())).contains("Bruno Elmer kan ikke møde i uge 48");
        await().untilAsserted(() -> assertThat(caseService.submissions("dk.familiensplan.notification.sent.v1"))
                .anyMatch(sent -> sent.path("event").path("subject").asText().equals(id)));
        assertThat(caseService.breaches()).isEmpty();
    }

    @Test
    void takesInAnAdmissionAndAcknowledgesIt() throws Exception {
        broker.fromAgency(HOSPITAL, Examples.admission("a5e5b880"));

        String acknowledgement = Examples.inside(broker.nextAt(HOSPITAL).text());
        assertThat(acknowledgement).contains("\"code\":\"ok\"").contains("b9b4818e-02de-4cc4-b418-d20cbc7b5404");
        assertThat(caseService.breaches()).isEmpty();
    }
}
