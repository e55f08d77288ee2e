package dk.familiensplan.circle.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One circle from its task to what it decided, over HTTP and in the database. */
@ExtendWith(RunningCaseService.class)
class CirclesIT {

    private static final UUID SOFIE = UUID.randomUUID();
    private static final UUID KAREN = UUID.randomUUID();
    private static final LocalDate REVIEW = LocalDate.of(2030, 3, 5);

    @Test
    void decidesByConsentAndIsDissolvedWhenItsTaskIsSolved(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Cirkel").activatedIn(service);
        UUID circle = UUID.randomUUID();
        UUID proposal = UUID.randomUUID();
        start(service, family, circle).statusCode(201).body("seats[1].name", equalTo("Karen Mikkelsen"));
        post(service, circle, 1, "proposals", Map.of("id", proposal, "madeBy", SOFIE, "wording", "Klokken 9"))
                .statusCode(200)
                .body("proposals[0].round", equalTo("CLARIFYING"));

        move(service, circle, proposal, 2, Map.of("kind", "SPOKEN", "seatId", SOFIE, "words", "Hvad med bussen?"))
                .statusCode(200);
        move(service, circle, proposal, 3, Map.of("kind", "ROUND_CLOSED"))
                .statusCode(409)
                .body("code", containsString("not-all-have-spoken"));
        move(service, circle, proposal, 3, Map.of("kind", "SPOKEN", "seatId", KAREN))
                .statusCode(200);
        move(service, circle, proposal, 4, Map.of("kind", "ROUND_CLOSED")).statusCode(200);
        move(service, circle, proposal, 5, Map.of("kind", "SPOKEN", "seatId", SOFIE))
                .statusCode(200);
        move(service, circle, proposal, 6, Map.of("kind", "SPOKEN", "seatId", KAREN))
                .statusCode(200);
        move(service, circle, proposal, 7, Map.of("kind", "ROUND_CLOSED")).statusCode(200);
        move(service, circle, proposal, 8, Map.of("kind", "STOOD", "seatId", SOFIE, "stance", "OBJECTION"))
                .statusCode(422)
                .body("code", containsString("objection-needs-purpose"));
        move(service, circle, proposal, 8, stood(SOFIE, "PREFERENCE")).statusCode(200);
        move(service, circle, proposal, 9, stood(KAREN, "NO_OBJECTION")).statusCode(200);
        move(service, circle, proposal, 10, Map.of("kind", "DECIDED", "reviewOn", REVIEW.toString()))
                .statusCode(200)
                .body("proposals[0].round", equalTo("DECIDED"))
                .body("proposals[0].reviewOn", equalTo(REVIEW.toString()));
        post(service, circle, 11, "dissolution", Map.of("how", "Morgenerne går"))
                .statusCode(200);

        service.signedInAs("karen")
                .get("/plans/{planId}/circles", family.plan())
                .then()
                .statusCode(200)
                .body("items[0].solvedHow", equalTo("Morgenerne går"))
                .body("items[0].proposals[0].moves", hasSize(9));
        post(service, circle, 12, "proposals", Map.of("id", UUID.randomUUID(), "madeBy", SOFIE, "wording", "Mere"))
                .statusCode(409);
        move(service, circle, proposal, 12, Map.of("kind", "ENDED", "words", "En vane nu"))
                .statusCode(200)
                .body("proposals[0].round", equalTo("ENDED"));
        family.close(service);
    }

    @Test
    void refusesWhoseFamilyItIsNotAndWhoIsNotInThePlan(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Cirkel").activatedIn(service);
        UUID circle = UUID.randomUUID();
        start(service, family, circle).statusCode(201);

        service.signedInAs("mads")
                .header("If-Match", "\"1\"")
                .body(Map.of("how", "Nej"))
                .post("/circles/{id}/dissolution", circle)
                .then()
                .statusCode(404);
        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(charter(circle, seat(SOFIE, "MEMBER", UUID.randomUUID().toString())))
                .put("/circles/{id}", circle)
                .then()
                .statusCode(422)
                .body("code", containsString("not-in-plan"));
        family.close(service);
    }

    @Test
    void showsAMemberTheCirclesThatTheySitInAndNoOther(CaseService service) {
        OpenedFamily family =
                OpenedFamily.named("Cirkel").withPersonNumber("2103009996").activatedIn(service);
        UUID circle = UUID.randomUUID();
        start(service, family, circle).statusCode(201);
        service.signedInAs("karen")
                .body(charter(UUID.randomUUID(), seat(SOFIE, "OTHER", "")))
                .post("/plans/{planId}/circles", family.plan())
                .then()
                .statusCode(201);

        service.inSession(service.sessionWith("2103009996"))
                .get("/my/circles")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(circle.toString())));
        family.close(service);
    }

    private static Map<String, Object> stood(UUID seat, String stance) {
        return Map.of("kind", "STOOD", "seatId", seat, "stance", stance, "words", "Hellere tirsdag");
    }

    private static ValidatableResponse start(CaseService service, OpenedFamily family, UUID circle) {
        return service.signedInAs("karen")
                .body(charter(circle, seat(SOFIE, "MEMBER", family.member().toString())))
                .post("/plans/{planId}/circles", family.plan())
                .then();
    }

    private static Map<String, Object> charter(UUID circle, Map<String, Object> keeper) {
        return Map.of(
                "id",
                circle,
                "task",
                "Ro om morgenen",
                "purpose",
                "Skole hver dag",
                "mandate",
                "Aftaler hjemme",
                "limits",
                "Ingen penge",
                "seats",
                List.of(keeper, seat(KAREN, "COORDINATOR", "")),
                "keeperId",
                SOFIE,
                "facilitatorId",
                KAREN);
    }

    private static Map<String, Object> seat(UUID id, String kind, String reference) {
        return Map.of(
                "id", id, "kind", kind, "reference", reference, "name", "", "why", "Ved noget om det", "left", false);
    }

    private static ValidatableResponse move(
            CaseService service, UUID circle, UUID proposal, int version, Map<String, Object> body) {
        return post(service, circle, version, "proposals/" + proposal + "/moves", body);
    }

    private static ValidatableResponse post(
            CaseService service, UUID circle, int version, String what, Map<String, Object> body) {
        return service.signedInAs("karen")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/circles/{id}/" + what, circle)
                .then();
    }
}
