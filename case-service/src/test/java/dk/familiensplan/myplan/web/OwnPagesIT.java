package dk.familiensplan.myplan.web;

import static dk.familiensplan.meeting.web.MeetingJson.networkMeeting;
import static dk.familiensplan.meeting.web.MeetingJson.participant;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    void decidesAboutOneselfAndAboutNobodyElse(CaseService service) {
        UUID yes = UUID.randomUUID();
        service.signedInWith(VILLADS)
                .body(answer(yes, villads, "YES", null))
                .post("/my/sharing/answers")
                .then()
                .statusCode(201)
                .body("members[0].own", equalTo(true))
                .body(WORK + ".state", equalTo("YES"))
                .body(WORK + ".consentId", equalTo(yes.toString()));

        service.signedInWith(VILLADS)
                .body(answer(UUID.randomUUID(), other, "YES", null))
                .post("/my/sharing/answers")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-theirs-to-answer"));
        service.signedInWith(VILLADS)
                .body(answer(UUID.randomUUID(), villads, "NO", null))
                .post("/my/sharing/answers")
                .then()
                .statusCode(409)
                .body("code", equalTo("answer-changed"));

        service.signedInWith(VILLADS)
                .post("/my/sharing/answers/{consent}/withdrawal", yes)
                .then()
                .statusCode(200)
                .body(WORK + ".state", equalTo("WITHDRAWN"));
        service.signedInAs("karen")
                .get("/plans/{plan}", plan)
                .then()
                .body("consents.find { it.id == '" + yes + "' }.withdrawnAt", not(nullValue()));
    }

    @Test
    void cannotTakeBackWhatAnotherHasSaid(CaseService service) {
        UUID hers = UUID.randomUUID();
        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of(
                        "id", hers,
                        "memberId", other,
                        "agencyId", "jobcentre-0999",
                        "topic", "WORK",
                        "answer", "YES",
                        "extent", "FULL",
                        "how", "ORALLY",
                        "givenBy", List.of(other)))
                .post("/plans/{plan}/consents", plan)
                .then()
                .statusCode(201);

        service.signedInWith(VILLADS)
                .post("/my/sharing/answers/{consent}/withdrawal", hers)
                .then()
                .statusCode(404);
    }

    @Test
    void saysYesToTheWordsThatWereRead(CaseService service) {
        String goal = service.signedInWith(VILLADS).get("/my/plan").path("goals.find { it.asked }.id");

        service.signedInWith(VILLADS)
                .body(Map.of("id", UUID.randomUUID(), "goalId", goal, "wording", 9))
                .post("/my/agreements")
                .then()
                .statusCode(409)
                .body("code", equalTo("goal-worded-anew"));
        service.signedInWith(VILLADS)
                .body(Map.of("id", UUID.randomUUID(), "goalId", goal, "wording", 1))
                .post("/my/agreements")
                .then()
                .statusCode(204);

        service.signedInWith(VILLADS)
                .get("/my/plan")
                .then()
                .body("goals.find { it.id == '" + goal + "' }.asked", equalTo(false));
    }

    @Test
    void keepsWhatIsOnesOwnFromAnotherAndNothingElse(CaseService service) {
        var goals = service.signedInWith(VILLADS).get("/my/plan").jsonPath();
        String own = goals.getString("goals.find { it.memberId != null }.id");
        String everybodys = goals.getString("goals.find { it.memberId == null }.id");

        service.signedInWith(VILLADS)
                .body(Map.of("kind", "GOAL", "itemId", own, "memberIds", List.of(other)))
                .put("/my/kept-from")
                .then()
                .statusCode(204);
        service.signedInWith(VILLADS)
                .body(Map.of("kind", "GOAL", "itemId", everybodys, "memberIds", List.of(other)))
                .put("/my/kept-from")
                .then()
                .statusCode(422);

        service.signedInWith(VILLADS)
                .get("/my/plan")
                .then()
                .body("goals.find { it.id == '" + own + "' }.keptFrom", contains(other.toString()));
    }

    @Test
    void tellsThatAnAgencyRangAndTheCoordinatorSeesIt(CaseService service) {
        service.signedInWith(VILLADS)
                .body(Map.of(
                        "agencyId",
                        "jobcentre-0999",
                        "happenedAt",
                        Instant.now().minusSeconds(60).toString(),
                        "text",
                        "De ville holde møde"))
                .post("/my/direct-contacts")
                .then()
                .statusCode(204);

        service.signedInAs("karen")
                .get("/plans/{plan}/direct-contacts", plan)
                .then()
                .body("items[0].recordedBy", equalTo("FAMILY"))
                .body("items[0].text", equalTo("De ville holde møde"));
    }

    @Test
    void hasACalendarAddressOfOnesOwnThatIsToldOnce(CaseService service) {
        service.signedInWith(VILLADS).get("/my/week").then().statusCode(200).body("address", nullValue());

        String address = service.signedInWith(VILLADS).post("/my/week/address").path("address");
        assertThat(address).contains("/calendar/").endsWith(".ics");
        service.signedInWith(VILLADS)
                .get("/my/week")
                .then()
                .body("address.memberId", equalTo(villads.toString()))
                .body("address.address", nullValue());

        service.signedInWith(VILLADS).delete("/my/week/address").then().statusCode(204);
        service.signedInWith(VILLADS).delete("/my/week/address").then().statusCode(404);
    }

    @Test
    void writesInTheLogThatTheMemberLookedAndWhy(CaseService service) {
        service.signedInWith(VILLADS).get("/my/plan").then().statusCode(200);

        service.signedInWith(VILLADS)
                .get("/plans/{plan}/access-log", plan)
                .then()
                .statusCode(200)
                .body("items.find { it.what == 'Så sin egen plan' }.byFamily", equalTo(true))
                .body(
                        "items.find { it.what != 'Så sin egen plan' && it.unit != 'Familien Lund' }.byFamily",
                        equalTo(false));
    }

    @Test
    void showsANetworkMeetingInTheWeekAsNoAgencys(CaseService service) {
        service.signedInAs("karen")
                .body(networkMeeting(
                        UUID.randomUUID(),
                        Instant.parse("2030-03-05T09:00:00Z"),
                        List.of(participant("MEMBER", villads.toString()))))
                .post("/plans/{plan}/meetings", plan)
                .then()
                .statusCode(201);

        service.signedInWith(VILLADS)
                .queryParam("day", "2030-03-05")
                .get("/my/week")
                .then()
                .statusCode(200)
                .body("entries[0].what", equalTo("Netværksmøde"))
                .body("entries[0].agencyName", nullValue());
    }

    private static final String WORK =
            "members[0].agencies.find { it.agency.id == 'jobcentre-0999' }.topics.find { it.topic == 'WORK' }";

    private static Map<String, Object> answer(UUID id, UUID member, String answer, @Nullable UUID insteadOf) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                id,
                "memberId",
                member,
                "agencyId",
                "jobcentre-0999",
                "topic",
                "WORK",
                "answer",
                answer,
                "extent",
                "FULL"));
        body.put("insteadOf", insteadOf);
        return body;
    }
}
