package dk.familiensplan.plan.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ids are made by clients, so one who is curious, or careless, can send those of another family. */
@ExtendWith(RunningCaseService.class)
class ForeignIdsIT {

    private static final String JOB_CENTRE = "jobcentre-0999";

    private final UUID theirMember = UUID.randomUUID();
    private final UUID theirGoal = UUID.randomUUID();
    private final UUID theirIntervention = UUID.randomUUID();
    private final UUID theirConsent = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();
    private Coordination karen;
    private CaseService service;
    private UUID theirs;
    private UUID ours;
    private String theirVersion;

    @BeforeEach
    void twoFamilies(CaseService service) {
        this.service = service;
        karen = Coordination.by("karen", service);
        theirs = karen.active(PlanJson.family("Deres")
                .member(theirMember, "Rikke", null)
                .goal(theirGoal, theirMember, "WORK", "Deres mål")
                .agencies(JOB_CENTRE)
                .intervention(theirIntervention, JOB_CENTRE, "WORK", "Mentor")
                .consent(theirConsent, theirMember, JOB_CENTRE, "WORK", "YES", "FULL"));
        ours = karen.active(PlanJson.family("Vores")
                .member(member, "Jonas", null)
                .goal(UUID.randomUUID(), member, "WORK", "Vores mål")
                .agencies(JOB_CENTRE));
        theirVersion = karen.etag(theirs);
    }

    @AfterEach
    void nothingHasChangedInTheOtherFamily() {
        karen.read(theirs)
                .header("ETag", equalTo(theirVersion))
                .body("goals[0].words", equalTo("Deres mål"))
                .body("members[0].name", equalTo("Rikke"));
    }

    @Test
    void opensNoPlanWithThingsOfAnotherOne() {
        refused(karen.open(
                PlanJson.family("Ny").member(theirMember, "Rikke", null).goal(UUID.randomUUID(), null, null, "Ro")));
        refused(karen.open(
                PlanJson.family("Ny").member(UUID.randomUUID(), "Rikke", null).goal(theirGoal, null, null, "Ro")));
        refused(karen.open(PlanJson.family("Ny")
                .member(UUID.randomUUID(), "Rikke", null)
                .goal(UUID.randomUUID(), null, null, "Ro")
                .agencies(JOB_CENTRE)
                .intervention(theirIntervention, JOB_CENTRE, "WORK", "Mentor")));
        UUID somebody = UUID.randomUUID();
        refused(karen.open(PlanJson.family("Ny")
                .member(somebody, "Rikke", null)
                .goal(UUID.randomUUID(), null, null, "Ro")
                .agencies(JOB_CENTRE)
                .consent(theirConsent, somebody, JOB_CENTRE, "WORK", "YES", "FULL")));
    }

    @Test
    void takesNothingInUnderTheIdOfAnother() {
        refused(post("/goals", Map.of("id", theirGoal, "words", "Vores", "scale", List.of())));
        refused(post("/members", Map.of("id", theirMember, "name", "Rikke", "relation", "PARENT")));
        refused(post("/interventions", intervention(theirIntervention, member)));
        refused(post(
                "/consents",
                Map.of(
                        "id", theirConsent,
                        "memberId", member,
                        "agencyId", JOB_CENTRE,
                        "topic", "HOUSING",
                        "answer", "YES",
                        "extent", "FULL",
                        "how", "ORALLY")));
    }

    @Test
    void changesNothingOfAnotherThroughItsOwnAddress() {
        put("/goals/" + theirGoal, Map.of("id", theirGoal, "words", "Vores", "scale", List.of()))
                .statusCode(404);
        put("/interventions/" + theirIntervention, intervention(theirIntervention, member))
                .statusCode(404);
        put("/members/" + theirMember, Map.of("id", theirMember, "name", "x", "relation", "PARENT"))
                .statusCode(404);
        post("/consents/" + theirConsent + "/withdrawal", Map.of()).statusCode(404);
        post("/members/" + theirMember + "/departure", Map.of("leftOn", "2026-01-01", "reason", "Flyttet"))
                .statusCode(404);
        post(
                        "/goals/" + theirGoal + "/evaluations",
                        Map.of("id", UUID.randomUUID(), "level", 1, "by", "FAMILY", "evaluatedOn", "2026-01-01"))
                .statusCode(404);
    }

    @Test
    void isAboutNobodyOfAnotherFamily() {
        post("/interventions", intervention(UUID.randomUUID(), theirMember))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/memberId"));
        service.signedInAs("lars")
                .body(Map.of(
                        "planId", ours,
                        "memberId", theirMember,
                        "what", "Samtale",
                        "why", "Opfølgning",
                        "topic", "WORK",
                        "dueBy", "2199-01-01",
                        "wantedForm", "CALL"))
                .post("/agency/contact-requests")
                .then()
                .statusCode(oneOf(404, 422));
    }

    /** It is told that the id is taken, and nothing of what has it. */
    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("id-taken"));
    }

    private static Map<String, Object> intervention(UUID id, UUID member) {
        return Map.of(
                "id", id,
                "agencyId", JOB_CENTRE,
                "memberId", member,
                "title", "Mentor",
                "law", "Lov om en aktiv beskæftigelsesindsats",
                "section", "§ 167",
                "payer", "Jobcentret",
                "responsible", "Lars Bundgaard",
                "from", "2026-09-01",
                "reviewOn", "2027-01-15");
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        var request = service.signedInAs("karen").header("If-Match", karen.etag(ours));
        return (body.isEmpty() ? request : request.body(body))
                .post("/plans/" + ours + path)
                .then();
    }

    private ValidatableResponse put(String path, Map<String, ?> body) {
        return service.signedInAs("karen")
                .header("If-Match", karen.etag(ours))
                .body(body)
                .put("/plans/" + ours + path)
                .then();
    }
}
