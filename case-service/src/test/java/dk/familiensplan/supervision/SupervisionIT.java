package dk.familiensplan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class SupervisionIT {

    private static final String PERSON = "1206550VK9";
    private static final String OTHER_PERSON = "2103009996";

    private OpenedFamily family;

    @BeforeEach
    void openAPlan(CaseService service) {
        family = OpenedFamily.named("Tilsyn")
                .withPersonNumber(PERSON)
                .joinedBy("jobcentre-0999")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);
    }

    @AfterEach
    void close(CaseService service) {
        family.close(service);
    }

    @Test
    void findsWhoDidWhatWithAPerson(CaseService service) throws SQLException {
        search(service, "dorte", Map.of("personNumber", PERSON))
                .statusCode(200)
                .body("items.deed", hasItem("plan-opened"))
                .body("items.by", hasItem("Karen Mikkelsen"));

        assertThat(count(
                        service,
                        "SELECT count(*) FROM audit_log WHERE deed = 'access-log-searched' AND detail LIKE '%" + PERSON
                                + "%'"))
                .as("searches that tell the number")
                .isZero();
    }

    @Test
    void showsNothingOfAnotherMunicipality(CaseService service) {
        search(service, "neighbour-dan", Map.of("personNumber", PERSON))
                .statusCode(200)
                .body("items", empty());
        search(service, "neighbour-dan", Map.of("planId", family.plan()))
                .statusCode(200)
                .body("items", empty());
        search(service, "neighbour-dan", Map.of("subject", "karen"))
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void readsTheLogPageByPage(CaseService service) {
        var first = search(service, "dorte", Map.of("planId", family.plan(), "limit", 1))
                .statusCode(200)
                .body("items", hasSize(1));

        search(
                        service,
                        "dorte",
                        Map.of(
                                "planId",
                                family.plan(),
                                "limit",
                                1,
                                "after",
                                first.extract().path("next")))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].at", not(equalTo(first.extract().path("items[0].at"))));
    }

    @Test
    void refusesAPeriodThatRunsBackward(CaseService service) {
        search(service, "dorte", Map.of("from", "2031-01-01T00:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("period-runs-backward"));
    }

    @Test
    void drawsReadingsToBeJustified(CaseService service) {
        service.signedInAs("karen").get("/plans/{planId}", family.plan()).then().statusCode(200);

        var drawn = service.signedInAs("dorte")
                .body(Map.of("since", "2026-01-01T00:00:00Z", "size", 3))
                .post("/access-log/samples")
                .then()
                .statusCode(201)
                .body("items[0].readings.line.deed", everyItem(not(equalTo("plan-changed"))));
        String reading = drawn.extract().path("items[0].readings[0].id");
        decide(service, "neighbour-dan", reading).statusCode(404);
        decide(service, "dorte", reading).statusCode(204);

        service.signedInAs("dorte")
                .get("/access-log/samples")
                .then()
                .statusCode(200)
                .body("items[0].readings.find { it.id == '" + reading + "' }.justified", equalTo(true));
    }

    @Test
    void handsOutWhatIsKeptAboutAPerson(CaseService service) {
        extract(service, "dorte", "JSON")
                .statusCode(200)
                .body("plans[-1].person.name", equalTo("Bruno Tilsyn"))
                .body("plans[-1].goals", hasSize(1))
                .body("plans[-1].consents", hasSize(1))
                .body("plans[-1].looked.unit", hasItem("Eksempel Kommune"));
        extract(service, "neighbour-dan", "JSON").statusCode(404);
        extract(service, "karen", "JSON").statusCode(403);
    }

    @Test
    void handsOutADocumentForThePerson(CaseService service) {
        byte[] file = extract(service, "dorte", "PDF")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void handsOutNothingThatIsKeptFromThePerson(CaseService service) throws SQLException {
        keep(service, "GOAL", family.goal());

        extract(service, "dorte", "JSON").statusCode(200).body("plans[-1].goals", empty());
    }

    @Test
    void signsAnEmployeeOutAtTheNextRequest(CaseService service) {
        var session = service.signIn("leaving-lis");
        service.inSession(session).get("/me").then().statusCode(200);

        service.signedInAs("admin")
                .get("/people")
                .then()
                .statusCode(200)
                .body("people.subject", hasItem("leaving-lis"));
        service.signedInAs("admin")
                .delete("/people/{subject}/sessions", "leaving-lis")
                .then()
                .statusCode(204);

        service.inSession(session).get("/me").then().statusCode(401);
        service.signedInAs("admin")
                .delete("/people/{subject}/sessions", "neighbour-nora")
                .then()
                .statusCode(404);
    }

    @Test
    void takesARoleAwayAtTheNextRequest(CaseService service) throws SQLException {
        var session = service.signIn("leaving-lis");
        service.inSession(session).get("/my-day").then().statusCode(200);

        execute(service, "UPDATE person_account SET roles = '{STEERING_MEMBER}' WHERE subject = 'leaving-lis'");

        service.inSession(session).get("/my-day").then().statusCode(403);
        execute(service, "UPDATE person_account SET roles = '{COORDINATOR}' WHERE subject = 'leaving-lis'");
    }

    @Test
    void letsAFamilyMemberInWhileThePlanIsInUseOnly(CaseService service) throws SQLException {
        var other = OpenedFamily.named("Kort").withPersonNumber(OTHER_PERSON).activatedIn(service);
        var session = service.comeBackWith(OTHER_PERSON).cookie(CaseService.COOKIE);
        service.inSession(session).get("/me").then().statusCode(200).body("roles", equalTo(List.of("FAMILY_MEMBER")));
        service.inSession(session)
                .get("/plans/{planId}/access-log", family.plan())
                .then()
                .statusCode(404);

        other.close(service);

        service.inSession(session).get("/me").then().statusCode(401);
        assertThat(service.comeBackWith(OTHER_PERSON).statusCode()).isEqualTo(403);
        assertThat(count(
                        service,
                        "SELECT count(*) FROM session WHERE position('" + OTHER_PERSON + "' IN session::text) > 0"))
                .isZero();
    }

    @Test
    void hidesFromAMemberWhoLookedAtWhatIsKeptFromThem(CaseService service) throws SQLException {
        service.signedInAs("lars")
                .get("/agency/plans/{planId}", family.plan())
                .then()
                .statusCode(200);
        looks(service).body("items.unit", hasItem("Jobcenter Eksempel"));

        keep(service, "CONSENT", UUID.fromString(family.consent().toString()));

        looks(service).body("items.unit", not(hasItem("Jobcenter Eksempel")));
        service.signedInAs("karen")
                .get("/plans/{planId}/access-log", family.plan())
                .then()
                .body("items.unit", hasItem("Jobcenter Eksempel"));
    }

    @Test
    void letsWhatTheFamilyLookedAtItselfPushNobodyElseOutOfTheLog(CaseService service) throws SQLException {
        service.signedInAs("lars")
                .get("/agency/plans/{planId}", family.plan())
                .then()
                .statusCode(200);
        execute(service, """
                INSERT INTO audit_log (chain, at, subject, unit, deed, purpose, plan_id)
                SELECT 'plan:%1$s', now() + make_interval(hours => hour), 'member:%2$s', 'Familien', 'our-plan-read', 'own-plan',
                       '%1$s'
                FROM generate_series(1, 120) AS hour
                """.formatted(family.plan(), family.member()));

        looks(service).body("items.findAll { !it.byFamily }.unit", hasItem("Jobcenter Eksempel"));
    }

    @Test
    void showsAMemberWhoLookedAtTheirTimesExceptThoseThatAreKeptFromThem(CaseService service) throws SQLException {
        String appointment = service.signedInAs("lars")
                .body(Map.of(
                        "planId",
                        family.plan(),
                        "memberIds",
                        List.of(family.member()),
                        "what",
                        "Samtale",
                        "topic",
                        "WORK",
                        "place",
                        "AT_AGENCY",
                        "minutes",
                        60,
                        "travelMinutes",
                        0,
                        "times",
                        List.of(Instant.now().plus(Duration.ofDays(5)).toString())))
                .post("/agency/appointments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        service.signedInAs("karen")
                .get("/appointments/{id}", appointment)
                .then()
                .statusCode(200);
        looks(service)
                .body("items.what", hasItem("Foreslog en tid"))
                .body("items.what", hasItem("Så i familiens kalender"))
                .body("items.unit", hasItem("Jobcenter Eksempel"));

        keep(service, "APPOINTMENT", UUID.fromString(appointment));

        looks(service)
                .body("items.what", not(hasItem("Foreslog en tid")))
                .body("items.what", not(hasItem("Så i familiens kalender")))
                .body("items.unit", not(hasItem("Jobcenter Eksempel")));
    }

    private ValidatableResponse looks(CaseService service) {
        return service.signedInWith(PERSON)
                .get("/plans/{planId}/access-log", family.plan())
                .then()
                .statusCode(200);
    }

    /** As the coordinator's page does it: on the plan, and in its newest snapshot. */
    private void keep(CaseService service, String kind, UUID item) throws SQLException {
        execute(
                service,
                "INSERT INTO kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at) VALUES (gen_random_uuid(), '"
                        + family.plan() + "', '" + kind + "', '" + item + "', '" + family.member()
                        + "', 'karen', now())");
        execute(
                service,
                "UPDATE plan_revision SET snapshot = jsonb_set(snapshot, '{sharing}', '{\"keptFrom\": [{\"kind\": \""
                        + kind
                        + "\", \"itemId\": \"" + item + "\", \"memberId\": \"" + family.member()
                        + "\"}]}') WHERE plan_id = '" + family.plan() + "'");
    }

    private static ValidatableResponse search(CaseService service, String who, Map<String, ?> criterion) {
        var body = new HashMap<String, Object>(
                Map.of("from", "2026-01-01T00:00:00Z", "until", "2026-12-31T00:00:00Z", "limit", 100));
        body.putAll(criterion);
        return service.signedInAs(who).body(body).post("/access-log/searches").then();
    }

    private static ValidatableResponse decide(CaseService service, String who, String reading) {
        return service.signedInAs(who)
                .body(Map.of("justified", true, "note", "Samtale samme dag"))
                .put("/access-log/samples/readings/{readingId}", reading)
                .then();
    }

    private static ValidatableResponse extract(CaseService service, String who, String form) {
        return service.signedInAs(who)
                .body(Map.of("personNumber", PERSON, "form", form))
                .post("/subject-access-extracts")
                .then();
    }

    private static void execute(CaseService service, String statement) throws SQLException {
        try (var connection = service.database().getConnection();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static long count(CaseService service, String query) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
