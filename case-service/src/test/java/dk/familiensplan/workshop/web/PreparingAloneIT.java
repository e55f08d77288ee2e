package dk.familiensplan.workshop.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member and an agency prepare a workshop, each on their own page, and meet with what they wrote. */
@ExtendWith(RunningCaseService.class)
class PreparingAloneIT {

    private static final String VILLADS = "0703921VJ5";

    private final UUID villads = UUID.randomUUID();
    private final UUID signe = UUID.randomUUID();
    private final UUID workshop = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();
    private Coordination karen;
    private UUID plan;

    @BeforeEach
    void karenHasPreparedAWorkshop(CaseService service) {
        karen = Coordination.by("karen", service);
        plan = karen.active(PlanJson.family("Lund")
                .member(villads, "Villads Lund", VILLADS)
                .member(signe, "Signe Lund", null)
                .goal(UUID.randomUUID(), villads, "WORK", "Noget at stå op til")
                .agencies("jobcentre-0999", "family-0999")
                .intervention(UUID.randomUUID(), "jobcentre-0999", "WORK", "Mentor")
                .consent(consent, villads, "jobcentre-0999", "WORK", "YES", "FULL"));
        service.signedInAs("karen")
                .body(Map.of("id", workshop, "about", "Morgenerne", "heldOn", "2026-12-03", "familyPresent", true))
                .post("/plans/{planId}/workshops", plan)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void thePlanEnds() {
        karen.closed(plan);
    }

    @Test
    void bringsTheFamilysOwnWordsToTheTableAtOnceAndTheAgencysWhenItsSpaceIsOpened(CaseService service) {
        UUID wish = UUID.randomUUID();
        UUID regretted = UUID.randomUUID();
        byVillads(service, wish, "WISH", "Ro om morgenen")
                .statusCode(201)
                .body("items[0].about", equalTo("Morgenerne"))
                .body("items[0].entries.words", contains("Ro om morgenen"));
        byVillads(service, regretted, "QUESTION", "Hvem ringer?").statusCode(201);
        service.signedInWith(VILLADS)
                .delete("/my/workshops/{workshop}/entries/{entry}", workshop, regretted)
                .then()
                .statusCode(200)
                .body("items[0].entries.id", contains(wish.toString()));
        byLars(service, UUID.randomUUID(), "LAW", "Mentor kan gives")
                .statusCode(201)
                .body("items[0].about", nullValue())
                .body("items[0].entries.words", contains("Mentor kan gives"));

        atTheTable(service)
                .body("items[0].entries.words", contains("Ro om morgenen"))
                .body("items[0].entries[0].memberId", equalTo(villads.toString()))
                .body("items[0].entries[0].alone", equalTo(true))
                .body("items[0].ready", contains("jobcentre-0999"));

        openNext(service, 5);

        atTheTable(service)
                .body("items[0].entries.words", contains("Ro om morgenen", "Mentor kan gives"))
                .body("items[0].ready", empty());
        byVillads(service, UUID.randomUUID(), "WISH", "For sent")
                .statusCode(409)
                .body("code", containsString("space-not-open"));
        service.signedInWith(VILLADS).get("/my/workshops").then().body("items", empty());
        byLars(service, UUID.randomUUID(), "MONEY", "Puljen er åben")
                .statusCode(201)
                .body("items[0].entries.words", containsInAnyOrder("Mentor kan gives", "Puljen er åben"));
        openNext(service, 7);
        byLars(service, UUID.randomUUID(), "MONEY", "For sent").statusCode(409);
        service.signedInAs("lars")
                .get("/agency/plans/{plan}/workshops", plan)
                .then()
                .body("items", empty());
    }

    @Test
    void showsNobodyWhatAnotherPrepared(CaseService service) {
        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(Map.of("id", UUID.randomUUID(), "kind", "WISH", "words", "Signes ord", "memberId", signe))
                .post("/workshops/{id}/entries", workshop)
                .then()
                .statusCode(200);
        UUID law = UUID.randomUUID();
        byLars(service, law, "LAW", "Mentor kan gives").statusCode(201);

        service.signedInWith(VILLADS)
                .get("/my/workshops")
                .then()
                .body("items", hasSize(1))
                .body("items[0].entries", empty());
        takenBack(service.signedInWith(VILLADS), "/my/workshops/{workshop}/entries/{entry}", workshop, law);
        service.signedInWith(VILLADS)
                .body(Map.of("id", UUID.randomUUID(), "kind", "LAW", "words", "Loven"))
                .post("/my/workshops/{workshop}/entries", workshop)
                .then()
                .statusCode(422);
        service.signedInWith(VILLADS)
                .body(Map.of("id", UUID.randomUUID(), "kind", "WISH", "words", "Ro"))
                .post("/my/workshops/{workshop}/entries", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    /** The family department takes part, and nobody has said yes to it. */
    @Test
    void tellsAnAgencyThatMayKnowNobodyNothing(CaseService service) {
        service.signedInAs("fatima")
                .get("/agency/plans/{plan}/workshops", plan)
                .then()
                .statusCode(404);
        service.signedInAs("lars")
                .get("/agency/plans/{plan}/workshops", plan)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        karen.withdraw(plan, consent).statusCode(200);

        service.signedInAs("lars")
                .get("/agency/plans/{plan}/workshops", plan)
                .then()
                .statusCode(404);
        byLars(service, UUID.randomUUID(), "LAW", "Mentor kan gives").statusCode(404);
    }

    private static void takenBack(RequestSpecification request, String path, UUID workshop, UUID entry) {
        request.delete(path, workshop, entry).then().statusCode(409).body("code", equalTo("not-your-words"));
    }

    private ValidatableResponse byVillads(CaseService service, UUID id, String kind, String words) {
        return service.signedInWith(VILLADS)
                .body(Map.of("id", id, "kind", kind, "words", words))
                .post("/my/workshops/{workshop}/entries", workshop)
                .then();
    }

    private ValidatableResponse byLars(CaseService service, UUID id, String kind, String words) {
        return service.signedInAs("lars")
                .body(Map.of("id", id, "kind", kind, "words", words))
                .post("/agency/plans/{plan}/workshops/{workshop}/entries", plan, workshop)
                .then();
    }

    private ValidatableResponse atTheTable(CaseService service) {
        return service.signedInAs("karen").get("/plans/{plan}/workshops", plan).then();
    }

    private void openNext(CaseService service, int version) {
        service.signedInAs("karen")
                .header("If-Match", "\"" + version + "\"")
                .post("/workshops/{id}/next", workshop)
                .then()
                .statusCode(200);
    }
}
