package dk.familiensplan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class RetentionIT {

    @Test
    void deletesExactlyWhatWasShown(CaseService service) throws SQLException {
        var over = closedLongAgo(service, "Forbi");
        String token = preview(service)
                .body("plans.planId", hasItem(over.plan().toString()))
                .extract()
                .path("token");

        run(service, token).statusCode(201);

        preview(service).body("plans.planId", not(hasItem(over.plan().toString())));
        assertThat(count(service, "SELECT count(*) FROM family_plan WHERE id = '" + over.plan() + "'"))
                .isZero();
        assertThat(count(service, "SELECT count(*) FROM notification WHERE plan_id = '" + over.plan() + "'"))
                .isZero();
        assertThat(count(
                        service,
                        "SELECT count(*) FROM audit_log WHERE deed = 'plan-deleted' AND plan_id = '" + over.plan()
                                + "'"))
                .as("the log stays, and tells of it")
                .isOne();
    }

    @Test
    void deletesNothingWhenTheListHasChangedSince(CaseService service) throws SQLException {
        String token = preview(service).extract().path("token");
        var later = closedLongAgo(service, "Senere");

        run(service, token).statusCode(409).body("code", equalTo("preview-out-of-date"));

        preview(service).body("plans.planId", hasItem(later.plan().toString()));
    }

    @Test
    void keepsWhatIsHeld(CaseService service) throws SQLException {
        var held = closedLongAgo(service, "Klage");
        service.signedInAs("dorte")
                .body(Map.of("reason", "Der er en klage i gang"))
                .put("/retention/holds/{planId}", held.plan())
                .then()
                .statusCode(204);
        service.signedInAs("neighbour-dan")
                .body(Map.of("reason", "Ikke vores"))
                .put("/retention/holds/{planId}", held.plan())
                .then()
                .statusCode(404);

        run(service, preview(service).extract().path("token")).statusCode(201);

        preview(service)
                .body("plans.find { it.planId == '" + held.plan() + "' }.held", equalTo(true))
                .body("holds.planId", hasItem(held.plan().toString()));
        assertThatThrownBy(() -> execute(service, "SELECT forget_plans(ARRAY['" + held.plan() + "']::uuid[])"))
                .as("the database holds it too")
                .hasMessageContaining("legal_hold");
        service.signedInAs("dorte")
                .delete("/retention/holds/{planId}", held.plan())
                .then()
                .statusCode(204);
    }

    @Test
    void neverDeletesAPlanInUse(CaseService service) {
        var active = OpenedFamily.named("Aktiv").activatedIn(service);

        preview(service).body("plans.planId", not(hasItem(active.plan().toString())));
        assertThatThrownBy(() -> execute(service, "SELECT forget_plans(ARRAY['" + active.plan() + "']::uuid[])"))
                .hasMessageContaining("in use");
        active.close(service);
    }

    private static OpenedFamily closedLongAgo(CaseService service, String name) throws SQLException {
        var family = OpenedFamily.named(name)
                .joinedBy("jobcentre-0999")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);
        family.close(service);
        execute(
                service,
                "UPDATE family_plan SET closed_at = closed_at - interval '6 years' WHERE id = '" + family.plan() + "'");
        return family;
    }

    private static ValidatableResponse preview(CaseService service) {
        return service.signedInAs("dorte").get("/retention").then().statusCode(200);
    }

    private static ValidatableResponse run(CaseService service, String token) {
        return service.signedInAs("dorte")
                .body(Map.of("token", token))
                .post("/retention/runs")
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
