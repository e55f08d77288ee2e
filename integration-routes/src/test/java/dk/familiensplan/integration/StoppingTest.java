package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private static final String JOB_CENTRE = "jobcentre-0999";

    @Test
    void stopsSoonWhileItWaitsForTheCaseServiceAndGoesOnWhereItStopped() throws Exception {
        try (TestBroker broker = new TestBroker(SharedPlatform.folder());
                TestCaseService caseService = new TestCaseService()) {
            caseService.answersWith(path -> path.endsWith("/claims") ? 503 : 200);
            IntegrationRoutes first = RunningPlatform.routes(broker, caseService);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
                caseService.has(notification);
                String id = notification.path("id").asText();
                broker.queue(Examples.queued("event-" + id, id, JOB_CENTRE), "event-" + id, Examples.PLAN);
                ids.add(id);
            }
            await().until(() -> first.context().getInflightRepository().size() > 0);

            Instant stopping = Instant.now();
            first.close();
            assertThat(Duration.between(stopping, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThat(broker.depth("familiensplan.notifications")).isEqualTo(5);

            caseService.answersWith(path -> 200);
            List<String> arrived = new ArrayList<>();
            try (IntegrationRoutes second = RunningPlatform.routes(broker, caseService)) {
                for (int i = 0; i < 5; i++) {
                    arrived.add(broker.nextAt(JOB_CENTRE).correlationId());
                }
                await().untilAsserted(() -> assertThat(caseService.submissions("dk.familiensplan.notification.sent.v1"))
                        .hasSize(5));
            }
            assertThat(arrived).isEqualTo(ids);
            assertThat(caseService.breaches()).isEmpty();
        }
    }

    @Test
    void goesOnByItselfWhenTheBrokerComesBack() throws Exception {
        try (TestBroker broker = new TestBroker(SharedPlatform.folder());
                TestCaseService caseService = new TestCaseService();
                IntegrationRoutes routes = RunningPlatform.routes(broker, caseService)) {
            assertThat(health(routes).statusCode()).isEqualTo(200);

            broker.stop();
            assertThat(health(routes).statusCode()).isEqualTo(503);
            broker.start();

            ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
            caseService.has(notification);
            String id = notification.path("id").asText();
            broker.queue(Examples.queued("event-" + id, id, JOB_CENTRE), "event-" + id, Examples.PLAN);
            assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo(id);
            broker.fromAgency(JOB_CENTRE, "{\"messageId\":\"JC-1\",\"messageType\":\"Hej\"}");
            assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo("JC-1");
            assertThat(health(routes).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> health(IntegrationRoutes routes) throws Exception {
        URI ready = URI.create("http://127.0.0.1:" + routes.healthPort() + "/health/ready");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
    }
}
