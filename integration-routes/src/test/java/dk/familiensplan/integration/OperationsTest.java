package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an administrator asks of the routes, and what one agency's trouble is to the others. */
class OperationsTest {

    private static final String WITHOUT_QUEUES = "home-care-0999";
    private static final String SET_ASIDE = "dk.familiensplan.operations.message-set-aside.v1";
    private static final String DONE = "dk.familiensplan.operations.dead-letter-done.v1";

    static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = new RunningPlatform(SharedPlatform.folder());
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    private static void ask(String type, Map<String, Object> data) throws Exception {
        String asked = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID(),
                        "source",
                        "/case-service",
                        "type",
                        "dk.familiensplan.operations." + type,
                        "time",
                        "2026-11-23T03:00:00Z",
                        "data",
                        data));
        platform.broker.send("case-service", "familiensplan.operations", asked, Map.of());
    }

    private static JsonNode heard(String type, String about) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> platform.caseService.submissions().stream()
                                .map(submission -> submission.path("event"))
                                .filter(event -> event.path("type").asText().equals(type))
                                .filter(event -> event.toString().contains(about))
                                .findFirst()
                                .orElse(null),
                        event -> event != null);
    }

    @Test
    void triesTheWayToAnAgencyUnderTheIdThatWasAsked() throws Exception {
        UUID test = UUID.randomUUID();

        ask(
                "test-message-asked.v1",
                Map.of(
                        "testId",
                        test,
                        "agencyId",
                        "jobcentre-0999",
                        "name",
                        "Agnete Lund",
                        "organisation",
                        "Eksempel Kommune",
                        "phone",
                        "99 99 00 20"));

        TestBroker.Taken message = platform.broker.nextAt("jobcentre-0999");
        assertThat(message.text()).contains(test.toString(), "Den handler om ingen");
    }

    @Test
    void tellsOfWhatAnAgencySentAndNobodyCanReadAndTakesItAgainWhenAsked() throws Exception {
        platform.broker.fromAgency("jobcentre-0999", "ikke JSON, og uden id");
        JsonNode first = heard(SET_ASIDE, "agency.jobcentre-0999.outbox");
        String letter = first.path("data").path("deadLetterId").asText();
        assertThat(first.path("data").path("reasonCode").asText()).isEqualTo("not-json");
        assertThat(first.toString()).doesNotContain("ikke JSON");

        ask(
                "dead-letter-decided.v1",
                Map.of("deadLetterId", letter, "address", "agency.jobcentre-0999.outbox", "decision", "RESEND"));

        heard(DONE, letter);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> platform.caseService.submissions().stream()
                                .filter(submission -> submission
                                        .path("event")
                                        .path("type")
                                        .asText()
                                        .equals(SET_ASIDE))
                                .count()
                        >= 2);
    }

    @Test
    void letsGoOfWhatAnInboxDoesNotTakeAndDelaysNobodyElse() throws Exception {
        platform.caseService.makes("{\"agencies\":[{\"id\":\"" + WITHOUT_QUEUES
                + "\",\"name\":\"Hjemmepleje\",\"kind\":\"HOME_CARE\",\"serves\":[\"0999\"],\"format\":\"MEDCOM\","
                + "\"gln\":\"5790000121526\",\"sor\":\"325421000016001\",\"cvr\":null}]}");
        ObjectNode stuck = Examples.cannotAttend(WITHOUT_QUEUES);
        ObjectNode well = Examples.cannotAttend("jobcentre-0999");
        platform.caseService.has(stuck);
        platform.caseService.has(well);

        queue(stuck, WITHOUT_QUEUES);
        queue(well, "jobcentre-0999");

        JsonNode deferred = heard(
                "dk.familiensplan.notification.deferred.v1", stuck.path("id").asText());
        assertThat(deferred.path("data").path("reasonCode").asText()).isEqualTo("inbox-not-reached");
        assertThat(platform.broker.nextAt("jobcentre-0999").text())
                .contains(well.path("id").asText());
    }

    private static void queue(ObjectNode notification, String agency) throws Exception {
        String event = UUID.randomUUID().toString();
        platform.broker.queue(Examples.queued(event, notification.path("id").asText(), agency), event, Examples.PLAN);
    }
}
