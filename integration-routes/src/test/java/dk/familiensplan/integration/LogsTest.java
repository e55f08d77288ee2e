package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.platform.JsonLogs;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads all that is logged while messages pass, fail and break, as production writes it. */
@ExtendWith(SharedPlatform.class)
class LogsTest {

    private static final String[] SECRETS = {"Bruno", "Elmer", Examples.BRUNO, "Kirkevej", "20304050", "Karen"};

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new JsonLogs().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void holdNothingOfAMessageWhateverHappensToIt(RunningPlatform platform) throws Exception {
        TestBroker broker = platform.broker;
        TestCaseService caseService = platform.caseService;
        AtomicInteger asked = new AtomicInteger();
        caseService.answersWith(path -> path.endsWith("/claims") && asked.incrementAndGet() <= 5 ? 500 : 200);
        queue(platform, Examples.cannotAttend("hospital-1099"));
        broker.nextAt("hospital-1099");
        caseService.answersWith(path -> 200);
        ObjectNode leaking = Examples.cannotAttend("jobcentre-0999");
        leaking.put("text", "Bruno bor på Kirkevej 3 og har 20304050");
        queue(platform, leaking);
        broker.nextDead("familiensplan.notifications");
        broker.fromAgency("hospital-1099", "<VANSEnvelope>Bruno Elmer " + Examples.BRUNO + " Kirkevej 3");
        broker.nextDead("agency.hospital-1099.outbox");
        String bundle = Examples.hospitalNotification("a5e5b880", "json")
                .replace("\"type\" : \"message\"", "\"type\" : \"Elmer\"");
        broker.fromAgency(
                "hospital-1099",
                Examples.enveloped(bundle, UUID.randomUUID().toString(), "MCM:FDIS20#AdmissionInpatient"));
        broker.nextAt("hospital-1099");
        broker.fromAgency(
                "jobcentre-0999",
                "{\"messageId\":\"JC-9\",\"messageType\":\"ConversationRequest\",\"citizen\":{\"personNumber\":\""
                        + Examples.BRUNO + "\"},\"topic\":\"Elmer\"}");
        broker.nextAt("jobcentre-0999");
        await().untilAsserted(
                        () -> assertThat(broker.depth("familiensplan.receipts")).isZero());

        assertThat(lines).anyMatch(line -> line.contains("ALARM"));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(SECRETS));
    }

    @Test
    void areOneJsonObjectALineAndQuoteNoException() throws Exception {
        Logger.getLogger("dk.familiensplan.test")
                .log(
                        Level.WARNING,
                        "First\nsecond",
                        new IllegalStateException("Bruno Elmer", new RuntimeException("Elmer")));

        String line = lines.stream()
                .filter(text -> text.contains("First"))
                .findFirst()
                .orElseThrow();
        Map<?, ?> read = new ObjectMapper().readValue(line, Map.class);

        assertThat(line.strip()).doesNotContain("\n", "Bruno", "Elmer");
        assertThat(read.get("level")).isEqualTo("WARNING");
        assertThat(read.get("exception").toString())
                .contains("java.lang.IllegalStateException", "java.lang.RuntimeException", "LogsTest");
    }

    private static void queue(RunningPlatform platform, ObjectNode notification) throws Exception {
        platform.caseService.has(notification);
        String id = notification.path("id").asText();
        platform.broker.queue(
                Examples.queued("event-" + id, id, notification.path("agencyId").asText()),
                "event-" + id,
                Examples.PLAN);
    }
}
