package dk.familiensplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Families part and come together, and nobody is in two plans or in none. */
@ExtendWith(RunningCaseService.class)
class SplittingFamilyIT {

    private static final String PUBLISHED_TEST_PERSON = "2103009996";

    private final UUID mother = UUID.randomUUID();
    private final UUID son = UUID.randomUUID();
    private final UUID sonsGoal = UUID.randomUUID();
    private final UUID familysGoal = UUID.randomUUID();
    private CaseService service;
    private Coordination karen;
    private UUID plan;

    @BeforeEach
    void aFamilyOfTwo(CaseService running) {
        service = running;
        karen = Coordination.by("karen", running);
        plan = karen.active(PlanJson.family("Toft")
                .member(mother, "Rikke", null)
                .member(son, "Emil", null)
                .goal(familysGoal, null, null, "Ro i hjemmet")
                .goal(sonsGoal, son, "SCHOOL", "Komme i skole hver dag")
                .agencies("jobcentre-0999", "family-0999")
                .consent(mother, "jobcentre-0999", "WORK")
                .consent(son, "family-0999", "SCHOOL"));
    }

    @Test
    void whoMovesOutGoesOnInAPlanOfTheirOwnWithWhatIsTheirs() {
        UUID next = moved(split(plan, null, "Emil Toft", son).statusCode(200));

        karen.read(next)
                .body("status", equalTo("ACTIVE"))
                .body("members.id", contains(son.toString()))
                .body("goals.id", contains(sonsGoal.toString()))
                .body("participations.agency.id", contains("family-0999"))
                .body("consents.memberId", contains(son.toString()));
        karen.read(plan)
                .body("members.id", contains(mother.toString()))
                .body("goals.id", contains(familysGoal.toString()))
                .body("consents.memberId", contains(mother.toString()));
    }

    @Test
    void aYesToOnesOwnGoalAndATermThatRunsGoAlong() throws SQLException {
        for (UUID goal : List.of(sonsGoal, familysGoal)) {
            service.signedInAs("karen")
                    .header("If-Match", karen.etag(plan))
                    .body(Map.of(
                            "id",
                            UUID.randomUUID(),
                            "memberId",
                            son,
                            "goalId",
                            goal,
                            "agreedOn",
                            "2026-01-05",
                            "how",
                            "ORALLY"))
                    .post("/plans/{plan}/agreements", plan)
                    .then()
                    .statusCode(201);
        }
        for (UUID whose : List.of(son, mother)) {
            write("INSERT INTO deadline (id, plan_id, member_id, what, law, law_section, starts_on, due_on) VALUES"
                    + " (gen_random_uuid(), '" + plan + "', '" + whose + "', 'Undersøgelse', 'Barnets lov', '§ 20',"
                    + " '2026-01-05', '2099-01-05')");
        }

        UUID next = moved(split(plan, null, "Emil Toft", son).statusCode(200));

        assertThat(texts("SELECT goal_id::text FROM agreement WHERE plan_id = '" + next + "'"))
                .containsExactly(sonsGoal.toString());
        assertThat(texts("SELECT goal_id::text FROM agreement WHERE plan_id = '" + plan + "'"))
                .hasSize(2);
        assertThat(texts("SELECT member_id::text FROM deadline WHERE plan_id = '" + next + "'"))
                .containsExactly(son.toString());
        assertThat(texts("SELECT member_id::text FROM deadline WHERE plan_id = '" + plan + "'"))
                .containsExactly(mother.toString());
    }

    @Test
    void theOldPlanKeepsItsHistoryAndTheNewOneHasNoneOfIt() {
        Instant before = Instant.now();

        UUID next = moved(split(plan, null, "Emil Toft", son).statusCode(200));

        service.signedInAs("karen")
                .queryParam("asOf", before.toString())
                .get("/plans/{plan}", plan)
                .then()
                .body("members.id", containsInAnyOrder(mother.toString(), son.toString()));
        service.signedInAs("karen")
                .queryParam("asOf", before.toString())
                .get("/plans/{plan}", next)
                .then()
                .statusCode(404);
        assertThat(karen.read(next).extract().asString()).doesNotContain("Ro i hjemmet", "Rikke");
        links(plan)
                .body("links[0].otherPlanId", equalTo(next.toString()))
                .body("links[0].cameFromThere", equalTo(false));
        links(next)
                .body("links[0].otherPlanId", equalTo(plan.toString()))
                .body("links[0].cameFromThere", equalTo(true));
    }

    @Test
    void whatIsKeptFromSomebodyIsKeptFromEverybodyInThePlanThatItComesTo() throws SQLException {
        UUID father = UUID.randomUUID();
        UUID fathersPlan = karen.active(PlanJson.family("Lund")
                .member(father, "Jonas", null)
                .goal(UUID.randomUUID(), father, "WORK", "Finde et nyt job"));
        write("INSERT INTO kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at) VALUES"
                + " (gen_random_uuid(), '" + plan + "', 'GOAL', '" + sonsGoal + "', '" + mother + "', 'karen', now())");

        split(plan, fathersPlan, null, son).statusCode(200);

        assertThat(texts("SELECT member_id::text FROM kept_from WHERE plan_id = '" + fathersPlan + "' AND item_id = '"
                        + sonsGoal + "'"))
                .containsExactly(father.toString());
    }

    @Test
    void twoPlansBecomeOneAndTheFirstIsClosedWithItsHistory() {
        UUID grandmother = UUID.randomUUID();
        UUID other = karen.active(PlanJson.family("Holm")
                .member(grandmother, "Inge", null)
                .goal(UUID.randomUUID(), grandmother, "DAILY_LIFE", "Være sammen"));
        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of(
                        "id", UUID.randomUUID(),
                        "heldOn", "2026-01-05",
                        "present", "Alle",
                        "changed", "Ro om aftenen",
                        "nextOn", "2026-02-05",
                        "reason", "Det er nyt"))
                .post("/plans/{plan}/follow-ups", plan)
                .then()
                .statusCode(201);

        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(Map.of("intoPlanId", other, "reason", "De bor sammen nu"))
                .post("/plans/{plan}/merger", plan)
                .then()
                .statusCode(200);

        karen.read(other)
                .body("members.id", contains(grandmother.toString(), mother.toString(), son.toString()))
                .body("goals.id", hasItem(familysGoal.toString()))
                .body("nextFollowUpOn", equalTo("2026-02-05"))
                .body("participations.agency.id", containsInAnyOrder("jobcentre-0999", "family-0999"));
        karen.read(plan).body("status", equalTo("CLOSED")).body("members", hasSize(0));
        links(plan).body("turns[0].cause", equalTo("MERGED"));
    }

    @Test
    void aChildKeepsThoseWhoHadCustodyOfItWhenTwoHouseholdsBecomeOne() {
        UUID father = UUID.randomUUID();
        UUID daughter = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        UUID holder = UUID.randomUUID();
        UUID theirs = karen.active(PlanJson.family("Holm")
                .member(father, "Jens", "CUSTODY_HOLDER", "1980-05-05")
                .member(daughter, "Ida", "CHILD", "2018-05-05")
                .goal(UUID.randomUUID(), null, null, "Ro"));
        UUID ours = karen.active(PlanJson.family("Birk")
                .member(holder, "Lise", "CUSTODY_HOLDER", "1982-05-05")
                .member(child, "Noa", "CHILD", "2016-05-05")
                .goal(UUID.randomUUID(), null, null, "Ro"));

        service.signedInAs("karen")
                .header("If-Match", karen.etag(theirs))
                .body(Map.of("intoPlanId", ours, "reason", "De bor sammen nu"))
                .post("/plans/{plan}/merger", theirs)
                .then()
                .statusCode(200);

        karen.read(ours)
                .body("members.find { it.name == 'Ida' }.custody", contains(father.toString()))
                .body("members.find { it.name == 'Noa' }.custody", contains(holder.toString()));
    }

    @Test
    void refusesWhatCannotBe() {
        split(plan, null, "Alle", mother, son).statusCode(422).body("code", equalTo("nobody-left"));
        split(plan, null, "Ukendt", UUID.randomUUID()).statusCode(422).body("code", equalTo("unknown-member"));
        split(plan, plan, null, son).statusCode(422).body("code", equalTo("same-plan"));
        split(plan, null, null, son).statusCode(422).body("code", equalTo("same-plan"));
        split(plan, UUID.randomUUID(), null, son).statusCode(404);
        UUID madss = Coordination.by("mads", service)
                .active(PlanJson.family("Mads' familie")
                        .member(UUID.randomUUID(), "En", null)
                        .goal(UUID.randomUUID(), null, null, "Ro"));
        split(plan, madss, null, son).statusCode(404);
        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(Map.of("memberIds", List.of(son), "newFamilyName", "Emil", "reason", "Flyttet"))
                .post("/plans/{plan}/member-moves", plan)
                .then()
                .statusCode(412);
        karen.read(plan).body("members", hasSize(2));
    }

    @Test
    void manyWhoMoveTheSamePersonAtOnceMoveThemOnce() throws Exception {
        String read = karen.etag(plan);

        List<Integer> answers = atOnce(8, () -> service.signedInAs("karen")
                .header("If-Match", read)
                .body(Map.of("memberIds", List.of(son), "newFamilyName", "Emil", "reason", "Flyttet"))
                .post("/plans/{plan}/member-moves", plan)
                .statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allMatch(status -> status == 200 || status == 412 || status == 422 || status == 409);
        assertThat(texts("SELECT plan_id::text FROM member WHERE id = '" + son + "'"))
                .hasSize(1);
    }

    /** A few in every build; all thousand with {@code -Dfamiliensplan.test.creations=1000}. */
    @Test
    void ofManySimultaneousCreationsForOneFamilyOneBecomesActiveWithOneCoordinator() throws Exception {
        int creations = Integer.getInteger("familiensplan.test.creations", 40);

        List<Integer> answers = atOnce(creations, () -> {
            String opened = service.signedInAs("karen")
                    .body(PlanJson.family("Kapløb om en plan")
                            .member(UUID.randomUUID(), "Bruno", PUBLISHED_TEST_PERSON)
                            .goal(UUID.randomUUID(), null, null, "Ro")
                            .json())
                    .post("/plans")
                    .path("id");
            return service.signedInAs("karen")
                    .header("If-Match", "\"1\"")
                    .post("/plans/{plan}/activation", opened)
                    .statusCode();
        });

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allMatch(status -> status == 200 || status == 409);
        List<String> held =
                texts("SELECT plan.id::text FROM family_plan AS plan JOIN member ON member.plan_id = plan.id"
                        + " JOIN coordination_period AS period ON period.plan_id = plan.id AND period.until_at IS NULL"
                        + " WHERE plan.family_name = 'Kapløb om en plan' AND member.holds_person");
        assertThat(held).hasSize(1);
        karen.closed(UUID.fromString(held.get(0)));
    }

    private ValidatableResponse split(UUID from, @Nullable UUID to, @Nullable String newName, UUID... members) {
        Map<String, Object> body = new HashMap<>(Map.of("memberIds", List.of(members), "reason", "Skilsmisse"));
        if (to != null) {
            body.put("toPlanId", to);
        }
        if (newName != null) {
            body.put("newFamilyName", newName);
        }
        return service.signedInAs("karen")
                .header("If-Match", karen.etag(from))
                .body(body)
                .post("/plans/{plan}/member-moves", from)
                .then();
    }

    private static UUID moved(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("toPlanId"));
    }

    private ValidatableResponse links(UUID of) {
        return service.signedInAs("karen")
                .get("/plans/{plan}/coordination", of)
                .then()
                .statusCode(200);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> deed) throws Exception {
        var together = Executors.newFixedThreadPool(Math.min(times, 50));
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : together.invokeAll(Collections.nCopies(times, deed))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            together.shutdownNow();
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = service.database().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void write(String statement) throws SQLException {
        try (var connection = service.database().getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
