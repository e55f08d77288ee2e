package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dk.familiensplan.integration.platform.Agencies;
import dk.familiensplan.integration.platform.Settings;
import dk.familiensplan.integration.platform.Traces;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final String WAY = "notification";

    @Test
    void followsOneNotificationFromTheClickToItsAcknowledgementAndNamesNobody() throws Exception {
        Kept kept = new Kept();
        try (TestBroker broker = new TestBroker(SharedPlatform.folder());
                TestCaseService caseService = new TestCaseService();
                IntegrationRoutes routes = routes(broker, caseService, Traces.to(SimpleSpanProcessor.create(kept)))) {
            ObjectNode notification = Examples.cannotAttend(JOB_CENTRE);
            caseService.has(notification);
            String id = notification.path("id").asText();

            broker.queue(Examples.queued("event-" + id, id, JOB_CENTRE), "event-" + id, Examples.PLAN);
            broker.nextAt(JOB_CENTRE);
            broker.fromAgency(JOB_CENTRE, """
                    {"messageType":"Acknowledgement","acknowledges":"%s","status":"ok","code":null,"text":null}
                    """.formatted(id));

            await().untilAsserted(() -> assertThat(kept.steps())
                    .extracting(SpanData::getName)
                    .contains(WAY, "prepared", "outbox", "broker", "claim", "delivery", "receipt", "acknowledgement"));
            String trace = id.replace("-", "");
            SpanData way = kept.steps().stream()
                    .filter(step -> step.getName().equals(WAY))
                    .findFirst()
                    .orElseThrow();
            assertThat(way.getStartEpochNanos())
                    .as("the click")
                    .isEqualTo(Instant.parse("2026-11-22T08:00:00.5Z").toEpochMilli() * 1_000_000);
            assertThat(kept.steps()).allSatisfy(step -> {
                assertThat(step.getTraceId()).isEqualTo(trace);
                assertThat(step.getParentSpanId())
                        .isEqualTo(step.getName().equals(WAY) ? "0000000000000000" : way.getSpanId());
                assertThat(step.getAttributes().asMap().values())
                        .isSubsetOf(List.of(JOB_CENTRE))
                        .allSatisfy(value -> assertThat(value.toString()).doesNotContain("Elmer", "2509479989"));
            });
        }
    }

    @Test
    void sendsTheStepsToACollector() throws Exception {
        Queue<byte[]> sent = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        collector.createContext("/v1/traces", exchange -> {
            try (exchange) {
                sent.add(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
        UUID notification = UUID.randomUUID();
        try (Traces traces = Traces.to(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces"))) {
            traces.step(notification, "claim", JOB_CENTRE, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        } finally {
            collector.stop(1);
        }

        assertThat(sent).singleElement().satisfies(body -> assertThat(new String(body, StandardCharsets.ISO_8859_1))
                .contains("integration-routes", "claim", JOB_CENTRE));
    }

    @Test
    void costsNothingWithoutACollector() {
        try (Traces traces = Traces.none()) {
            traces.way(UUID.randomUUID(), JOB_CENTRE, Instant.EPOCH, Instant.EPOCH);
            traces.step(UUID.randomUUID(), "claim", null, Instant.EPOCH, Instant.EPOCH);
        }
    }

    private static IntegrationRoutes routes(TestBroker broker, TestCaseService caseService, Traces traces)
            throws Exception {
        Settings settings = Settings.from(RunningPlatform.environment(broker, caseService));
        IntegrationRoutes routes = new IntegrationRoutes(
                settings, Agencies.readFrom(settings.configuration()), InstantSource.system(), traces);
        routes.start();
        return routes;
    }

    private static final class Kept implements SpanExporter {

        private final Queue<SpanData> steps = new ConcurrentLinkedQueue<>();

        List<SpanData> steps() {
            return List.copyOf(steps);
        }

        @Override
        public CompletableResultCode export(Collection<SpanData> some) {
            steps.addAll(some);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
