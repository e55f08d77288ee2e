package dk.familiensplan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.familiensplan.notification.Routes;
import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class AgencyMessagesIT {

    private static final String MESSAGE = "dk.familiensplan.contact.message-received.v1";
    private static final String THREAD = "urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a";
    private static final String NUMBER = "2103009996";

    private final UUID member = UUID.randomUUID();
    private Coordination karen;
    private Routes routes;
    private UUID plan;

    @BeforeEach
    void aFamilyWithTheHospital(CaseService service) {
        karen = Coordination.by("karen", service);
        routes = new Routes(service);
        plan = karen.active(PlanJson.family("Tråd")
                .member(member, "Rikke Toft", NUMBER)
                .goal(UUID.randomUUID(), member, null, "Sove om natten")
                .agencies("hospital-1099")
                .consent(member, "hospital-1099", "PHYSICAL_HEALTH"));
    }

    @AfterEach
    void isFreeAgain() {
        karen.closed(plan);
    }

    @Test
    void becomesARequestThatIsAnsweredInItsThread(CaseService service) throws Exception {
        routes.heard(plan, 1);
        String messageId = UUID.randomUUID().toString();

        routes.submit("hospital-1099", UUID.randomUUID().toString(), messageId, MESSAGE, message(NUMBER))
                .statusCode(200)
                .body("verdict", equalTo("accepted"));

        JsonPath request = service.signedInAs("karen")
                .queryParam("planId", plan)
                .get("/contact-requests")
                .then()
                .body("items", hasSize(1))
                .body("items[0].what", equalTo("Genoptræning"))
                .body("items[0].why", containsString("Vedhæftet hos afsenderen: Plan.pdf"))
                .body("items[0].topic", equalTo("PHYSICAL_HEALTH"))
                .extract()
                .jsonPath();
        service.signedInAs("karen")
                .header("If-Match", "\"" + request.getInt("items[0].version") + "\"")
                .body(Map.of("answer", "BROUGHT_TO_FAMILY", "text", "De siger ja."))
                .post("/contact-requests/{id}/answer", request.getString("items[0].id"))
                .then()
                .statusCode(200);

        String answer = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");
        routes.claim(List.of(answer))
                .body("claims[0].notification.answer.requestReference", equalTo(THREAD))
                .body("claims[0].notification.inReplyTo.thread", equalTo(THREAD))
                .body("claims[0].notification.inReplyTo.category", equalTo("training"))
                .body("claims[0].notification.inReplyTo.messageId", equalTo(messageId));
    }

    @Test
    void keepsWhatCameAlongForTheCoordinatorToSave(CaseService service) {
        byte[] plan = "Øvelser tre gange om ugen".getBytes(StandardCharsets.UTF_8);
        Map<String, Object> message = new HashMap<>(message(NUMBER));
        message.put(
                "attachments",
                List.of(
                        Map.of(
                                "title", "Plan: \"uge 48\"\r\nX",
                                "contentType", "application/pdf",
                                "content", Base64.getEncoder().encodeToString(plan)),
                        Map.of(
                                "title", "side.html",
                                "contentType", "text/html",
                                "content", Base64.getEncoder().encodeToString(plan))));

        routes.submit("hospital-1099", MESSAGE, message).body("verdict", equalTo("accepted"));

        JsonPath request = service.signedInAs("karen")
                .queryParam("planId", this.plan)
                .get("/contact-requests")
                .then()
                .body("items[0].why", not(containsString("Vedhæftet")))
                .body("items[0].attachments.title", contains("Plan: \"uge 48\"\r\nX", "side.html"))
                .body("items[0].attachments[0].bytes", equalTo(plan.length))
                .extract()
                .jsonPath();
        byte[] saved = open(service, request, 0)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment; filename=\"Plan uge 48"))
                .header("Content-Disposition", not(containsString("X\r")))
                .extract()
                .asByteArray();
        assertThat(saved).isEqualTo(plan);
        open(service, request, 1)
                .contentType("application/octet-stream")
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private static ValidatableResponse open(CaseService service, JsonPath requests, int file) {
        return service.signedInAs("karen")
                .accept("*/*")
                .get(
                        "/contact-requests/{id}/attachments/{file}",
                        requests.getString("items[0].id"),
                        requests.getString("items[0].attachments[" + file + "].id"))
                .then()
                .statusCode(200);
    }

    @Test
    void isRejectedWithOneReasonWhoeverItIsAboutWhenTheAgencyTakesNoPart() {
        for (String number : List.of(NUMBER, "0703921VJ5")) {
            routes.submit("psychiatry-1099", MESSAGE, message(number))
                    .body("verdict", equalTo("rejected"))
                    .body("reason.code", equalTo("no-such-participation"));
        }
        assertThat(routes.submit("family-0999", MESSAGE, message(NUMBER))
                        .extract()
                        .<String>path("verdict"))
                .isEqualTo("rejected");
    }

    private static Map<String, ?> message(String number) {
        return Map.of(
                "personNumber", number,
                "thread", THREAD,
                "category", "training",
                "activity", "new-message",
                "title", "Genoptræning",
                "text", "Vi foreslår en plan for genoptræning.",
                "attachments", List.of(Map.of("title", "Plan.pdf", "contentType", "application/pdf")),
                "sentAt", "2026-11-22T10:00:00Z");
    }
}
