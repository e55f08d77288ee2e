package dk.familiensplan.pulse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link on the running service: it works once, and tells nobody's name. */
@ExtendWith(RunningCaseService.class)
class PulseLinkIT {

    private static final List<Map<String, Object>> ONE_ANSWER = List.of(Map.of("question", "RED_THREAD", "level", 3));

    private final UUID villads = UUID.randomUUID();
    private Coordination karen;
    private UUID plan;

    @BeforeEach
    void karenHasAPlanWithVillads(CaseService service) {
        karen = Coordination.by("karen", service);
        plan = karen.active(PlanJson.family("Lund")
                .member(villads, "Villads Lund", null)
                .goal(UUID.randomUUID(), null, "PARENTING", "Ro om aftenen"));
    }

    @AfterEach
    void thePlanEnds() {
        karen.closed(plan);
    }

    @Test
    void isAnsweredOnceByWhoeverHasItAndIsInNoAddress(CaseService service) {
        String secret = opened(service);

        Response form = send(service, Map.of("secret", secret));
        form.then().statusCode(200).body("form", equalTo("ORDINARY"));
        assertThat(form.asString()).doesNotContain("Villads", "Lund");
        send(service, Map.of("secret", secret, "answers", ONE_ANSWER)).then().statusCode(204);
        send(service, Map.of("secret", secret, "answers", ONE_ANSWER)).then().statusCode(404);
        send(service, Map.of("secret", secret)).then().statusCode(404);
        service.signedInAs("karen")
                .get("/plans/{plan}/pulse", plan)
                .then()
                .body("items.level", contains(3))
                .body("items[0].given", equalTo("LINK"))
                .body("items[0].memberId", equalTo(villads.toString()));
        service.signedInAs("karen")
                .get("/plans/{plan}/pulse/links", plan)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void isNothingOnceItIsClosedAndWhatIsMalformedIsRefused(CaseService service) {
        String secret = opened(service);
        String id = service.signedInAs("karen")
                .get("/plans/{plan}/pulse/links", plan)
                .then()
                .extract()
                .path("items[0].id");

        service.signedInAs("karen")
                .delete("/plans/{plan}/pulse/links/{link}", plan, id)
                .then()
                .statusCode(204);

        send(service, Map.of("secret", secret)).then().statusCode(404);
        send(service, Map.of("secret", "kort")).then().statusCode(400);
        send(service, Map.of("secret", secret, "answers", List.of(Map.of("question", "RED_THREAD", "level", 9))))
                .then()
                .statusCode(400);
    }

    private String opened(CaseService service) {
        String address = service.signedInAs("karen")
                .body(Map.of("memberId", villads))
                .post("/plans/{plan}/pulse/links", plan)
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        return address.substring(address.indexOf('#') + 1);
    }

    private static Response send(CaseService service, Map<String, Object> body) {
        return RestAssured.given()
                .baseUri(service.url().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/pulse-link");
    }
}
