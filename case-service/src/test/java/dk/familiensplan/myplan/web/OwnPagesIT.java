package dk.familiensplan.myplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.platform.pdf.Pdf;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One story on the running service: a member signs in with a person number, and meets only what is theirs. */
@ExtendWith(RunningCaseService.class)
class OwnPagesIT {

    private static final String VILLADS = "0703921VJ5";

    private final UUID villads = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private Coordination karen;
    private UUID plan;

    @BeforeEach
    void karenHasAPlanWithThem(CaseService service) {
        karen = Coordination.by("karen", service);
        plan = karen.active(PlanJson.family("Lund")
                .member(villads, "Villads Lund", VILLADS)
                .member(other, "Signe Lund", null)
                .goal(UUID.randomUUID(), null, "PARENTING", "Ro om aftenen")
                .goal(UUID.randomUUID(), villads, "WORK", "Noget at stå op til")
                .goal(UUID.randomUUID(), other, "MENTAL_HEALTH", "Dage uden uro")
                .agencies("jobcentre-0999")
                .intervention(UUID.randomUUID(), "jobcentre-0999", "WORK", "Mentor"));
    }

    @AfterEach
    void thePlanEnds() {
        karen.closed(plan);
    }

    @Test
    void showsTheFamilysAndTheReadersOwnAndNothingOfAnotherAdults(CaseService service) {
        var read = service.signedInWith(VILLADS).get("/my/plan");

        read.then()
                .statusCode(200)
                .body("planId", equalTo(plan.toString()))
                .body("memberId", equalTo(villads.toString()))
                .body("coordinator.name", equalTo("Karen Mikkelsen"))
                .body("goals.words", contains("Ro om aftenen", "Noget at stå op til"))
                .body("help.title", contains("Mentor"));
        assertThat(read.asString()).doesNotContain("uro", "22 33 44 55", "Storegade", "Beskæftigelse", "XXXX");
        assertThat(Pdf.read(service.signedInWith(VILLADS).get("/my/print").asByteArray())
                        .text())
                .contains("Noget at stå op til")
                .doesNotContain("Dage uden uro");
    }

    @Test
    void bringsAMessageToTheCoordinatorsDayAndTheAnswerBack(CaseService service) {
        UUID message = UUID.randomUUID();

        service.signedInWith(VILLADS)
                .body(Map.of("id", message, "text", "Kan du ringe i morgen?"))
                .post("/my/messages")
                .then()
                .statusCode(201)
                .body("items[0].text", equalTo("Kan du ringe i morgen?"))
                .body("items[0].answer", nullValue());
        service.signedInAs("karen").get("/my-day").then().body("items.id", hasItem("family-message-" + message));
        service.signedInAs("karen")
                .body(Map.of("text", "Ja, klokken ti."))
                .post("/plans/{plan}/family-messages/{message}/answer", plan, message)
                .then()
                .statusCode(200);

        service.signedInWith(VILLADS).get("/my/messages").then().body("items[0].answer", equalTo("Ja, klokken ti."));
        service.signedInAs("karen").get("/my-day").then().body("items.id", not(hasItem("family-message-" + message)));
        service.signedInAs("karen")
                .body(Map.of("text", "En gang til."))
                .post("/plans/{plan}/family-messages/{message}/answer", plan, message)
                .then()
                .statusCode(409);
        service.signedInAs("karen")
                .get("/plans/{plan}/notifications", plan)
                .then()
                .body("items.findAll { it.title == 'Kan du ringe i morgen?' }", hasSize(0));
    }

    @Test
    void keepsEachAnswerOnHowItGoes(CaseService service) {
        for (int level : List.of(1, 3)) {
            service.signedInWith(VILLADS)
                    .body(Map.of("question", "SEEN_AND_HEARD", "level", level))
                    .post("/my/pulse")
                    .then()
                    .statusCode(201);
        }

        service.signedInAs("karen")
                .get("/plans/{plan}/pulse", plan)
                .then()
                .statusCode(200)
                .body("items.level", contains(3, 1));
        service.signedInWith(VILLADS)
                .body(Map.of("question", "SEEN_AND_HEARD", "level", 5))
                .post("/my/pulse")
                .then()
                .statusCode(400);
    }

    @Test
    void writesInTheLogThatTheMemberLookedAndWhy(CaseService service) {
        service.signedInWith(VILLADS).get("/my/plan").then().statusCode(200);

        service.signedInWith(VILLADS)
                .get("/plans/{plan}/access-log", plan)
                .then()
                .statusCode(200)
                .body("items.what", hasItem("Så sin egen plan"));
    }
}
