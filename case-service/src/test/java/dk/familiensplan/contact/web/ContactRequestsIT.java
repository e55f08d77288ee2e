package dk.familiensplan.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class ContactRequestsIT {

    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final LocalDate IN_A_WEEK =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(7);

    @Test
    void bringsWhatAnAgencyAsksToTheCoordinator(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);

        String request =
                ask(service, family, statutory()).statusCode(201).extract().path("id");

        service.signedInAs("karen")
                .get("/contact-requests/{id}", request)
                .then()
                .statusCode(200)
                .body("agency.id", equalTo(JOB_CENTRE))
                .body("memberName", equalTo("Bruno Agerskov"))
                .body("statutory.section", equalTo("§ 13 b"))
                .body("state", equalTo("OPEN"));
        service.signedInAs("karen")
                .queryParam("state", "OPEN")
                .queryParam("planId", family.plan())
                .get("/contact-requests")
                .then()
                .body("items.id", equalTo(List.of(request)));
    }

    @Test
    void letsTheAgencyReadTheAnswerOnceItHasLeftAndNotBefore(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, statutory()).extract().path("id");

        answer(service, request, Map.of("answer", "COMBINED", "text", "Vi tager det på mødet fredag."))
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("version", equalTo(2))
                .body("notificationId", notNullValue());

        ours(service, request)
                .body(itemOf(request, "state"), equalTo("OPEN"))
                .body(itemOf(request, "answerText"), nullValue());
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> ours(service, request)
                .body(itemOf(request, "state"), equalTo("ANSWERED"))
                .body(itemOf(request, "answerText"), equalTo("Vi tager det på mødet fredag.")));
    }

    @Test
    void takesTheWordsAwayWhenTheAgencyMayNoLongerKnow(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, null).extract().path("id");
        answer(service, request, Map.of("answer", "BROUGHT_TO_FAMILY", "text", "Bruno siger ja."));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> ours(service, request)
                .body(itemOf(request, "answerText"), equalTo("Bruno siger ja.")));

        family.withdraws(service, JOB_CENTRE, "WORK");

        ours(service, request)
                .body(itemOf(request, "state"), equalTo("ANSWERED"))
                .body(itemOf(request, "answerText"), nullValue());
    }

    @Test
    void refusesToDeclineWhatALawSetsADeadlineFor(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, statutory()).extract().path("id");

        answer(service, request, Map.of("answer", "DECLINED", "text", "Ikke nu."))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("statutory-cannot-be-declined"))
                .body("title", equalTo("En lovbestemt henvendelse kan ikke afvises"));

        service.signedInAs("karen")
                .get("/contact-requests/{id}", request)
                .then()
                .body("state", equalTo("OPEN"));
    }

    @Test
    void opensTheRequestAgainWhenTheAnswerIsStopped(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, statutory()).extract().path("id");
        String notification = answer(service, request, Map.of("answer", "COMBINED", "text", "Vent."))
                .extract()
                .path("notificationId");

        service.signedInAs("karen")
                .post("/notifications/{id}/stop", notification)
                .then()
                .statusCode(200);

        service.signedInAs("karen")
                .get("/contact-requests/{id}", request)
                .then()
                .body("state", equalTo("OPEN"))
                .body("answerText", nullValue())
                .body("notificationId", nullValue());
        answer(service, request, Map.of("answer", "HANDED_ON", "text", "Lederen tager den."))
                .statusCode(200)
                .body("state", equalTo("HANDED_ON"));
    }

    @Test
    void answersOnceAndOnlyOnWhatWasRead(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, null).extract().path("id");
        Map<String, Object> answer = Map.of("answer", "COMBINED", "text", "Sammen med mødet.");

        service.signedInAs("karen")
                .body(answer)
                .post("/contact-requests/{id}/answer", request)
                .then()
                .statusCode(428);
        service.signedInAs("karen")
                .header("If-Match", "\"17\"")
                .body(answer)
                .post("/contact-requests/{id}/answer", request)
                .then()
                .statusCode(412);
        answer(service, request, answer).statusCode(200);
        answer(service, request, answer).statusCode(409).body("code", equalTo("request-already-answered"));
    }

    @Test
    void letsTheAgencyTakeItBackWhileTheAnswerCanStillBeStopped(CaseService service) throws SQLException {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, statutory()).extract().path("id");
        service.signedInAs("fatima")
                .post("/agency/contact-requests/{id}/withdrawal", request)
                .then()
                .statusCode(404);
        String notification = answer(service, request, Map.of("answer", "COMBINED", "text", "Vent."))
                .extract()
                .path("notificationId");
        leavesInAnHour(service, notification);

        withdraw(service, request).statusCode(200).body("state", equalTo("WITHDRAWN"));

        service.signedInAs("karen").get("/my-day").then().body("items.contactRequestId", not(hasItem(request)));
        service.signedInAs("karen")
                .get("/plans/{id}/notifications", family.plan())
                .then()
                .body("items.find { it.id == '" + notification + "' }.state", equalTo("STOPPED"));
        answer(service, request, Map.of("answer", "COMBINED", "text", "Sammen."))
                .statusCode(409)
                .body("code", equalTo("request-withdrawn"));
    }

    /** The tests' own delay is short, and a busy machine slow. */
    private static void leavesInAnHour(CaseService service, String notification) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE notification SET release_at = now() + interval '1 hour' WHERE id = '"
                    + notification + "' AND state = 'PREPARED'");
        }
    }

    @Test
    void isAnsweredOrTakenBackAndNeverBoth(CaseService service) throws Exception {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, null).extract().path("id");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> answered =
                    two.submit(() -> answer(service, request, Map.of("answer", "BROUGHT_TO_FAMILY", "text", "Ja."))
                            .extract()
                            .statusCode());
            Future<Integer> withdrawn =
                    two.submit(() -> withdraw(service, request).extract().statusCode());
            assertThat(answered.get(30, TimeUnit.SECONDS)).isIn(200, 409, 412);
            assertThat(withdrawn.get(30, TimeUnit.SECONDS)).isIn(200, 409, 412);

            boolean tookBack = withdrawn.get() == 200;
            ours(service, request).body(itemOf(request, "state"), equalTo(tookBack ? "WITHDRAWN" : "ANSWERED"));
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void doesNotTakeBackWhatWasAnswered(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, null).extract().path("id");
        answer(service, request, Map.of("answer", "BROUGHT_TO_FAMILY", "text", "Bruno siger ja."));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> ours(service, request).body(itemOf(request, "state"), equalTo("ANSWERED")));

        withdraw(service, request).statusCode(409).body("code", equalTo("request-already-answered"));
    }

    @Test
    void saysWhichOtherItIsCombinedWithToTheCoordinatorAlone(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String other = ask(service, family, null).extract().path("id");
        String request = ask(service, family, null).extract().path("id");
        OpenedFamily neighbours = aFamilyWithTheJobCentre(service);
        String theirs = ask(service, neighbours, null).extract().path("id");

        answer(service, request, Map.of("answer", "COMBINED", "text", "Sammen.", "combinedWith", theirs))
                .statusCode(422)
                .body("code", equalTo("combined-with-no-other"));
        answer(service, request, Map.of("answer", "COMBINED", "text", "Sammen.", "combinedWith", other))
                .statusCode(200)
                .body("combinedWith", equalTo(other));

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> ours(service, request)
                .body(itemOf(request, "state"), equalTo("ANSWERED"))
                .body(itemOf(request, "combinedWith"), nullValue()));
    }

    @Test
    void handsOnToNoDeputyWhereThereIsNone(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, null).extract().path("id");

        answer(service, request, Map.of("answer", "HANDED_ON", "text", "Videre.", "handedTo", "DEPUTY"))
                .statusCode(422)
                .body("code", equalTo("no-deputy"));
    }

    @Test
    void needsATimeForAMeeting(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, null).extract().path("id");

        answer(service, request, Map.of("answer", "MEETING", "text", "Et møde."))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/meetingAt"));
    }

    @Test
    void isUnknownToEverybodyElse(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        String request = ask(service, family, null).extract().path("id");

        service.signedInAs("mads").get("/contact-requests/{id}", request).then().statusCode(404);
        service.signedInAs("mads")
                .get("/contact-requests/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        service.signedInAs("lars").get("/contact-requests/{id}", request).then().statusCode(403);
        service.signedInAs("anne").get("/contact-requests").then().statusCode(403);
        service.signedInAs("peter")
                .get("/agency/contact-requests")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(request)));
    }

    @Test
    void takesNoQuestionFromAnAgencyThatTakesNoPart(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);

        service.signedInAs("fatima")
                .body(question(family, null))
                .post("/agency/contact-requests")
                .then()
                .statusCode(404);
    }

    @Test
    void takesNoQuestionAboutAMemberWhomTheAgencyMayNotKnowOf(CaseService service) {
        OpenedFamily family =
                OpenedFamily.named("Bøgelund").joinedBy(JOB_CENTRE).activatedIn(service);

        ask(service, family, null)
                .statusCode(422)
                .body("code", equalTo("unknown-member"))
                .body("errors[0].pointer", equalTo("/memberId"));
    }

    @Test
    void saysWhichFieldIsWrong(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        Map<String, Object> late = question(family, null);
        late.put("dueBy", "2020-01-01");
        Map<String, Object> empty = question(family, null);
        empty.put("what", " ");
        Map<String, Object> unknown = question(family, null);
        unknown.put("phone", "20304050");

        service.signedInAs("lars")
                .body(late)
                .post("/agency/contact-requests")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dueBy"));
        service.signedInAs("lars")
                .body(empty)
                .post("/agency/contact-requests")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/what"));
        service.signedInAs("lars")
                .body(unknown)
                .post("/agency/contact-requests")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
    }

    @Test
    void asksOnceUnderOneKey(CaseService service) {
        OpenedFamily family = aFamilyWithTheJobCentre(service);
        Map<String, Object> question = question(family, null);
        String key = UUID.randomUUID().toString();

        String first =
                askUnder(service, key, question).statusCode(201).extract().path("id");
        String again =
                askUnder(service, key, question).statusCode(201).extract().path("id");
        question.put("what", "Noget andet");

        assertThat(again).isEqualTo(first);
        askUnder(service, key, question).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void takesInWhatAnAgencysOwnSystemAsks(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Carstensen")
                .withPersonNumber("1206550VK9")
                .joinedBy(JOB_CENTRE)
                .saysYesTo(JOB_CENTRE, "WORK")
                .activatedIn(service);
        Map<String, Object> message = fromTheJobCentre("1206550VK9");

        submit(service, message).body("verdict", equalTo("accepted")).body("repeat", equalTo("first"));
        submit(service, message).body("verdict", equalTo("accepted")).body("repeat", equalTo("same-transmission"));

        service.signedInAs("karen")
                .queryParam("planId", family.plan())
                .get("/contact-requests")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].what", equalTo("Samtale inden fristen"))
                .body("items[0].statutory.law", equalTo("sygedagpengeloven"));
        family.close(service);
    }

    @Test
    void letsAnAgencysOwnSystemTakeBackWhatItAsked(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Carlsen")
                .withPersonNumber("1206550VK9")
                .joinedBy(JOB_CENTRE)
                .saysYesTo(JOB_CENTRE, "WORK")
                .activatedIn(service);
        Map<String, Object> request = fromTheJobCentre("1206550VK9");
        submit(service, request).body("verdict", equalTo("accepted"));

        submit(service, takenBack("never-asked"))
                .body("verdict", equalTo("rejected"))
                .body("reason.code", equalTo("no-such-request"));
        submit(service, takenBack(referenceIn(request))).body("verdict", equalTo("accepted"));
        submit(service, takenBack(referenceIn(request))).body("verdict", equalTo("accepted"));

        service.signedInAs("karen")
                .queryParam("planId", family.plan())
                .get("/contact-requests")
                .then()
                .body("items[0].state", equalTo("WITHDRAWN"));
        family.close(service);
    }

    @Test
    void tellsAnAgencysOwnSystemThatTheAnswerCameFirst(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Christoffersen")
                .withPersonNumber("1206550VK9")
                .joinedBy(JOB_CENTRE)
                .saysYesTo(JOB_CENTRE, "WORK")
                .activatedIn(service);
        Map<String, Object> request = fromTheJobCentre("1206550VK9");
        submit(service, request);
        String id = service.signedInAs("karen")
                .queryParam("planId", family.plan())
                .get("/contact-requests")
                .then()
                .extract()
                .path("items[0].id");
        answer(service, id, Map.of("answer", "BROUGHT_TO_FAMILY", "text", "Familien kommer."));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> ours(service, id).body(itemOf(id, "state"), equalTo("ANSWERED")));

        submit(service, takenBack(referenceIn(request)))
                .body("verdict", equalTo("rejected"))
                .body("reason.code", equalTo("already-answered"));
        family.close(service);
    }

    @Test
    void answersTheSameForAStrangerAndForAPlanThatTheAgencyTakesNoPartIn(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Dalgaard")
                .withPersonNumber("1206550VK9")
                .joinedBy("family-0999")
                .activatedIn(service);

        submit(service, fromTheJobCentre("1206550VK9"))
                .body("verdict", equalTo("rejected"))
                .body("reason.code", equalTo("no-such-participation"));
        submit(service, fromTheJobCentre("0703921VJ5"))
                .body("verdict", equalTo("rejected"))
                .body("reason.code", equalTo("no-such-participation"));
        family.close(service);
    }

    private static OpenedFamily aFamilyWithTheJobCentre(CaseService service) {
        return OpenedFamily.named("Agerskov")
                .joinedBy(JOB_CENTRE)
                .saysYesTo(JOB_CENTRE, "WORK")
                .activatedIn(service);
    }

    private static Map<String, Object> statutory() {
        return Map.of("law", "sygedagpengeloven", "section", "§ 13 b");
    }

    private static Map<String, Object> question(OpenedFamily family, @Nullable Object law) {
        Map<String, Object> question = new HashMap<>();
        question.put("planId", family.plan());
        question.put("memberId", family.member());
        question.put("what", "Opfølgningssamtale");
        question.put("why", "Vi skal tale om, hvordan det går.");
        question.put("topic", "WORK");
        question.put("dueBy", IN_A_WEEK.toString());
        question.put("statutory", law);
        question.put("wantedForm", "MEETING");
        return question;
    }

    private static ValidatableResponse ask(CaseService service, OpenedFamily family, @Nullable Object law) {
        return service.signedInAs("lars")
                .body(question(family, law))
                .post("/agency/contact-requests")
                .then();
    }

    private static ValidatableResponse askUnder(CaseService service, String key, Map<String, Object> question) {
        return service.signedInAs("lars")
                .header("Idempotency-Key", key)
                .body(question)
                .post("/agency/contact-requests")
                .then();
    }

    private static ValidatableResponse answer(CaseService service, String request, Map<String, Object> answer) {
        String tag = service.signedInAs("karen")
                .get("/contact-requests/{id}", request)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return service.signedInAs("karen")
                .header("If-Match", tag)
                .body(answer)
                .post("/contact-requests/{id}/answer", request)
                .then();
    }

    private static ValidatableResponse withdraw(CaseService service, String request) {
        return service.signedInAs("lars")
                .post("/agency/contact-requests/{id}/withdrawal", request)
                .then();
    }

    private static ValidatableResponse ours(CaseService service, String request) {
        return service.signedInAs("lars")
                .get("/agency/contact-requests")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(request));
    }

    private static String itemOf(String request, String field) {
        return "items.find { it.id == '" + request + "' }." + field;
    }

    private static Map<String, Object> fromTheJobCentre(String personNumber) {
        Map<String, Object> data = new HashMap<>();
        data.put("personNumber", personNumber);
        data.put("what", "Samtale inden fristen");
        data.put("why", "Loven siger, at vi skal tale sammen.");
        data.put("topic", "WORK");
        data.put("dueBy", IN_A_WEEK.toString());
        data.put("statutory", statutory());
        data.put("wantedForm", "MEETING");
        data.put("requestReference", UUID.randomUUID().toString());
        return fromTheJobCentre("contact-requested", data);
    }

    private static Map<String, Object> takenBack(Object requestReference) {
        return fromTheJobCentre("request-withdrawn", Map.of("requestReference", requestReference));
    }

    @SuppressWarnings("unchecked")
    private static Object referenceIn(Map<String, Object> message) {
        return ((Map<String, Map<String, Object>>) message.get("event"))
                .get("data")
                .get("requestReference");
    }

    private static Map<String, Object> fromTheJobCentre(String type, Map<String, Object> data) {
        String id = UUID.randomUUID().toString();
        return Map.of(
                "agencyId", JOB_CENTRE,
                "transmissionId", id,
                "messageId", id,
                "event",
                        Map.of(
                                "specversion",
                                "1.0",
                                "id",
                                id,
                                "source",
                                "/agencies/" + JOB_CENTRE,
                                "type",
                                "dk.familiensplan.contact." + type + ".v1",
                                "time",
                                "2026-11-23T08:00:00Z",
                                "data",
                                data));
    }

    private static ValidatableResponse submit(CaseService service, Map<String, Object> message) {
        return service.asRoutes()
                .body(message)
                .post("/integration/inbox")
                .then()
                .statusCode(200);
    }
}
