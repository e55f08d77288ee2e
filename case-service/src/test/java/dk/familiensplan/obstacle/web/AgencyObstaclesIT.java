package dk.familiensplan.obstacle.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency's worker raises an obstacle, a leader moves it, and the worker hears how. */
@ExtendWith(RunningCaseService.class)
class AgencyObstaclesIT {

    @Test
    void isRaisedByAWorkerAndAnsweredToThem(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Klippegaard")
                .joinedBy("jobcentre-0999")
                .joinedBy("family-0999")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);
        UUID id = UUID.randomUUID();
        raise(service, "lars", family, id, "Familien Klippegaard venter")
                .statusCode(422)
                .body("code", equalTo("obstacle-names-a-person"));
        raise(service, "fatima", family, id, "Holdet er fuldt").statusCode(404);

        raise(service, "lars", family, id, "Holdet er fuldt")
                .statusCode(201)
                .body("ownerName", equalTo("Birgit Holm"))
                .body("raisedByName", equalTo("Lars Bundgaard"))
                .body("planId", nullValue());

        service.signedInAs("karen")
                .get("/plans/{plan}/obstacles", family.plan())
                .then()
                .body("items.find { it.id == '" + id + "' }.source", equalTo("AGENCY"));
        service.signedInAs("birgit")
                .header("If-Match", "\"1\"")
                .body(Map.of("as", "EXCEPTION", "how", "Der er en plads til"))
                .post("/obstacles/{id}/solution", id)
                .then()
                .statusCode(200);
        ours(service, "lars", family)
                .body("items.solution", contains("Der er en plads til"))
                .body("items.solvedByName", contains("Birgit Holm"));
        ours(service, "fatima", family).body("items.id", empty());
        family.close(service);
    }

    @Test
    void standsInTheWayOfSomethingInThePlanAndIsMovedBySomebodyWhoTakesPart(CaseService service) {
        OpenedFamily family =
                OpenedFamily.named("Stenbjerg").joinedBy("jobcentre-0999").activatedIn(service);
        put(service, family, Map.of("interventionId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("unknown-intervention"));
        put(service, family, Map.of("ownerAgencyId", "psychiatry-1099"))
                .statusCode(422)
                .body("code", equalTo("obstacle-needs-owner"));
        put(service, family, Map.of("what", "Stenbjerg venter"))
                .statusCode(422)
                .body("code", equalTo("obstacle-names-a-person"));
        put(service, family, Map.of()).statusCode(201);
        family.close(service);
    }

    /** By the coordinator. */
    private static ValidatableResponse put(CaseService service, OpenedFamily family, Map<String, ?> otherwise) {
        Map<String, Object> body =
                new HashMap<>(Map.of("id", UUID.randomUUID(), "kind", "LAW", "what", "To love", "cost", "De venter"));
        body.putAll(otherwise);
        return service.signedInAs("karen")
                .body(body)
                .post("/plans/{plan}/obstacles", family.plan())
                .then();
    }

    private static ValidatableResponse raise(
            CaseService service, String who, OpenedFamily family, UUID id, String what) {
        return service.signedInAs(who)
                .body(Map.of("id", id, "kind", "CAPACITY", "what", what, "cost", "Et halvt år", "ourLeader", false))
                .post("/agency/plans/{plan}/obstacles", family.plan())
                .then();
    }

    private static ValidatableResponse ours(CaseService service, String who, OpenedFamily family) {
        return service.signedInAs(who)
                .get("/agency/plans/{plan}/obstacles", family.plan())
                .then()
                .statusCode(200);
    }
}
