package dk.familiensplan.workshop.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One workshop from the first wish to what its idea became, over HTTP and in the database. */
@ExtendWith(RunningCaseService.class)
class WorkshopsIT {

    @Test
    void goesFromTheFamilysWishToAnObstacleThatALeaderMoves(CaseService service) {
        OpenedFamily family =
                OpenedFamily.named("Værksted").joinedBy("jobcentre-0999").activatedIn(service);
        UUID workshop = UUID.randomUUID();
        UUID wish = UUID.randomUUID();
        UUID idea = UUID.randomUUID();
        service.signedInAs("karen")
                .body(Map.of("id", workshop, "about", "Morgenerne", "heldOn", "2026-01-05", "familyPresent", true))
                .post("/plans/{planId}/workshops", family.plan())
                .then()
                .statusCode(201)
                .body("space", equalTo("FAMILY"));
        post(service, workshop, 1, "next", Map.of())
                .statusCode(409)
                .body("code", containsString("workshop-needs-wish"));
        post(service, workshop, 1, "entries", said(wish, "WISH", "Ro om morgenen"))
                .statusCode(200);
        post(service, workshop, 2, "entries", said(UUID.randomUUID(), "LAW", "Lov om indsats"))
                .statusCode(409)
                .body("code", containsString("space-not-open"));
        post(service, workshop, 2, "next", Map.of()).statusCode(200);
        post(service, workshop, 3, "next", Map.of()).statusCode(200);
        post(
                        service,
                        workshop,
                        4,
                        "entries",
                        Map.of("id", idea, "kind", "IDEA", "words", "Møde kl. 10", "serves", wish))
                .statusCode(200);
        post(service, workshop, 5, "next", Map.of()).statusCode(200).body("space", equalTo("OVER"));
        service.signedInAs("karen").get("/my-day").then().body("items.id", hasItem("workshop-" + workshop));

        became(service, workshop, idea, UUID.randomUUID()).statusCode(422).body("code", containsString("not-in-plan"));
        UUID obstacle = UUID.randomUUID();
        service.signedInAs("karen")
                .body(Map.of("id", obstacle, "kind", "CULTURE", "what", "Møder kl. 8", "cost", "Ingen morgenmad"))
                .post("/plans/{planId}/obstacles", family.plan())
                .then()
                .statusCode(201);
        became(service, workshop, idea, obstacle).statusCode(200);

        service.signedInAs("karen").get("/my-day").then().body("items.id", not(hasItem("workshop-" + workshop)));
        service.signedInAs("karen")
                .get("/plans/{planId}/workshops", family.plan())
                .then()
                .body("items[0].entries[1].serves", equalTo(wish.toString()))
                .body("items[0].entries[1].became.kind", equalTo("OBSTACLE"));
        family.close(service);
    }

    @Test
    void namesOnlyWhoIsInThePlanAndIsHeldInAPlanThatIsOpen(CaseService service) {
        OpenedFamily family =
                OpenedFamily.named("Fremmed").joinedBy("jobcentre-0999").activatedIn(service);
        UUID workshop = UUID.randomUUID();
        prepare(service, family, workshop).statusCode(201);
        Map<String, Object> byStranger = new HashMap<>(said(UUID.randomUUID(), "WISH", "Ro"));
        byStranger.put("memberId", UUID.randomUUID());
        post(service, workshop, 1, "entries", byStranger).statusCode(422).body("code", containsString("not-in-plan"));
        UUID wish = UUID.randomUUID();
        post(service, workshop, 1, "entries", said(wish, "WISH", "Ro")).statusCode(200);
        post(service, workshop, 2, "entries", said(wish, "WISH", "Ro"))
                .statusCode(409)
                .body("code", containsString("id-taken"));
        post(service, workshop, 2, "next", Map.of()).statusCode(200);
        Map<String, Object> byOutsider = new HashMap<>(said(UUID.randomUUID(), "LAW", "Lov"));
        byOutsider.put("agencyId", "psychiatry-1099");
        post(service, workshop, 3, "entries", byOutsider).statusCode(422).body("code", containsString("not-in-plan"));
        family.close(service);

        prepare(service, family, UUID.randomUUID()).statusCode(409).body("code", containsString("plan-not-active"));
    }

    private static ValidatableResponse prepare(CaseService service, OpenedFamily family, UUID id) {
        return service.signedInAs("karen")
                .body(Map.of("id", id, "about", "Skolen", "heldOn", "2026-01-05", "familyPresent", true))
                .post("/plans/{planId}/workshops", family.plan())
                .then();
    }

    private static Map<String, Object> said(UUID id, String kind, String words) {
        return Map.of("id", id, "kind", kind, "words", words);
    }

    private static ValidatableResponse became(CaseService service, UUID workshop, UUID idea, UUID obstacle) {
        return service.signedInAs("karen")
                .header("If-Match", "\"6\"")
                .body(Map.of("kind", "OBSTACLE", "id", obstacle))
                .put("/workshops/{id}/ideas/{idea}", workshop, idea)
                .then();
    }

    private static ValidatableResponse post(
            CaseService service, UUID workshop, int version, String what, Map<String, ?> body) {
        var request = service.signedInAs("karen").header("If-Match", "\"" + version + "\"");
        return (body.isEmpty() ? request : request.body(body))
                .post("/workshops/{id}/" + what, workshop)
                .then();
    }
}
