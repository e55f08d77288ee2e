package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process as it is delivered: {@code java -jar}, settings from the environment, ended by signals. */
class RunnableJarIT {

    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final Path LOG = Path.of("target", "runnable-jar.log");
    private static final long SEED = 20261122;

    private TestBroker broker;
    private TestCaseService caseService;
    private Process process;
    private int port;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker(SharedPlatform.folder());
        caseService = new TestCaseService();
    }

    @AfterEach
    void stop() throws Exception {
        process.destroyForcibly().waitFor();
        caseService.close();
        broker.close();
    }

    @Test
    void losesAndDoublesNothingWhenItIsKilled() throws Exception {
        Random chance = new Random(SEED);
        List<String> ids = queued(300);
        for (int kill = 0; kill < 3; kill++) {
            run();
            int arrived = (kill + 1) * 60 + chance.nextInt(40);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> broker.depth("agency." + JOB_CENTRE + ".inbox") >= arrived);
            process.destroyForcibly().waitFor();
        }
        run();

        List<String> taken = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            taken.add(broker.nextAt(JOB_CENTRE).correlationId());
        }

        assertThat(taken).isEqualTo(ids);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(broker.depth("familiensplan.notifications")).isZero();
            assertThat(broker.depth("familiensplan.receipts")).isZero();
        });
        assertThat(broker.depth("agency." + JOB_CENTRE + ".inbox")).isZero();
        assertThat(caseService.submissions("dk.familiensplan.notification.sent.v1"))
                .extracting(sent -> sent.at("/event/data/notificationId").asText())
                .containsAll(ids);
        assertThat(caseService.breaches()).isEmpty();
    }

    @Test
    void finishesWhatItHasInHandWhenItIsToldToStop() throws Exception {
        run();
        List<String> ids = queued(50);
        broker.nextAt(JOB_CENTRE);

        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        long inbox = broker.depth("agency." + JOB_CENTRE + ".inbox");
        long waiting = broker.depth("familiensplan.notifications");
        assertThat(inbox + waiting).isEqualTo(ids.size() - 1);
    }

    @Test
    void leavesAMessageThatWouldFillItsMemoryWhereItIsAndGoesOn() throws Exception {
        run();
        broker.fromAgency(JOB_CENTRE, "x".repeat(64 * 1024 * 1024));
        broker.fromAgency(JOB_CENTRE, "{\"messageId\":\"JC-1\",\"messageType\":\"Hej\"}");

        assertThat(broker.nextAt(JOB_CENTRE).correlationId()).isEqualTo("JC-1");
        assertThat(broker.depth("agency." + JOB_CENTRE + ".outbox")).isOne();
        assertThat(process.isAlive()).isTrue();
        assertThat(Files.readString(LOG)).doesNotContain("OutOfMemory");
    }

    @Test
    void saysWhatIsMissingAndEnds() throws Exception {
        ProcessBuilder builder = java();
        builder.environment().keySet().removeIf(name -> name.startsWith("FAMILIENSPLAN_"));
        process = builder.start();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(LOG)).contains("FAMILIENSPLAN_OIDC_ISSUER is not set");
    }

    private List<String> queued(int count) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
            caseService.has(notification);
            String id = notification.path("id").asText();
            ids.add(id);
            broker.queue(Examples.queued("event-" + id, id, JOB_CENTRE), "event-" + id, Examples.PLAN);
        }
        return ids;
    }

    private void run() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = java();
        Map<String, String> environment = RunningPlatform.environment(broker, caseService);
        environment.put("FAMILIENSPLAN_ROUTES_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        process = builder.start();
        await().atMost(Duration.ofSeconds(60)).until(this::isReady);
    }

    private static ProcessBuilder java() {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-jar",
                        Path.of("target", "integration-routes.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/live"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(ready, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
