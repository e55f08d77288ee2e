package dk.familiensplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is answered about sharing, and what messages do then, in the running service. */
@ExtendWith(RunningCaseService.class)
class ConsentIT {

    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final String FAMILY_DEPARTMENT = "family-0999";
    private static final int MOST_ROUNDS = 30;

    private final UUID mother = UUID.randomUUID();
    private final UUID father = UUID.randomUUID();
    private final UUID child = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();

    private CaseService service;
    private Coordination karen;
    private Routes routes;

    @BeforeEach
    void connect(CaseService running) {
        service = running;
        karen = Coordination.by("karen", running);
        routes = new Routes(running);
    }

    @Test
    void asksTheMemberAndLetsTheMessageGoOnAYesToItAlone() throws Exception {
        UUID plan = karen.active(aFamilyWhoseMotherSays("ASK"));
        String message = karen.notifications(plan)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ASKING"))
                .extract()
                .path("items[0].id");
        get("/plans/{id}/held", plan)
                .statusCode(200)
                .body("items[0].id", equalTo(message))
                .body("items[0].text", containsString("Arbejde igen"))
                .body("items[0].answeredBy", contains(mother.toString()));

        answer(plan, message, "YES", mother).statusCode(200).body("items", empty());

        assertThat(notificationIn(routes.heard(plan, 1))).isEqualTo(message);
        routes.claim(List.of(message)).body("claims[0].outcome", equalTo("deliver"));
        get("/plans/{id}/sharing", plan)
                .body(
                        "members.find { it.memberId == '" + mother + "' }.cells.find { it.agencyId == '" + JOB_CENTRE
                                + "' && it.topic == 'WORK' }.state",
                        equalTo("ASK"));
        answer(plan, message, "YES", mother).statusCode(409).body("code", equalTo("not-asked-about"));
    }

    @Test
    void withholdsTheMessageOnANo() {
        UUID plan = karen.active(aFamilyWhoseMotherSays("ASK"));
        String message = karen.notifications(plan).extract().path("items[0].id");

        answer(plan, message, "NO", mother).statusCode(200);

        karen.notifications(plan)
                .body("items[0].state", equalTo("WITHHELD"))
                .body("items[0].reason", equalTo("consent-refused"));
        post("/notifications/{id}/seen", message).statusCode(200).body("state", equalTo("WITHHELD"));
    }

    @Test
    void takesNoAnswerFromSomebodyWhoDoesNotAnswer() {
        UUID plan = karen.active(aFamilyWhoseMotherSays("ASK"));
        String message = karen.notifications(plan).extract().path("items[0].id");

        answer(plan, message, "YES", father).statusCode(422).body("code", equalTo("not-theirs-to-answer"));

        karen.notifications(plan).body("items[0].state", equalTo("ASKING"));
    }

    @Test
    void waitsForBothWhoHaveCustody() {
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES"));

        give(plan, child, "SCHOOL", "YES", mother).statusCode(201);
        cell(plan, child, "SCHOOL", "AWAITS_OTHERS");
        give(plan, child, "SCHOOL", "YES", father).statusCode(201);
        cell(plan, child, "SCHOOL", "YES");
        give(plan, child, "SCHOOL", "NO", father).statusCode(201);
        cell(plan, child, "SCHOOL", "NO");
    }

    @Test
    void opensByALawThatReachesSoFarAndNoFurther() {
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES"));

        choose(plan, FAMILY_DEPARTMENT, "report-of-concern", "FINANCES")
                .statusCode(422)
                .body("code", equalTo("legal-basis-does-not-reach"));
        choose(plan, JOB_CENTRE, "report-of-concern", "SAFETY")
                .statusCode(422)
                .body("code", equalTo("legal-basis-does-not-reach"));
        choose(plan, FAMILY_DEPARTMENT, "report-of-concern", "SAFETY").statusCode(201);

        String basis = get("/plans/{id}/sharing", plan)
                .body("legalBases", hasSize(1))
                .body(
                        "members.find { it.memberId == '" + mother + "' }.cells.find { it.agencyId == '"
                                + FAMILY_DEPARTMENT + "' && it.topic == 'SAFETY' }.state",
                        equalTo("LAW"))
                .extract()
                .path("legalBases[0].id");
        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .post("/plans/{id}/legal-bases/{basis}/end", plan, basis)
                .then()
                .statusCode(200);
        get("/plans/{id}/sharing", plan)
                .body(
                        "members.find { it.memberId == '" + mother + "' }.cells.find { it.agencyId == '"
                                + FAMILY_DEPARTMENT + "' && it.topic == 'SAFETY' }.state",
                        equalTo("NO"));
    }

    @Test
    void tellsAnAgencyToStopUsingWhatItHasAndNeverWhy() throws Exception {
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES"));
        String message = notificationIn(routes.heard(plan, 1));
        routes.claim(List.of(message));
        get("/plans/{id}/sharing/effect?memberId=" + mother + "&agencyId=" + JOB_CENTRE + "&no=WORK", plan)
                .statusCode(200)
                .body("now.goals.words", hasItem("Arbejde igen"))
                .body("then.goals", empty())
                .body("messagesSent", equalTo(1));

        karen.withdraw(plan, consent).statusCode(200);

        String stop = notificationIn(routes.heard(plan, 1));
        routes.claim(List.of(stop))
                .body("claims[0].outcome", equalTo("deliver"))
                .body("claims[0].notification.kind", equalTo("STOP_USING"))
                .body("claims[0].notification.text", containsString(message))
                .body("claims[0].notification.text", not(containsString("trukket")))
                .body("claims[0].notification.topics", empty());
        get("/plans/{id}/sent", plan)
                .body("items.find { it.id == '" + message + "' }.mayBeUsed", equalTo(false))
                .body("items.find { it.id == '" + message + "' }.stoppedAt", not(equalTo(null)));
    }

    @Test
    void tellsAgenciesToStopUsingWhatTheyHaveOfAMemberWhoLeaves() throws Exception {
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES"));
        choose(plan, FAMILY_DEPARTMENT, "report-of-concern", "SAFETY").statusCode(201);
        String message = notificationIn(routes.heard(plan, 1));
        routes.claim(List.of(message));

        turn(plan, "/plans/{id}/members/" + mother + "/departure", "leftOn").statusCode(200);

        isToldToStop(plan, message);
        get("/plans/{id}/sharing", plan).body("legalBases.findAll { it.endedAt == null }", empty());
    }

    @Test
    void tellsAnAgencyThatTakesPartNoMoreToStopUsingWhatItHas() throws Exception {
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES"));
        String message = notificationIn(routes.heard(plan, 1));
        routes.claim(List.of(message));

        turn(plan, "/plans/{id}/participations/" + JOB_CENTRE + "/end", "endedOn")
                .statusCode(200);

        isToldToStop(plan, message);
    }

    @Test
    void tellsAnAgencyToStopUsingWhatItHasWhenSomebodyElseTurnsOutToAnswer() throws Exception {
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES"));
        String message = notificationIn(routes.heard(plan, 1));
        routes.claim(List.of(message));

        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of(
                        "id", mother,
                        "name", "Rikke Toft",
                        "relation", "CHILD",
                        "birthDate", "2015-02-01",
                        "custody", List.of(father)))
                .put("/plans/{id}/members/{member}", plan, mother)
                .then()
                .statusCode(200);

        isToldToStop(plan, message);
    }

    /** And the list of what was sent stays. */
    private void isToldToStop(UUID plan, String message) throws Exception {
        String stop = notificationIn(routes.heard(plan, 1));
        routes.claim(List.of(stop))
                .body("claims[0].outcome", equalTo("deliver"))
                .body("claims[0].notification.kind", equalTo("STOP_USING"))
                .body("claims[0].notification.text", containsString(message));
        get("/plans/{id}/sent", plan)
                .body("items.find { it.id == '" + message + "' }.mayBeUsed", equalTo(false))
                .body("items.find { it.id == '" + message + "' }.stoppedAt", not(equalTo(null)));
    }

    private ValidatableResponse turn(UUID plan, String path, String day) {
        return service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of(day, LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString(), "reason", "Flyttet"))
                .post(path, plan)
                .then();
    }

    @Test
    void eitherWithholdsOrTellsToStopWhenFetchedAtTheMomentOfWithdrawal() throws Exception {
        Set<Object> outcomes = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS && outcomes.size() < 2; round++) {
            int later = round;
            UUID own = UUID.randomUUID();
            UUID adult = UUID.randomUUID();
            UUID plan = karen.active(PlanJson.family("Kapløb om samtykke")
                    .member(adult, "Rikke Toft", "CUSTODY_HOLDER", "1988-02-01")
                    .goal(UUID.randomUUID(), adult, "WORK", "Arbejde igen")
                    .agencies(JOB_CENTRE)
                    .consent(own, adult, JOB_CENTRE, "WORK", "YES", "FULL"));
            String message = notificationIn(routes.heard(plan, 1));
            String etag = karen.etag(plan);

            List<Object> both =
                    atOnce(() -> routes.claim(List.of(message)).extract().path("claims[0].outcome"), () -> {
                        // Each round a little later, until it has been on both sides of the fetching.
                        for (int reading = 0; reading < later; reading++) {
                            karen.etag(plan);
                        }
                        return service.signedInAs("karen")
                                .header("If-Match", etag)
                                .post("/plans/{id}/consents/{consent}/withdrawal", plan, own)
                                .statusCode();
                    });

            outcomes.add(both.get(0));
            assertThat(both.get(1)).isEqualTo(200);
            List<String> kinds = karen.notifications(plan).extract().path("items.kind");
            boolean delivered = both.get(0).equals("deliver");
            assertThat(delivered).isEqualTo(kinds.contains("STOP_USING"));
        }
        assertThat(outcomes).containsExactlyInAnyOrder("deliver", "withheld");
    }

    @Test
    void letsOneOfTwoAnswersThatComeAtOnceWin() throws Exception {
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES"));
        String etag = karen.etag(plan);

        List<Object> both = atOnce(
                () -> give(plan, etag, mother, "HOUSING", "YES", mother)
                        .extract()
                        .statusCode(),
                () -> give(plan, etag, mother, "HOUSING", "NO", mother)
                        .extract()
                        .statusCode());

        assertThat(both).containsExactlyInAnyOrder(201, 412);
    }

    @Test
    void refusesTwoAnswersToTheSameInADraft() {
        PlanJson twice = aFamilyWhoseMotherSays("YES").consent(mother, JOB_CENTRE, "WORK");

        karen.open(twice).statusCode(422).body("code", equalTo("consents-overlap"));
    }

    @Test
    void keepsAGoalOutOfWhatIsToldAboutTheOneItIsKeptFrom() {
        UUID goal = UUID.randomUUID();
        UUID plan = karen.active(aFamilyWhoseMotherSays("YES")
                .goal(goal, null, "WORK", "At komme væk")
                .consent(father, JOB_CENTRE, "WORK"));
        get(
                        "/plans/{id}/sharing/effect?memberId=" + father + "&agencyId=" + JOB_CENTRE
                                + "&no=WORK&attendanceOnly=HOUSING&ask=SCHOOL",
                        plan)
                .body("then.topics", empty())
                .body("then.attendance", equalTo(true));
        String aboutFather = "/plans/{id}/sharing/effect?memberId=" + father + "&agencyId=" + JOB_CENTRE;
        get(aboutFather, plan).body("now.goals.words", hasItem("At komme væk"));

        keep(plan, goal, List.of(father)).statusCode(200);

        get(aboutFather, plan).body("now.goals.words", not(hasItem("At komme væk")));
        get("/plans/{id}/sharing/effect?memberId=" + mother + "&agencyId=" + JOB_CENTRE, plan)
                .body("now.goals.words", hasItem("At komme væk"));
        keep(plan, UUID.randomUUID(), List.of(father)).statusCode(404);
        keep(plan, goal, List.of(UUID.randomUUID())).statusCode(422);
        keep(plan, goal, List.of()).statusCode(200);
        get("/plans/{id}/sharing", plan).body("keptFrom", empty());
    }

    private PlanJson aFamilyWhoseMotherSays(String answer) {
        return aFamily(consent, answer);
    }

    private PlanJson aFamily(UUID workConsent, String answer) {
        return PlanJson.family("Toft Lund")
                .member(mother, "Rikke Toft", "CUSTODY_HOLDER", "1988-02-01")
                .member(father, "Jonas Lund", "CUSTODY_HOLDER", "1986-03-02")
                .member(child, "Asta Toft", "CHILD", "2019-04-03")
                .goal(UUID.randomUUID(), mother, "WORK", "Arbejde igen")
                .agencies(JOB_CENTRE, FAMILY_DEPARTMENT)
                .consent(workConsent, mother, JOB_CENTRE, "WORK", answer, "FULL");
    }

    private ValidatableResponse get(String path, UUID plan) {
        return service.signedInAs("karen").get(path, plan).then();
    }

    private ValidatableResponse post(String path, String id) {
        return service.signedInAs("karen").post(path, id).then();
    }

    private void cell(UUID plan, UUID member, String topic, String state) {
        get("/plans/{id}/sharing", plan)
                .body(
                        "members.find { it.memberId == '" + member + "' }.cells.find { it.agencyId == '" + JOB_CENTRE
                                + "' && it.topic == '" + topic + "' }.state",
                        equalTo(state));
    }

    private ValidatableResponse answer(UUID plan, String message, String answer, UUID by) {
        return service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of("id", UUID.randomUUID(), "answer", answer, "how", "ORALLY", "givenBy", List.of(by)))
                .post("/plans/{id}/held/{message}/answer", plan, message)
                .then();
    }

    private ValidatableResponse give(UUID plan, UUID member, String topic, String answer, UUID by) {
        return give(plan, karen.etag(plan), member, topic, answer, by);
    }

    private ValidatableResponse give(UUID plan, String etag, UUID member, String topic, String answer, UUID by) {
        Map<String, @Nullable Object> consented = new HashMap<>();
        consented.put("id", UUID.randomUUID());
        consented.put("memberId", member);
        consented.put("agencyId", JOB_CENTRE);
        consented.put("topic", topic);
        consented.put("answer", answer);
        consented.put("how", "ORALLY");
        consented.put("givenBy", List.of(by));
        return service.signedInAs("karen")
                .header("If-Match", etag)
                .body(consented)
                .post("/plans/{id}/consents", plan)
                .then();
    }

    private ValidatableResponse choose(UUID plan, String agency, String code, String topic) {
        return service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "memberId",
                        mother,
                        "agencyId",
                        agency,
                        "code",
                        code,
                        "topics",
                        List.of(topic),
                        "reason",
                        "Bekymring for barnet"))
                .post("/plans/{id}/legal-bases", plan)
                .then();
    }

    private ValidatableResponse keep(UUID plan, UUID goal, List<UUID> from) {
        return service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of("kind", "GOAL", "itemId", goal, "memberIds", from))
                .put("/plans/{id}/kept-from", plan)
                .then();
    }

    private static String notificationIn(List<String> heard) {
        return JsonPath.from(heard.get(0)).getString("data.notificationId");
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Object> first = two.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Object> second = two.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        } finally {
            two.shutdown();
        }
    }
}
