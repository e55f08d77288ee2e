package dk.familiensplan.promise;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The three promises in the running service. */
@ExtendWith(RunningCaseService.class)
class PromisesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @Test
    void areEvaluatedOverTimeInAYouthPlanAndInNoOther(CaseService service) throws SQLException {
        OpenedFamily family = OpenedFamily.named("Ung").activatedIn(service);
        evaluate(service, family, UUID.randomUUID(), 1, TODAY.minusMonths(2))
                .statusCode(409)
                .body("code", equalTo("not-a-youth-plan"));
        promises(service, family).body("items", empty());

        becomeYouthPlan(service, family);

        UUID first = UUID.randomUUID();
        evaluate(service, family, first, 1, TODAY.minusMonths(2)).statusCode(201);
        evaluate(service, family, first, 1, TODAY.minusMonths(2)).statusCode(201);
        evaluate(service, family, UUID.randomUUID(), 3, TODAY).statusCode(201);
        evaluate(service, family, UUID.randomUUID(), 3, TODAY.plusDays(1))
                .statusCode(422)
                .body("code", equalTo("promise-day-in-future"));

        promises(service, family)
                .body("items", hasSize(3))
                .body("items[2].promise", equalTo("A_SIMPLE_WAY"))
                .body("items[2].evaluations", hasSize(2))
                .body("items[2].evaluations[0].baseline", equalTo(true))
                .body("items[2].evaluations[1].level", equalTo(3));
    }

    private static void becomeYouthPlan(CaseService service, OpenedFamily family) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE family_plan SET type = 'YOUTH' WHERE id = '" + family.plan() + "'");
            statement.execute(
                    "UPDATE plan_revision SET snapshot = jsonb_set(snapshot, '{type}', '\"YOUTH\"') WHERE plan_id"
                            + " = '" + family.plan() + "'");
        }
    }

    private static ValidatableResponse evaluate(
            CaseService service, OpenedFamily family, UUID id, int level, LocalDate on) {
        return service.signedInAs("karen")
                .body(Map.of(
                        "id",
                        id,
                        "promise",
                        "A_SIMPLE_WAY",
                        "level",
                        level,
                        "by",
                        "FAMILY",
                        "evaluatedOn",
                        on.toString()))
                .post("/plans/{planId}/promises/evaluations", family.plan())
                .then();
    }

    private static ValidatableResponse promises(CaseService service, OpenedFamily family) {
        return service.signedInAs("karen")
                .get("/plans/{planId}/promises", family.plan())
                .then()
                .statusCode(200);
    }
}
