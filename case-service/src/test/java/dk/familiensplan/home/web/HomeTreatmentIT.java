package dk.familiensplan.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Over the API of the running service; the teams are asked by name, so that the tests do not depend on the hour. */
@ExtendWith(RunningCaseService.class)
class HomeTreatmentIT {

    private static final String TEAM = "shs-0999";
    private static final String OTHER_TEAM = "shs-soevang-0999";
    private static final String HOSPITAL = "hospital-1099";
    private static final String NUMBER = "0703921VJ5";

    /** An open question about the same patient would join the plan of the next test. */
    @AfterEach
    void nothingIsLeftOpen(CaseService service) {
        List<Map<String, Object>> asked = service.signedInAs("helle")
                .get("/home/referrals")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        asked.forEach(referral -> end(service, (String) referral.get("id"), (String) referral.get("state"), referral));
    }

    private static void end(CaseService service, String id, String state, Map<String, Object> referral) {
        switch (state) {
            case "CLOSED", "CANCELLED" -> {}
            case "AT_HOME" ->
                service.signedInAs(referral.get("team").toString().contains(OTHER_TEAM) ? "ali" : "mette")
                        .body(Map.of("outcome", "OTHER", "note", "Testen er slut"))
                        .post("/home/referrals/{id}/closing", id)
                        .then()
                        .statusCode(200);
            default ->
                service.signedInAs("helle")
                        .body(Map.of("reason", "Testen er slut"))
                        .post("/home/referrals/{id}/cancellation", id)
                        .then()
                        .statusCode(200);
        }
    }

    @Test
    void findsTheTeamsOfAMunicipalityWithHoursAndPlaces(CaseService service) {
        service.signedInAs("helle")
                .get("/home/directory")
                .then()
                .statusCode(200)
                .body("municipalities.code", hasItem("0999"))
                .body("teams.agency.id", hasItems(TEAM, OTHER_TEAM))
                .body("teams[0].opensAt", equalTo("07:30"))
                .body("teams[0].closesAt", equalTo("23:00"))
                .body("teams[0].places.treatment", hasItem("IV_ANTIBIOTICS"));
    }

    @Test
    void asksWithoutAWordOnWhoItIs(CaseService service) {
        String id = ask(service, aPatient(NUMBER)).statusCode(201).extract().path("id");

        String seen = service.signedInAs("mette")
                .get("/home/referrals/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ASKING"))
                .body("patientKnown", equalTo(true))
                .body("patient", nullValue())
                .body("responsible", equalTo("Overlæge på vagt, medicinsk afdeling"))
                .body("asks.team.id", contains(TEAM))
                .body("teamsAsked", equalTo(2))
                .extract()
                .asString();

        assertThat(seen).doesNotContain("Anna").doesNotContain(NUMBER);
    }

    @Test
    void givesThePlaceToOneOfTwoTeamsThatClickAtOnceAndTellsTheOther(CaseService service) throws Exception {
        String id = ask(service, aPatient(NUMBER)).extract().path("id");
        service.sessionOf("mette");
        service.sessionOf("ali");
        CyclicBarrier ready = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);

        var answers = threads.invokeAll(
                List.<Callable<ValidatableResponse>>of(
                        () -> yes(service, "mette", id, ready), () -> yes(service, "ali", id, ready)),
                60,
                TimeUnit.SECONDS);
        threads.shutdown();
        List<Integer> statuses = List.of(
                answers.get(0).get().extract().statusCode(),
                answers.get(1).get().extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        boolean mette = statuses.get(0) == 200;
        answers.get(mette ? 1 : 0).get().body("code", equalTo("home-taken-by-another"));
        board(service, mette ? "ali" : "mette")
                .body(item(id) + ".asks[0].standing", equalTo("RELEASED"))
                .body(item(id) + ".team.id", equalTo(mette ? TEAM : OTHER_TEAM))
                .body(item(id) + ".patient", nullValue());
        board(service, mette ? "mette" : "ali")
                .body(item(id) + ".patient.name", equalTo("Anna Prøve"))
                .body(item(id) + ".patient.personNumber", equalTo(NUMBER));
    }

    @Test
    void freesThePlaceWhenItsTimeIsUpAndHidesThePatientAgain(CaseService service) throws Exception {
        String id = ask(service, aPatient(null)).extract().path("id");
        answer(service, "mette", id, "HAS_CAPACITY").statusCode(200).body("patient.name", equalTo("Anna Prøve"));

        turnTheClock(service, id);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> read(service, "helle", id)
                .body("steps.kind", hasItem("EXPIRED"))
                .body("team", nullValue()));
        read(service, "mette", id).body("asks[0].standing", equalTo("EXPIRED")).body("patient", nullValue());
        arrive(service, id).statusCode(409).body("code", equalTo("home-reservation-expired"));
    }

    @Test
    void treatsAtHomeWritesChangesAndHandsOverToHomeCare(CaseService service) {
        String id = ask(service, null).extract().path("id");
        answer(service, "mette", id, "HAS_CAPACITY").statusCode(200);
        arrive(service, id).statusCode(409).body("code", equalTo("home-patient-unknown"));
        service.signedInAs("helle")
                .body(aPatient(null))
                .post("/home/referrals/{id}/patient", id)
                .then()
                .statusCode(200);

        arrive(service, id).statusCode(200).body("state", equalTo("AT_HOME"));
        service.signedInAs("mette")
                .body(Map.of("kind", "HOSPITAL_NEEDED", "text", "Temp. 38,6"))
                .post("/home/referrals/{id}/notes", id)
                .then()
                .statusCode(200);
        service.signedInAs("mette")
                .body(Map.of(
                        "treatment", "IV_FLUID",
                        "details", "1 liter dagligt",
                        "responsible", "Bagvagt, medicinsk afdeling",
                        "responsiblePhone", "99 99 10 21",
                        "why", "Efter samtale med bagvagten"))
                .put("/home/referrals/{id}/treatment", id)
                .then()
                .statusCode(200)
                .body("responsible", equalTo("Bagvagt, medicinsk afdeling"));
        service.signedInAs("mette")
                .body(Map.of(
                        "outcome", "STAY_SHORTENED",
                        "daysSaved", 5,
                        "handedOverTo", "home-care-0999",
                        "note", "Varig behandling"))
                .post("/home/referrals/{id}/closing", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("ending.handedOverTo.id", equalTo("home-care-0999"));

        read(service, "helle", id)
                .body("notes.kind", contains("HOSPITAL_NEEDED", "TREATMENT_CHANGED"))
                .body("steps.kind", hasItems("RESERVED", "TAKEN_HOME", "CHANGED", "CLOSED"));
        board(service, "bodil")
                .body("team", nullValue())
                .body("handedToUs.find { it.id == '" + id + "' }.patient.name", equalTo("Anna Prøve"));
        board(service, "mette").body("figures.staysShortened", notNullValue());
    }

    @Test
    void goesOnWhenATeamSaysNoAndTellsTheHospitalWhenNobodyIsLeft(CaseService service) {
        String id = ask(service, null).extract().path("id");

        answer(service, "mette", id, "NONE").statusCode(200);
        answer(service, "ali", id, "WAITING_LIST").statusCode(200);

        read(service, "helle", id)
                .body("state", equalTo("UNANSWERED"))
                .body("asks.standing", containsInAnyOrder("DECLINED", "LISTED"));
        answer(service, "ali", id, "HAS_CAPACITY").statusCode(200).body("state", equalTo("RESERVED"));
        service.signedInAs("helle")
                .body(Map.of("reason", "Patienten bliver på afdelingen"))
                .post("/home/referrals/{id}/cancellation", id)
                .then()
                .statusCode(200);
        answer(service, "ali", id, "NONE").statusCode(409).body("code", equalTo("home-cancelled"));
    }

    @Test
    void joinsThePlanAndTellsTheJobCentreOnlyThatTheMemberCannotCome(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Hjemløkke")
                .withPersonNumber(NUMBER)
                .joinedBy(HOSPITAL)
                .joinedBy("jobcentre-0999")
                .joinedBy("family-0999")
                .saysYesTo(HOSPITAL, "PHYSICAL_HEALTH")
                .saysYesTo("jobcentre-0999", "PHYSICAL_HEALTH", "ATTENDANCE_ONLY")
                .activatedIn(service);
        try {
            String id = treatedAtHome(service);

            treatments(service, family)
                    .body("items.id", contains(id))
                    .body("items[0].state", equalTo("AT_HOME"))
                    .body("items[0].memberName", equalTo("Bruno Hjemløkke"))
                    .body("items[0].responsible", equalTo("Overlæge på vagt, medicinsk afdeling"));
            told(service, family)
                    .body("items.findAll { it.kind == 'CANNOT_ATTEND' }.agency.id", contains("jobcentre-0999"));
            myDay(service).body(kindsOf(family), hasItem("HOME_TREATMENT"));
            service.signedInAs("karen")
                    .post("/plans/{planId}/home-treatments/{id}/seen", family.plan(), id)
                    .then()
                    .statusCode(204);
            myDay(service).body(kindsOf(family), not(hasItem("HOME_TREATMENT")));

            close(service, id, "ADMISSION_AVOIDED").statusCode(200);

            told(service, family)
                    .body("items.findAll { it.kind == 'CAN_ATTEND_AGAIN' }.agency.id", contains("jobcentre-0999"));
        } finally {
            family.close(service);
        }
    }

    @Test
    void tellsThePatientWhoTreatsAndWhoAnswersForIt(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Egenbæk")
                .withPersonNumber(NUMBER)
                .joinedBy(HOSPITAL)
                .saysYesTo(HOSPITAL, "PHYSICAL_HEALTH")
                .activatedIn(service);
        try {
            String id = treatedAtHome(service);

            service.signedInWith(NUMBER)
                    .get("/my/home-treatments")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0].team.id", equalTo(TEAM))
                    .body("items[0].hospital.id", equalTo(HOSPITAL))
                    .body("items[0].responsible", equalTo("Overlæge på vagt, medicinsk afdeling"));

            close(service, id, "READMITTED").statusCode(200);

            service.signedInWith(NUMBER).get("/my/home-treatments").then().body("items", empty());
        } finally {
            family.close(service);
        }
    }

    @Test
    void joinsAPlanThatComesLaterAndThenTellsTheJobCentre(CaseService service) {
        String id = treatedAtHome(service);
        OpenedFamily family = OpenedFamily.named("Senhøj")
                .withPersonNumber(NUMBER)
                .joinedBy(HOSPITAL)
                .joinedBy("jobcentre-0999")
                .saysYesTo(HOSPITAL, "PHYSICAL_HEALTH")
                .saysYesTo("jobcentre-0999", "PHYSICAL_HEALTH", "ATTENDANCE_ONLY")
                .activatedIn(service);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(150))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> treatments(service, family).body("items.id", contains(id)));

            told(service, family)
                    .body("items.findAll { it.kind == 'CANNOT_ATTEND' }.agency.id", contains("jobcentre-0999"));
        } finally {
            close(service, id, "OTHER").statusCode(200);
            family.close(service);
        }
    }

    @Test
    void leavesThePlanAloneWithoutAConsentAndAnswersTheHospitalTheSame(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Tavsbæk")
                .withPersonNumber(NUMBER)
                .joinedBy("jobcentre-0999")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);
        try {
            String id = treatedAtHome(service);

            treatments(service, family).body("items", empty());
            told(service, family).body("items.findAll { it.kind == 'CANNOT_ATTEND' }", hasSize(0));
            read(service, "helle", id).body("state", equalTo("AT_HOME")).body("coordinator", nullValue());
            close(service, id, "READMITTED").statusCode(200);
        } finally {
            family.close(service);
        }
    }

    @Test
    void refusesAPersonNumberInTheQuestion(CaseService service) {
        Map<String, Object> question = question(null);
        question.put("details", "Som aftalt om 2509479989");

        service.signedInAs("helle")
                .body(question)
                .post("/home/referrals")
                .then()
                .statusCode(422)
                .body("code", equalTo("home-ask-names-somebody"))
                .body("errors[0].pointer", equalTo("/details"));
    }

    @Test
    void isUnknownToWhoWasNotAsked(CaseService service) {
        Map<String, Object> question = question(aPatient(NUMBER));
        question.put("teams", List.of(TEAM));
        String id = service.signedInAs("helle")
                .body(question)
                .post("/home/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String outsider : List.of("ali", "lars", "bodil")) {
            service.signedInAs(outsider).get("/home/referrals/{id}", id).then().statusCode(404);
        }
        answer(service, "ali", id, "HAS_CAPACITY").statusCode(404);
        service.signedInAs("karen").get("/home/referrals/{id}", id).then().statusCode(403);
        service.signedInAs("mette").get("/home/referrals").then().statusCode(404);
        service.signedInAs("helle").get("/home/board").then().statusCode(404);
    }

    @Test
    void asksOnceHoweverOftenItIsSent(CaseService service) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> question = question(null);

        List<String> ids = List.of(1, 2).stream()
                .map(time -> service.signedInAs("helle")
                        .header("Idempotency-Key", key)
                        .body(question)
                        .post("/home/referrals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    private static ValidatableResponse yes(CaseService service, String who, String id, CyclicBarrier ready)
            throws Exception {
        ready.await(20, TimeUnit.SECONDS);
        return answer(service, who, id, "HAS_CAPACITY");
    }

    private static String treatedAtHome(CaseService service) {
        String id = ask(service, aPatient(NUMBER)).statusCode(201).extract().path("id");
        answer(service, "mette", id, "HAS_CAPACITY").statusCode(200);
        arrive(service, id).statusCode(200);
        return id;
    }

    private static ValidatableResponse arrive(CaseService service, String id) {
        return service.signedInAs("mette")
                .post("/home/referrals/{id}/arrival", id)
                .then();
    }

    private static ValidatableResponse close(CaseService service, String id, String outcome) {
        return service.signedInAs("mette")
                .body(Map.of("outcome", outcome, "note", "Testen er slut"))
                .post("/home/referrals/{id}/closing", id)
                .then();
    }

    private static ValidatableResponse read(CaseService service, String who, String id) {
        return service.signedInAs(who).get("/home/referrals/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse board(CaseService service, String who) {
        return service.signedInAs(who).get("/home/board").then().statusCode(200);
    }

    private static ValidatableResponse treatments(CaseService service, OpenedFamily family) {
        return service.signedInAs("karen")
                .get("/plans/{planId}/home-treatments", family.plan())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse told(CaseService service, OpenedFamily family) {
        return service.signedInAs("karen")
                .get("/plans/{planId}/notifications", family.plan())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse myDay(CaseService service) {
        return service.signedInAs("karen").get("/my-day").then().statusCode(200);
    }

    private static String kindsOf(OpenedFamily family) {
        return "items.findAll { it.planId == '" + family.plan() + "' }.kind";
    }

    private static ValidatableResponse answer(CaseService service, String who, String id, String answer) {
        return service.signedInAs(who)
                .body(Map.of("answer", answer))
                .post("/home/referrals/{id}/answer", id)
                .then();
    }

    private static ValidatableResponse ask(CaseService service, @Nullable Map<String, Object> patient) {
        return service.signedInAs("helle")
                .body(question(patient))
                .post("/home/referrals")
                .then();
    }

    private static Map<String, Object> question(@Nullable Map<String, Object> patient) {
        Map<String, Object> question = new HashMap<>();
        question.put("municipality", "0999");
        question.put("treatment", "IV_ANTIBIOTICS");
        question.put("details", "3 gange dagligt");
        question.put("startsAt", "2026-11-23T13:00:00Z");
        question.put("ward", "Medicinsk afdeling");
        question.put("responsible", "Overlæge på vagt, medicinsk afdeling");
        question.put("responsiblePhone", "99 99 10 20");
        question.put("teams", List.of(TEAM, OTHER_TEAM));
        if (patient != null) {
            question.put("patient", patient);
        }
        return question;
    }

    private static Map<String, Object> aPatient(@Nullable String number) {
        Map<String, Object> patient = new HashMap<>();
        patient.put("name", "Anna Prøve");
        patient.put("birthDate", "1992-03-07");
        patient.put("referral", "IV-antibiotika i syv døgn efter lungebetændelse.");
        if (number != null) {
            patient.put("personNumber", number);
        }
        return patient;
    }

    private static String item(String id) {
        return "referrals.find { it.id == '" + id + "' }";
    }

    /** As if two hours had passed. */
    private static void turnTheClock(CaseService service, String id) throws SQLException {
        try (var connection = service.database().getConnection();
                var update = connection.prepareStatement("UPDATE home_treatment_referral"
                        + " SET expires_at = now() - interval '1 second', next_clock = now() - interval '1 second'"
                        + " WHERE id = ?::uuid")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }
}
