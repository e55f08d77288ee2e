package dk.familiensplan.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One journey on the running service, told at the table and at home. */
@ExtendWith(RunningCaseService.class)
class JourneyIT {

    private static final String VILLADS = "0703921VJ5";

    private final UUID villads = UUID.randomUUID();
    private final UUID signe = UUID.randomUUID();
    private Coordination karen;
    private UUID plan;

    @BeforeEach
    void karenHasAPlanWithThem(CaseService service) {
        karen = Coordination.by("karen", service);
        plan = karen.active(PlanJson.family("Lund")
                .member(villads, "Villads Lund", VILLADS)
                .member(signe, "Signe Lund", null)
                .goal(UUID.randomUUID(), null, "PARENTING", "Ro om aftenen")
                .agencies("jobcentre-0999")
                .intervention(UUID.randomUUID(), "jobcentre-0999", "WORK", "Mentor"));
    }

    @AfterEach
    void thePlanEnds() {
        karen.closed(plan);
    }

    @Test
    void isToldByBothAndMovedWithItsHistoryKept(CaseService service) {
        UUID flat = UUID.randomUUID();
        UUID teacher = UUID.randomUUID();
        service.signedInAs("karen")
                .body(step(flat, "DID_NOT_WORK", "2021-03-05", "Vi flyttede tre gange", null))
                .post("/plans/{plan}/journey/steps", plan)
                .then()
                .statusCode(201)
                .body("offered.origin.kind", hasItem("PLAN_STARTED"));
        service.signedInWith(VILLADS)
                .body(step(teacher, "WORKED", "2019-08-12", "Min lærer ringede hver fredag", villads))
                .post("/my/journey/steps")
                .then()
                .statusCode(201)
                .body("steps.words", contains("Min lærer ringede hver fredag", "Vi flyttede tre gange"))
                .body("steps.mayChange", contains(true, false));

        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(step(flat, "DID_NOT_WORK", "2018-01-01", "Vi flyttede tre gange", null))
                .put("/plans/{plan}/journey/steps/{step}", plan, flat)
                .then()
                .statusCode(200)
                .body("steps.id", contains(flat.toString(), teacher.toString()));
        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .delete("/plans/{plan}/journey/steps/{step}", plan, flat)
                .then()
                .statusCode(412);
        service.signedInWith(VILLADS)
                .header("If-Match", "\"2\"")
                .delete("/my/journey/steps/{step}", flat)
                .then()
                .statusCode(422);
        service.signedInAs("karen")
                .get("/plans/{plan}/journey/steps/{step}/versions", plan, flat)
                .then()
                .body("items.happenedOn", contains("2021-03-01", "2018-01-01"));
    }

    @Test
    void showsNobodyAnothersOwnNorWhatIsKeptFromThem(CaseService service) {
        UUID signes = UUID.randomUUID();
        UUID hidden = UUID.randomUUID();
        service.signedInAs("karen")
                .body(step(signes, "HAPPENED", "2020-01-01", "Jeg blev syg", signe))
                .post("/plans/{plan}/journey/steps", plan);
        service.signedInAs("karen")
                .body(step(hidden, "HAPPENED", "2020-02-01", "Det, Villads ikke skal se", null))
                .post("/plans/{plan}/journey/steps", plan);
        service.signedInAs("karen")
                .header(
                        "If-Match",
                        service.signedInAs("karen").get("/plans/{plan}", plan).header("ETag"))
                .body(Map.of("kind", "JOURNEY_STEP", "itemId", hidden, "memberIds", new UUID[] {villads}))
                .put("/plans/{plan}/kept-from", plan)
                .then()
                .statusCode(200);

        assertThat(service.signedInWith(VILLADS).get("/my/journey").asString())
                .doesNotContain("syg", "ikke skal se", signes.toString(), hidden.toString());
        service.signedInAs("karen")
                .queryParam("atTheTable", true)
                .get("/plans/{plan}/journey", plan)
                .then()
                .body("steps", hasSize(1))
                .body("steps[0].id", equalTo(signes.toString()));
    }

    private static Map<String, @Nullable Object> step(
            UUID id, String kind, String on, String words, @Nullable UUID member) {
        Map<String, @Nullable Object> step = new HashMap<>();
        step.put("id", id);
        step.put("kind", kind);
        step.put("happenedOn", on);
        step.put("precision", "MONTH");
        step.put("words", words);
        step.put("memberId", member);
        return step;
    }
}
