package dk.familiensplan.coordination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan goes from one coordinator to another over the API, and never has two or none. */
@ExtendWith(RunningCaseService.class)
class HandOverIT {

    private final UUID mother = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();
    private CaseService service;
    private Coordination karen;
    private Coordination mads;
    private UUID plan;

    @BeforeEach
    void karenHoldsAnActivePlan(CaseService running) {
        service = running;
        karen = Coordination.by("karen", running);
        mads = Coordination.by("mads", running);
        plan = karen.active(PlanJson.family("Overdraget")
                .member(mother, "Rikke", null)
                .goal(UUID.randomUUID(), mother, "WORK", "Ro på")
                .agencies("jobcentre-0999", "family-0999")
                .consent(consent, mother, "jobcentre-0999", "WORK", "YES", "FULL"));
    }

    @Test
    void theOldCoordinatorAnswersUntilTheNewOneHasAccepted() {
        String handOver = offered("mads", null);

        karen.read(plan).statusCode(200);
        mads.read(plan).statusCode(404);
        service.signedInAs("mads")
                .get("/my-day")
                .then()
                .body("items.find { it.handOver?.id == '" + handOver + "' }.handOver.from", equalTo("Karen Mikkelsen"));

        decide("mads", handOver, "acceptance", "1", null).statusCode(200).body("state", equalTo("COMPLETED"));

        mads.read(plan).statusCode(200).body("coordinator.name", equalTo("Mads Krogh"));
        karen.read(plan).statusCode(404);
    }

    @Test
    void tellsTheAgenciesThatMayKnowAndTheNewCoordinatorToTellTheFamily() {
        decide("mads", offered("mads", null), "acceptance", "1", null).statusCode(200);

        mads.notifications(plan)
                .body("items.findAll { it.kind == 'COORDINATOR_CHANGED' }.agency.id", contains("jobcentre-0999"));
        service.signedInAs("mads")
                .get("/my-day")
                .then()
                .body(
                        "items.find { it.kind == 'NEW_COORDINATOR' && it.planId == '" + plan + "' }.eventId",
                        notNullValue());
        coordination("mads")
                .body("periods.coordinator.subject", contains("mads", "karen"))
                .body("periods[1].until", equalTo(coordination("mads").extract().path("periods[0].from")));
    }

    @Test
    void anAcceptedHandOverWaitsForItsTimeAndCanBeTakenBack() {
        String handOver = offered("mads", Instant.now().plus(2, ChronoUnit.DAYS));

        decide("mads", handOver, "acceptance", "1", null).statusCode(200).body("state", equalTo("ACCEPTED"));
        karen.read(plan).statusCode(200);
        decide("karen", handOver, "withdrawal", "2", null).statusCode(200).body("state", equalTo("WITHDRAWN"));

        mads.read(plan).statusCode(404);
    }

    @Test
    void takesEffectOnceWhenItsTimeHasCome() throws SQLException {
        String handOver = offered("mads", Instant.now().plus(2, ChronoUnit.DAYS));
        decide("mads", handOver, "acceptance", "1", null).statusCode(200);

        write("UPDATE hand_over SET effective_at = now() - interval '1 minute' WHERE id = '" + handOver + "'");

        await().atMost(Duration.ofSeconds(100))
                .untilAsserted(() -> mads.read(plan).statusCode(200));
        karen.read(plan).statusCode(404);
        coordination("mads").body("periods", hasSize(2)).body("handOvers[0].state", equalTo("COMPLETED"));
    }

    @Test
    void isRefusedWithAReason() {
        String handOver = offered("mads", null);

        decide("mads", handOver, "refusal", "1", null).statusCode(400);
        decide("mads", handOver, "refusal", "1", "Jeg har for mange familier").statusCode(200);

        coordination("karen").body("handOvers[0].reason", equalTo("Jeg har for mange familier"));
        decide("mads", handOver, "acceptance", "2", null).statusCode(409).body("code", equalTo("hand-over-decided"));
    }

    @Test
    void lapsesWhenThePlanIsClosedAndTheAgenciesAreToldThatItIs() {
        String handOver = offered("mads", null);

        karen.closed(plan);

        coordination("karen")
                .body("handOvers.find { it.id == '" + handOver + "' }.state", equalTo("LAPSED"))
                .body("turns[0].turn", equalTo("CLOSE"))
                .body("periods[0].until", notNullValue());
        karen.notifications(plan)
                .body("items.findAll { it.kind == 'PLAN_STATUS_CHANGED' }.agency.id", contains("jobcentre-0999"));
        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of("change", "REOPEN", "cause", "GOALS_REACHED", "reason", "Forkert grund"))
                .post("/plans/{plan}/status", plan)
                .then()
                .statusCode(422)
                .body("code", equalTo("cause-does-not-fit"));
    }

    @Test
    void onlyTheNamedReceiverAnswers() {
        String handOver = offered("mads", null);

        decide("nora", handOver, "acceptance", "1", null).statusCode(404);
        decide("karen", handOver, "acceptance", "1", null).statusCode(404);
        decide("mads", handOver, "withdrawal", "1", null).statusCode(404);
        decide("mads", UUID.randomUUID().toString(), "acceptance", "1", null).statusCode(404);
    }

    @Test
    void refusesWhatCannotBe() {
        offer("nora", null).statusCode(422).body("code", equalTo("unknown-coordinator"));
        offer("lars", null).statusCode(422).body("code", equalTo("unknown-coordinator"));
        offer("karen", null).statusCode(422).body("code", equalTo("already-coordinator"));
        offer("mads", Instant.parse("2020-01-01T00:00:00Z")).statusCode(422).body("code", equalTo("hand-over-in-past"));
        String handOver = offered("mads", null);
        offer("mads", null).statusCode(409).body("code", equalTo("hand-over-under-way"));
        decide("mads", handOver, "acceptance", "7", null).statusCode(412);
        service.signedInAs("mads")
                .post("/hand-overs/{id}/acceptance", handOver)
                .then()
                .statusCode(428);
    }

    @Test
    void ofAcceptingRefusingAndWithdrawingAtOnceOneWins() throws Exception {
        String handOver = offered("mads", null);

        List<Integer> answers = atOnce(Stream.of(
                        () -> decide("mads", handOver, "acceptance", "1", null),
                        () -> decide("mads", handOver, "refusal", "1", "Nej tak"),
                        (Callable<ValidatableResponse>) () -> decide("karen", handOver, "withdrawal", "1", null))
                .toList());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allMatch(status -> status == 200 || status == 404 || status == 409 || status == 412);
        assertThat(holders()).hasSize(1);
    }

    @Test
    void handOverAndWithdrawalOfConsentAtOnceLeaveOneCoordinatorAndNoHalfChange() throws Exception {
        String handOver = offered("mads", null);
        String read = karen.etag(plan);

        List<Integer> answers =
                atOnce(List.of(() -> decide("mads", handOver, "acceptance", "1", null), () -> withdrawConsent(read)));

        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.get(1)).isIn(200, 404, 412);
        assertThat(holders()).containsExactly("mads");
        mads.read(plan).body("consents[0].withdrawnAt != null", equalTo(answers.get(1) == 200));
    }

    @Test
    void theLeaderReassignsAtOnceAndWhatWasUnderWayLapses() {
        String handOver = offered("mads", null);

        service.signedInAs("birgit")
                .body(Map.of("from", "karen", "to", "mads", "reason", "Karen er blevet syg"))
                .post("/plans/{plan}/reassignment", plan)
                .then()
                .statusCode(200)
                .body("kind", equalTo("REASSIGNMENT"));

        mads.read(plan).statusCode(200);
        coordination("mads").body("handOvers.find { it.id == '" + handOver + "' }.state", equalTo("LAPSED"));
        service.signedInAs("birgit")
                .body(Map.of("from", "karen", "to", "karen", "reason", "Fortrudt"))
                .post("/plans/{plan}/reassignment", plan)
                .then()
                .statusCode(409)
                .body("code", equalTo("coordinator-changed"));
        service.signedInAs("karen")
                .body(Map.of("from", "mads", "to", "karen", "reason", "Jeg vil selv"))
                .post("/plans/{plan}/reassignment", plan)
                .then()
                .statusCode(403);
    }

    private String offered(String to, @Nullable Instant effectiveAt) {
        return offer(to, effectiveAt).statusCode(201).extract().path("id");
    }

    private ValidatableResponse offer(String to, @Nullable Instant effectiveAt) {
        Map<String, Object> body = new HashMap<>(Map.of("to", to, "note", "Familien kender dig"));
        if (effectiveAt != null) {
            body.put("effectiveAt", effectiveAt.toString());
        }
        return service.signedInAs("karen")
                .body(body)
                .post("/plans/{plan}/hand-overs", plan)
                .then();
    }

    private ValidatableResponse decide(
            String who, String handOver, String what, String version, @Nullable String reason) {
        var request = service.signedInAs(who).header("If-Match", "\"" + version + "\"");
        if (what.equals("refusal")) {
            request.body(reason == null ? Map.of() : Map.of("reason", reason));
        }
        return request.post("/hand-overs/{id}/" + what, handOver).then();
    }

    private ValidatableResponse withdrawConsent(String read) {
        return service.signedInAs("karen")
                .header("If-Match", read)
                .post("/plans/{plan}/consents/{consent}/withdrawal", plan, consent)
                .then();
    }

    private ValidatableResponse coordination(String who) {
        return service.signedInAs(who)
                .get("/plans/{plan}/coordination", plan)
                .then()
                .statusCode(200);
    }

    private static List<Integer> atOnce(List<Callable<ValidatableResponse>> deeds) throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(deeds.size());
        try {
            return together.invokeAll(deeds).stream()
                    .map(answer -> {
                        try {
                            return answer.get().extract().statusCode();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        } finally {
            together.shutdownNow();
        }
    }

    private List<String> holders() throws SQLException {
        try (var connection = service.database().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT coordinator FROM coordination_period WHERE until_at IS NULL AND plan_id = '"
                                        + plan + "'")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void write(String statement) throws SQLException {
        try (var connection = service.database().getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
