package dk.familiensplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class PlanInUseIT {

    private final UUID mother = UUID.randomUUID();
    private final UUID goal = UUID.randomUUID();
    private final UUID intervention = UUID.randomUUID();
    private CaseService service;
    private Coordination karen;
    private UUID plan;

    @BeforeEach
    void aPlanInUse(CaseService service) {
        this.service = service;
        karen = Coordination.by("karen", service);
        plan = karen.active(PlanJson.family("Toft Lund")
                .member(mother, "Rikke Toft", null)
                .goal(goal, mother, "WORK", "Jeg vil gerne arbejde igen")
                .agencies("jobcentre-0999", "family-0999")
                .intervention(intervention, "jobcentre-0999", "WORK", "Virksomhedspraktik"));
    }

    @Test
    void losesNoWordWhenTwoChangeTheSamePlan() {
        String read = karen.etag(plan);
        put("/goals/" + goal, read, goal("Jeg vil arbejde fire dage om ugen")).statusCode(200);

        put("/goals/" + goal, read, goal("Jeg vil arbejde om formiddagen"))
                .statusCode(412)
                .body("code", equalTo("stale"));

        get("/changes?from=" + read.replace("\"", ""))
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].byName", equalTo("Karen Mikkelsen"))
                .body("changes[0].change", equalTo("GOAL_CHANGED"))
                .body("changes[0].lines.field", hasItem("words"))
                .body("changes[0].lines[0].before", equalTo("Jeg vil gerne arbejde igen"))
                .body("changes[0].lines[0].after", equalTo("Jeg vil arbejde fire dage om ugen"))
                .body("changes[0].lines[0].text", containsString("er ændret fra"));
        put("/goals/" + goal, karen.etag(plan), goal("Jeg vil arbejde om formiddagen fire dage om ugen"))
                .statusCode(200);
        service.signedInAs("karen")
                .body(goal("x"))
                .put("/plans/{id}/goals/{goal}", plan, goal)
                .then()
                .statusCode(428);
    }

    @Test
    void letsOneOfTwoWhoChangeAtTheSameInstantWin() throws Exception {
        String read = karen.etag(plan);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> writes = Stream.of("Først", "Også først")
                    .<Callable<Integer>>map(words -> () ->
                            put("/goals/" + goal, read, goal(words)).extract().statusCode())
                    .toList();
            List<Integer> answers = both.invokeAll(writes).stream()
                    .map(PlanInUseIT::result)
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 412);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void asksAgainForTheYesToAGoalThatIsChanged() {
        post(
                        "/agreements",
                        Map.of(
                                "id",
                                id(),
                                "memberId",
                                mother,
                                "goalId",
                                goal,
                                "agreedOn",
                                "2026-09-02",
                                "how",
                                "ORALLY"))
                .statusCode(201)
                .body("agreements", hasSize(1))
                .body("missingAgreements", hasSize(0));

        put("/goals/" + goal, karen.etag(plan), goal("Jeg vil arbejde fire dage om ugen"))
                .statusCode(200)
                .body("missingAgreements[0].memberId", equalTo(mother.toString()));

        service.signedInAs("karen")
                .get("/my-day")
                .then()
                .body("items.find { it.planId == '" + plan + "' }.kind", equalTo("AGREEMENT_MISSING"));
    }

    @Test
    void supersedesAnEvaluationAndKeepsIt() throws SQLException {
        String wrong = id();
        post("/goals/" + goal + "/evaluations", evaluation(wrong, -2, null)).statusCode(201);
        post("/goals/" + goal + "/evaluations", evaluation(id(), 1, wrong))
                .statusCode(201)
                .body("goals[0].evaluations", hasSize(2))
                .body("attainment.family", is(60.0f));
        post("/goals/" + goal + "/evaluations", evaluation(id(), 2, wrong))
                .statusCode(409)
                .body("code", equalTo("evaluation-already-superseded"));

        assertThat(refused("UPDATE goal_evaluation SET level = 2 WHERE id = '" + wrong + "'"))
                .contains("never edited");
    }

    @Test
    void goesOnWithATrialOnlyByADecision() {
        Map<String, Object> onTrial = intervention();
        onTrial.put("trialUntil", "2026-10-31");
        put("/interventions/" + intervention, karen.etag(plan), onTrial).statusCode(200);
        Map<String, Object> longer = intervention();
        longer.put("trialUntil", "2027-10-31");

        put("/interventions/" + intervention, karen.etag(plan), longer)
                .statusCode(409)
                .body("code", equalTo("trial-needs-decision"));
        post(
                        "/interventions/" + intervention + "/trial-decision",
                        Map.of("decision", "STOP", "reason", "Det hjalp ikke"))
                .statusCode(200)
                .body("interventions[0].state", equalTo("ENDED"))
                .body("interventions[0].trialDecision", equalTo("STOP"));
    }

    @Test
    void raisesAnObstacleForALeaderWhenTwoDisagreeOnWhoPaysAndGoesOn() {
        Map<String, Object> dispute = new HashMap<>(Map.of(
                "id", id(),
                "between", "Jobcenter og familieafdeling",
                "paidMeanwhileBy", "Jobcentret",
                "cost", "Rikke venter",
                "ownerAgencyId", "jobcentre-0999"));
        post("/interventions/" + intervention + "/disputes", dispute)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cost"));
        dispute.put("cost", "Praktikken kan ikke forlænges");

        post("/interventions/" + intervention + "/disputes", dispute)
                .statusCode(201)
                .body("interventions[0].state", equalTo("RUNNING"))
                .body("interventions[0].disputes", hasSize(1));

        String obstacle = get("/obstacles")
                .statusCode(200)
                .body("items[0].kind", equalTo("MONEY"))
                .body("items[0].source", equalTo("DISPUTE"))
                .body("items[0].state", equalTo("OPEN"))
                .extract()
                .path("items[0].id");
        service.signedInAs("jens")
                .get("/obstacles")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(obstacle))
                .body("items.planId", everyItem(nullValue()));
        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(Map.of("as", "AGREED", "how", "Rikke får praktikken betalt"))
                .post("/obstacles/{id}/solution", obstacle)
                .then()
                .statusCode(422)
                .body("code", equalTo("obstacle-names-a-person"))
                .body("errors[0].pointer", equalTo("/how"));
        service.signedInAs("jens")
                .header("If-Match", "\"1\"")
                .body(Map.of("id", id(), "what", "Har talt med økonomi"))
                .post("/obstacles/{id}/steps", obstacle)
                .then()
                .statusCode(201);
        service.signedInAs("jens")
                .header("If-Match", "\"1\"")
                .body(Map.of("as", "AGREED", "how", "Jobcentret betaler"))
                .post("/obstacles/{id}/solution", obstacle)
                .then()
                .statusCode(200)
                .body("state", equalTo("SOLVED"))
                .body("solvedAs", equalTo("AGREED"))
                .body("steps.what", contains("Har talt med økonomi"));
        theAnswerWaitsUntilItIsHeard(obstacle);
        service.signedInAs("lars").get("/obstacles").then().statusCode(403);
    }

    private void theAnswerWaitsUntilItIsHeard(String obstacle) {
        service.signedInAs("karen")
                .get("/my-day")
                .then()
                .body("items.findAll { it.id == 'obstacle-" + obstacle + "' }.kind", contains("OBSTACLE_ANSWERED"));

        service.signedInAs("karen")
                .post("/plans/{plan}/obstacles/{id}/heard", plan, obstacle)
                .then()
                .statusCode(204);

        service.signedInAs("karen").get("/my-day").then().body("items.id", not(hasItem("obstacle-" + obstacle)));
    }

    @Test
    void letsALeaderPutAlikeOnesTogetherAndMoveThemInOneGo() {
        String first = raised("Ingen plads på holdet");
        String second = raised("Holdet er fuldt");

        service.signedInAs("jens")
                .header("If-Match", "\"1\"")
                .body(Map.of("otherObstacleId", first))
                .put("/obstacles/{id}/alike", second)
                .then()
                .statusCode(200)
                .body("alike", notNullValue());
        service.signedInAs("jens")
                .header("If-Match", "\"2\"")
                .body(Map.of("as", "RULE_CHANGED", "how", "Der er to pladser mere fra januar", "alikeToo", true))
                .post("/obstacles/{id}/solution", first)
                .then()
                .statusCode(200);

        get("/obstacles")
                .body(
                        "items.findAll { it.id in ['" + first + "', '" + second + "'] }.state",
                        everyItem(equalTo("SOLVED")));
    }

    private String raised(String what) {
        String obstacle = id();
        service.signedInAs("karen")
                .header("Idempotency-Key", obstacle)
                .body(Map.of(
                        "id", obstacle,
                        "kind", "CAPACITY",
                        "what", what,
                        "cost", "Venter i tre måneder",
                        "ownerAgencyId", "jobcentre-0999"))
                .post("/plans/{plan}/obstacles", plan)
                .then()
                .statusCode(201);
        return obstacle;
    }

    @Test
    void recordsAFollowUpThatSetsTheNext() {
        Map<String, Object> followUp = Map.of(
                "id", id(),
                "heldOn", "2026-11-20",
                "present", "Rikke og Karen",
                "changed", "Arbejde om formiddagen",
                "nextOn", "2027-04-20",
                "reason", "Det går godt");

        post("/follow-ups", followUp).statusCode(201).body("nextFollowUpOn", equalTo("2027-04-20"));
        post("/follow-ups", with(with(followUp, "id", id()), "heldOn", "2026-11-19"))
                .statusCode(422)
                .body("code", equalTo("follow-up-before-last"));
    }

    @Test
    void runsALawsTermFromTheCatalogue() {
        service.signedInAs("karen")
                .get("/law-catalogue")
                .then()
                .statusCode(200)
                .body("terms.code", hasItem("term-bl-20"));
        String term = id();

        post("/deadlines", Map.of("id", term, "code", "term-bl-20", "startsOn", "2026-08-01"))
                .statusCode(201)
                .body("deadlines[0].dueOn", equalTo("2026-12-01"));
        post("/deadlines/" + term + "/met", Map.of("metOn", "2026-11-01"))
                .statusCode(200)
                .body("deadlines[0].metOn", equalTo("2026-11-01"));
        post("/deadlines", Map.of("id", id(), "code", "term-of-nowhere", "startsOn", "2026-08-01"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void tellsWhatHasChangedSinceTheReaderLastLooked() {
        int version = Integer.parseInt(karen.etag(plan).replace("\"", ""));
        service.signedInAs("karen")
                .body(Map.of("version", version))
                .post("/plans/{id}/looks", plan)
                .then()
                .statusCode(204);
        get("/changes").statusCode(200).body("changes", hasSize(0)).body("looks[0].name", equalTo("Karen Mikkelsen"));

        put("/goals/" + goal, karen.etag(plan), goal("Noget andet")).statusCode(200);

        get("/changes").body("changes", hasSize(1)).body("from", equalTo(version));
        get("/changes?from=0").body("changes[0].number", equalTo(1));
    }

    @Test
    void letsAMemberLeaveWhoIsThenFree() {
        UUID father = UUID.randomUUID();
        Map<String, Object> member =
                Map.of("id", father, "name", "Far", "relation", "PARENT", "personNumber", "1206550VK9");
        post("/members", member).statusCode(201);
        UUID other = karen.opened(PlanJson.family("Ny")
                .member(UUID.randomUUID(), "Far", "1206550VK9")
                .goal(UUID.randomUUID(), null, null, "Ro"));
        karen.activate(other).statusCode(409).body("code", equalTo("person-in-active-plan"));

        post("/members/" + father + "/departure", Map.of("leftOn", "2026-11-20", "reason", "Flyttet"))
                .statusCode(200)
                .body("members[1].leftOn", equalTo("2026-11-20"));

        karen.activate(other).statusCode(200);
        karen.closed(other);
    }

    @Test
    void endsAnAgencysPart() {
        String today = LocalDate.now(TimeSource.DANISH).toString();
        service.signedInAs("fatima").get("/agency/plans/{id}", plan).then().statusCode(404);
        post("/participations/family-0999/end", Map.of("endedOn", today, "reason", "Færdig"))
                .statusCode(200)
                .body("participations[1].until", equalTo(today));
        post("/participations/jobcentre-0999/end", Map.of("endedOn", today, "reason", "Færdig"))
                .statusCode(409)
                .body("code", equalTo("agency-has-running-intervention"));
        post("/participations", Map.of("agencyId", "no-such-agency"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agencyId"));
    }

    @Test
    void answersARepetitionUnderItsKeyOnlyWhileTheAccessLasts() throws SQLException {
        Map<String, Object> wanted = goal(UUID.randomUUID(), "Endnu et mål");
        String key = id();
        assertThat(withKey(key, wanted)).isEqualTo(201);
        assertThat(withKey(key, wanted)).isEqualTo(201);

        done("UPDATE family_plan SET coordinator = 'mads' WHERE id = '" + plan + "'");

        assertThat(withKey(key, wanted)).isEqualTo(404);
        done("UPDATE family_plan SET coordinator = 'karen' WHERE id = '" + plan + "'");
    }

    @Test
    void refusesWhatNobodyMeans() {
        String id = id();
        for (String mischief : List.of("a\u0000b", "a\u202eb", "a\u2066b", "a\u200bb", "a\ud800b")) {
            put("/goals/" + goal, karen.etag(plan), goal(mischief))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/words"));
        }
        put("/goals/" + goal, karen.etag(plan), goal("x".repeat(501)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/words"));
        put("/goals/" + UUID.randomUUID(), karen.etag(plan), goal("x")).statusCode(422);
        post(
                        "/agreements",
                        Map.of(
                                "id",
                                id,
                                "memberId",
                                UUID.randomUUID(),
                                "goalId",
                                goal,
                                "agreedOn",
                                "2026-09-02",
                                "how",
                                "ORALLY"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/memberId"));
        post(
                        "/agreements",
                        Map.of("id", id, "memberId", mother, "goalId", goal, "agreedOn", "2199-09-02", "how", "ORALLY"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agreedOn"));
        Map<String, Object> backwards = intervention();
        backwards.put("until", "2020-01-01");
        put("/interventions/" + intervention, karen.etag(plan), backwards)
                .statusCode(422)
                .body("code", equalTo("period-backwards"));
        Map<String, Object> halfAnAmount = intervention();
        halfAnAmount.put("amount", 12.5);
        put("/interventions/" + intervention, karen.etag(plan), halfAnAmount)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/amountPer"));
        karen.read(plan).body("goals[0].words", equalTo("Jeg vil gerne arbejde igen"));
    }

    private int withKey(String key, Map<String, Object> body) {
        return service.signedInAs("karen")
                .header("If-Match", etagAnyhow())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans/{id}/goals", plan)
                .statusCode();
    }

    /** Also when Karen may no longer read it. */
    private String etagAnyhow() {
        String etag = karen.etag(plan);
        return etag == null ? "\"1\"" : etag;
    }

    private ValidatableResponse get(String path) {
        return service.signedInAs("karen").get("/plans/" + plan + path).then();
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(body)
                .post("/plans/" + plan + path)
                .then();
    }

    private ValidatableResponse put(String path, String etag, Map<String, ?> body) {
        return service.signedInAs("karen")
                .header("If-Match", etag)
                .body(body)
                .put("/plans/" + plan + path)
                .then();
    }

    private Map<String, Object> goal(String words) {
        return goal(goal, words);
    }

    private Map<String, Object> goal(UUID id, String words) {
        List<Map<String, Object>> scale = Stream.of(-2, -1, 0, 1, 2)
                .map(level -> Map.<String, Object>of("level", level, "words", "trin " + level))
                .toList();
        return new HashMap<>(Map.of("id", id, "memberId", mother, "topic", "WORK", "words", words, "scale", scale));
    }

    private Map<String, Object> intervention() {
        return new HashMap<>(Map.of(
                "id", intervention,
                "agencyId", "jobcentre-0999",
                "title", "Virksomhedspraktik",
                "law", "Lov om en aktiv beskæftigelsesindsats",
                "section", "§ 57",
                "payer", "Jobcentret",
                "responsible", "Lars Bundgaard",
                "from", "2026-09-01",
                "reviewOn", "2027-01-15"));
    }

    private static Map<String, Object> evaluation(String id, int level, @Nullable String supersedes) {
        Map<String, Object> evaluation =
                new HashMap<>(Map.of("id", id, "level", level, "by", "FAMILY", "evaluatedOn", "2026-11-01"));
        if (supersedes != null) {
            evaluation.put("supersedes", supersedes);
        }
        return evaluation;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private void done(String statement) throws SQLException {
        try (var connection = service.database().getConnection();
                var update = connection.prepareStatement(statement)) {
            update.executeUpdate();
        }
    }

    private String refused(String statement) {
        try {
            done(statement);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
