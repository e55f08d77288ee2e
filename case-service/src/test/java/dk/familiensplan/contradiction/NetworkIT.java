package dk.familiensplan.contradiction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The grid and what pulls apart in it, from the first answer to the last conversation, through the running service. */
@ExtendWith(RunningCaseService.class)
class NetworkIT {

    @Test
    void followsWhatPullsApartFromTheAnswersToTheEnd(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Netværk")
                .joinedBy("jobcentre-0999")
                .joinedBy("psychiatry-1099")
                .saysYesTo("jobcentre-0999", "WORK")
                .saysYesTo("psychiatry-1099", "WORK")
                .activatedIn(service);

        tell(service, family, "psychiatry-1099", "LESS").statusCode(201);
        service.signedInAs("lars")
                .body(view(family, "WORK", "MORE", "jobcentre-0999"))
                .post("/agency/plans/{planId}/grid/views", family.plan())
                .then()
                .statusCode(201)
                .body("views", hasSize(2));
        String id = service.signedInAs("karen")
                .get("/plans/{planId}/contradictions", family.plan())
                .then()
                .statusCode(200)
                .body("items.kind", contains("PULLS_APART"))
                .body("items[0].sides.pull", contains("MORE", "LESS"))
                .extract()
                .path("items[0].id");
        service.signedInAs("karen")
                .get("/my-day")
                .then()
                .body("items.findAll { it.planId == '" + family.plan() + "' }.contradiction", contains("PULLS_APART"));
        service.signedInAs("karen")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "id", UUID.randomUUID(), "between", "Lars og Peter", "owner", "Karen", "dueOn", "2030-12-01"))
                .post("/plans/{planId}/contradictions/{id}/conversations", family.plan(), id)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("items[0].conversations.between", contains("Lars og Peter"));
        service.signedInAs("karen")
                .header("If-Match", "\"0\"")
                .body(Map.of("how", "ACCEPTED", "reason", "Begge ved det."))
                .post("/plans/{planId}/contradictions/{id}/settlement", family.plan(), id)
                .then()
                .statusCode(412);
        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(Map.of("how", "ACCEPTED", "reason", "Begge ved det."))
                .post("/plans/{planId}/contradictions/{id}/settlement", family.plan(), id)
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("ACCEPTED"));
    }

    @Test
    void showsAnAgencyNothingThatTheMemberHasNotOpenedToIt(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Lukket")
                .joinedBy("jobcentre-0999")
                .joinedBy("psychiatry-1099")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);
        tell(service, family, "psychiatry-1099", "MENTAL_HEALTH", "LESS").statusCode(201);
        tell(service, family, "jobcentre-0999", "MENTAL_HEALTH", "MORE").statusCode(201);

        service.signedInAs("lars")
                .get("/agency/plans/{planId}/grid", family.plan())
                .then()
                .statusCode(200)
                .body("views", empty())
                .body("participants.id", contains(family.member().toString(), "jobcentre-0999"));
        service.signedInAs("lars")
                .get("/agency/plans/{planId}/contradictions", family.plan())
                .then()
                .statusCode(200)
                .body("items", empty());
        service.signedInAs("lars")
                .body(view(family, "MENTAL_HEALTH", "MORE", "jobcentre-0999"))
                .post("/agency/plans/{planId}/grid/views", family.plan())
                .then()
                .statusCode(422)
                .body("code", equalTo("matter-not-open"));
        service.signedInAs("karen")
                .body(ask(family, "psychiatry-1099", "WORK"))
                .post("/plans/{planId}/grid/asks", family.plan())
                .then()
                .statusCode(422)
                .body("code", equalTo("matter-not-open"));
    }

    @Test
    void asksAnAgencyByMessageUntilItHasAnswered(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Spurgt")
                .joinedBy("jobcentre-0999")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);

        service.signedInAs("karen")
                .body(ask(family, "jobcentre-0999", "WORK"))
                .post("/plans/{planId}/grid/asks", family.plan())
                .then()
                .statusCode(201)
                .body("asks.agency.id", contains("jobcentre-0999"));
        service.signedInAs("karen")
                .get("/plans/{planId}/notifications", family.plan())
                .then()
                .body("items.findAll { it.kind == 'VIEW_ASKED' }", hasSize(1));
        service.signedInAs("lars")
                .body(view(family, "WORK", "MORE", "jobcentre-0999"))
                .post("/agency/plans/{planId}/grid/views", family.plan())
                .then()
                .statusCode(201)
                .body("asks", empty());
    }

    private static ValidatableResponse tell(CaseService service, OpenedFamily family, String agency, String pull) {
        return tell(service, family, agency, "WORK", pull);
    }

    private static ValidatableResponse tell(
            CaseService service, OpenedFamily family, String agency, String topic, String pull) {
        return service.signedInAs("karen")
                .body(Map.of(
                        "participant",
                        Map.of("kind", "AGENCY", "id", agency),
                        "view",
                        view(family, topic, pull, agency)))
                .post("/plans/{planId}/grid/views", family.plan())
                .then();
    }

    private static Map<String, Object> ask(OpenedFamily family, String agency, String topic) {
        return Map.of("id", UUID.randomUUID(), "agencyId", agency, "memberId", family.member(), "topic", topic);
    }

    private static Map<String, Object> view(OpenedFamily family, String topic, String pull, String doer) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "aboutMemberId",
                family.member(),
                "topic",
                topic,
                "problem",
                "Det er svært.",
                "action",
                "Der skal ske noget.",
                "who",
                "",
                "doers",
                List.of(Map.of("kind", "AGENCY", "id", doer)),
                "pulls",
                List.of(pull),
                "common",
                false);
    }
}
