package dk.familiensplan.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class EmergencyAccessIT {

    private static final String PERSON = "1206550VK9";
    private static final String STRANGER = "coordinator-ea";
    private static final String REASON = "Skolen ringer: barnet er ikke set siden i går";

    private OpenedFamily family;

    @BeforeEach
    void openAPlan(CaseService service) {
        family = OpenedFamily.named("Nødstedt").withPersonNumber(PERSON).activatedIn(service);
    }

    @AfterEach
    void close(CaseService service) {
        family.close(service);
    }

    @Test
    void letsAStrangerReadAndNothingElse(CaseService service) {
        read(service).statusCode(404);

        open(service, STRANGER, PERSON)
                .statusCode(201)
                .body("planId", equalTo(family.plan().toString()));

        read(service).statusCode(200).body("familyName", equalTo("Nødstedt"));
        service.signedInAs(STRANGER)
                .header("If-Match", "\"0\"")
                .body(Map.of("change", "CLOSE", "reason", "Ikke min"))
                .post("/plans/{planId}/status", family.plan())
                .then()
                .statusCode(404);
        service.signedInAs(STRANGER)
                .get("/emergency-accesses/mine")
                .then()
                .statusCode(200)
                .body("items.planId", hasItem(family.plan().toString()));
    }

    @Test
    void givesAColleagueOfTheSameUnitNoMoreThanAStranger(CaseService service) {
        open(service, "mads", PERSON).statusCode(201);

        service.signedInAs("mads")
                .get("/plans/{planId}", family.plan())
                .then()
                .statusCode(200)
                .body("reader", equalTo("EMERGENCY"));
    }

    @Test
    void tellsTheCoordinatorAndTheOfficerAtOnce(CaseService service) throws SQLException {
        String opened =
                open(service, STRANGER, PERSON).statusCode(201).extract().path("id");

        toMyPlans(service).body("items.reason", hasItem(REASON));
        service.signedInAs("dorte")
                .get("/emergency-accesses")
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo(REASON))
                .body("items[0].by", equalTo("Ea Emergency"));
        assertThat(count(
                        service,
                        "SELECT count(DISTINCT recipient) FROM live_event WHERE topic = 'emergency' AND ref = '"
                                + opened + "' AND recipient IN ('karen', 'dorte')"))
                .isEqualTo(2);

        service.signedInAs("karen")
                .post("/plans/{planId}/emergency-access/seen", family.plan())
                .then()
                .statusCode(204);
        toMyPlans(service).body("items.planId", not(hasItem(family.plan().toString())));
    }

    @Test
    void writesEachReadingWithItsOwnPurpose(CaseService service) {
        open(service, STRANGER, PERSON).statusCode(201);
        read(service).statusCode(200);

        service.signedInWith(PERSON)
                .get("/plans/{planId}/access-log", family.plan())
                .then()
                .statusCode(200)
                .body("items[1].what", equalTo("Læste planen"))
                .body("items[1].purpose", equalTo("Fordi nogen var i fare"))
                .body("items[2].what", equalTo("Åbnede planen i en nødsituation"));
    }

    @Test
    void endsByItselfAtTheNextRequestAfterAnHour(CaseService service) throws SQLException {
        open(service, STRANGER, PERSON).statusCode(201);
        read(service).statusCode(200);

        execute(
                service,
                "UPDATE emergency_access SET opened_at = opened_at - interval '1 hour', "
                        + "ends_at = ends_at - interval '1 hour'");

        read(service).statusCode(404);
    }

    @Test
    void endsByHand(CaseService service) {
        open(service, STRANGER, PERSON).statusCode(201);

        service.signedInAs(STRANGER)
                .post("/plans/{planId}/emergency-access/end", family.plan())
                .then()
                .statusCode(204);

        read(service).statusCode(404);
    }

    @Test
    void knowsNobodyOfAnotherMunicipality(CaseService service) throws SQLException {
        open(service, "neighbour-nora", PERSON).statusCode(409).body("code", equalTo("no-plan-here"));
        open(service, "neighbour-nora", "0101010101").statusCode(409).body("code", equalTo("no-plan-here"));

        assertThat(count(
                        service,
                        "SELECT count(*) FROM audit_log WHERE subject = 'neighbour-nora'"
                                + " AND deed = 'emergency-searched' AND detail LIKE 'person=%' AND detail NOT LIKE '%"
                                + PERSON
                                + "%'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void asksForAReasonAndAPersonNumber(CaseService service) {
        open(service, STRANGER, "1234").statusCode(422).body("errors[0].pointer", equalTo("/personNumber"));
        service.signedInAs(STRANGER)
                .body(Map.of("personNumber", PERSON, "reason", "kort"))
                .post("/emergency-accesses")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", startsWith("/reason"))
                .body("correlationId", notNullValue());
    }

    private ValidatableResponse read(CaseService service) {
        return service.signedInAs(STRANGER)
                .get("/plans/{planId}", family.plan())
                .then();
    }

    private static ValidatableResponse toMyPlans(CaseService service) {
        return service.signedInAs("karen")
                .get("/emergency-accesses/to-my-plans")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(CaseService service, String who, String number) {
        return service.signedInAs(who)
                .body(Map.of("personNumber", number, "reason", REASON))
                .post("/emergency-accesses")
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
