package dk.familiensplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class PlansIT {

    private static final String PUBLISHED_TEST_PERSON = "2103009996";

    private final UUID mother = UUID.randomUUID();
    private final UUID goal = UUID.randomUUID();
    private Coordination karen;

    @BeforeEach
    void karenCoordinates(CaseService service) {
        karen = Coordination.by("karen", service);
    }

    private PlanJson aFamily() {
        return aFamilyWith(null);
    }

    private PlanJson aFamilyWith(@Nullable String personNumber) {
        return PlanJson.family("Toft Lund")
                .member(mother, "Rikke Toft", personNumber)
                .goal(goal, mother, "WORK", "Jeg vil gerne arbejde igen, lidt ad gangen")
                .agencies("jobcentre-0999", "family-0999")
                .intervention(UUID.randomUUID(), "jobcentre-0999", "WORK", "Virksomhedspraktik")
                .consent(mother, "jobcentre-0999", "WORK");
    }

    @Test
    void opensAWholePlanAsADraft() {
        karen.open(aFamily())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("familyName", equalTo("Toft Lund"))
                .body("coordinator.name", equalTo("Karen Mikkelsen"))
                .body("members", hasSize(1))
                .body("members[0].contactDetails.phone", equalTo("+45 22 33 44 55"))
                .body("goals[0].scale", hasSize(5))
                .body("interventions[0].title", equalTo("Virksomhedspraktik"))
                .body("participations.agency.id", contains("jobcentre-0999", "family-0999"))
                .body("consents[0].answer", equalTo("YES"));
    }

    @Test
    void showsAPersonNumberAsAMaskOnly(CaseService service) throws SQLException {
        UUID plan = karen.opened(aFamilyWith(PUBLISHED_TEST_PERSON));

        String read = karen.read(plan)
                .body("members[0].personNumberMasked", equalTo("210300-XXXX"))
                .extract()
                .asString();

        assertThat(read).doesNotContain(PUBLISHED_TEST_PERSON);
        assertThat(stored(service, "SELECT snapshot::text FROM plan_revision WHERE plan_id = '" + plan + "'"))
                .doesNotContain(PUBLISHED_TEST_PERSON);
        assertThat(stored(service, "SELECT m::text FROM member m WHERE plan_id = '" + plan + "'"))
                .doesNotContain(PUBLISHED_TEST_PERSON);
    }

    @Test
    void createsOnceForOneKey(CaseService service) {
        Map<String, Object> plan = aFamily().json();
        String key = UUID.randomUUID().toString();

        String first = service.signedInAs("karen")
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/plans")
                .path("id");
        String second = service.signedInAs("karen")
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/plans")
                .path("id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void replacesADraftAndKeepsWhatItKnewOfThePerson(CaseService service) {
        UUID plan = karen.opened(aFamilyWith(PUBLISHED_TEST_PERSON));

        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(aFamily().with("familyName", "Toft").json())
                .put("/plans/{id}", plan)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("familyName", equalTo("Toft"))
                .body("members[0].personNumberMasked", equalTo("210300-XXXX"));
    }

    @Test
    void refusesAChangeThatBuildsOnAnOldVersion(CaseService service) {
        UUID plan = karen.opened(aFamily());
        karen.activate(plan).statusCode(200);

        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(Map.of("change", "PAUSE", "reason", "Ferie"))
                .post("/plans/{id}/status", plan)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        service.signedInAs("karen")
                .body(Map.of("change", "PAUSE", "reason", "Ferie"))
                .post("/plans/{id}/status", plan)
                .then()
                .statusCode(428);
    }

    @Test
    void holdsAPersonInOneActivePlanAndNamesNoOne() {
        UUID first = karen.active(aFamilyWith(PUBLISHED_TEST_PERSON));
        UUID second = karen.opened(aCopyFor(PUBLISHED_TEST_PERSON));

        String refusal = karen.activate(second)
                .statusCode(409)
                .body("code", equalTo("person-in-active-plan"))
                .extract()
                .asString();

        assertThat(refusal).doesNotContain("Rikke", "Toft", PUBLISHED_TEST_PERSON, first.toString());
        karen.closed(first);
        karen.activate(second).statusCode(200);
        karen.turn(first, "REOPEN").statusCode(409).body("code", equalTo("person-in-active-plan"));
        karen.closed(second);
    }

    @Test
    void activatesOneOfManyPlansForTheSamePersonAtOnce() throws Exception {
        List<UUID> drafts = IntStream.range(0, 8)
                .mapToObj(i -> karen.opened(aCopyFor(PUBLISHED_TEST_PERSON)))
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(drafts.size());
        List<Callable<Integer>> activations = drafts.stream()
                .map(draft -> (Callable<Integer>)
                        () -> karen.activate(draft).extract().statusCode())
                .toList();

        List<Integer> answers =
                people.invokeAll(activations).stream().map(PlansIT::answer).toList();
        people.shutdown();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        karen.closed(drafts.get(answers.indexOf(200)));
    }

    @Test
    void keepsWhatThePlanSaidBefore(CaseService service) {
        UUID plan = karen.opened(aFamily());
        String then =
                service.signedInAs("karen").get("/plans/{id}/revisions", plan).path("items[0].at");
        karen.activate(plan).statusCode(200);

        service.signedInAs("karen")
                .queryParam("asOf", then)
                .get("/plans/{id}", plan)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1));
        service.signedInAs("karen")
                .get("/plans/{id}/revisions", plan)
                .then()
                .body("items.change", contains("ACTIVATED", "OPENED"))
                .body("items.number", contains(2, 1));
    }

    @Test
    void evaluatesAGoal(CaseService service) {
        UUID plan = karen.active(aFamily());

        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of("id", UUID.randomUUID(), "level", -1, "by", "FAMILY", "evaluatedOn", "2026-11-01"))
                .post("/plans/{id}/goals/{goal}/evaluations", plan, goal)
                .then()
                .statusCode(201)
                .body("goals[0].evaluations[0].level", equalTo(-1));
    }

    @Test
    void tellsWhichFieldIsWrong(CaseService service) {
        service.signedInAs("karen")
                .body(aFamilyWith("3113009996").json())
                .post("/plans")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-person-number"))
                .body("errors[0].pointer", equalTo("/members/0/personNumber"));
        service.signedInAs("karen")
                .body(aFamily().agencies("jobcentre-0101").json())
                .post("/plans")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-agency"))
                .body("errors[0].pointer", equalTo("/participations/2/agencyId"));
        service.signedInAs("karen")
                .body(aFamily().with("familyName", " ").json())
                .post("/plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/familyName"));
    }

    @Test
    void hidesAPlanFromAnotherCoordinator(CaseService service) {
        UUID plan = karen.opened(aFamily());

        service.signedInAs("mads").get("/plans/{id}", plan).then().statusCode(404);
        service.signedInAs("lars").get("/plans/{id}", plan).then().statusCode(403);
        service.signedInAs("mads").get("/plans").then().statusCode(200).body("items.id", not(hasItem(plan.toString())));
    }

    @Test
    void searchesTheCoordinatorsOwnPlansPageByPage(CaseService service) {
        String name = "Søg " + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            karen.opened(PlanJson.family(name + i));
        }

        String next = service.signedInAs("karen")
                .queryParam("q", name.toUpperCase(Locale.ROOT))
                .queryParam("limit", 2)
                .get("/plans")
                .then()
                .statusCode(200)
                .body("items.familyName", contains(name + 2, name + 1))
                .extract()
                .path("next");
        service.signedInAs("karen")
                .queryParam("q", name)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get("/plans")
                .then()
                .body("items.familyName", contains(name + 0))
                .body("next", nullValue());
    }

    private PlanJson aCopyFor(String personNumber) {
        UUID member = UUID.randomUUID();
        return PlanJson.family("Kopi")
                .member(member, "En anden", personNumber)
                .goal(UUID.randomUUID(), null, null, "Ro på");
    }

    private static Integer answer(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String stored(CaseService service, String query) throws SQLException {
        try (var connection = service.database().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
