package dk.familiensplan.coordination.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is away, and somebody else does the work; agencies see the same contact point (invariant 3). */
@ExtendWith(RunningCaseService.class)
class AbsenceIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    private final UUID mother = UUID.randomUUID();
    private CaseService service;
    private Coordination karen;
    private Coordination mads;
    private UUID plan;
    private @Nullable String absence;

    @BeforeEach
    void karenHoldsAnActivePlan(CaseService running) {
        service = running;
        karen = Coordination.by("karen", running);
        mads = Coordination.by("mads", running);
        plan = karen.active(PlanJson.family("Vikar " + UUID.randomUUID())
                .member(mother, "Rikke", null)
                .goal(UUID.randomUUID(), mother, "WORK", "Ro på")
                .agencies("jobcentre-0999")
                .consent(mother, "jobcentre-0999", "WORK"));
    }

    @AfterEach
    void karenIsBack() {
        if (absence != null) {
            String version = service.signedInAs("karen")
                    .get("/absences")
                    .path("items.find { it.id == '" + absence + "' }?.version?.toString()");
            if (version != null) {
                act("karen", absence, "end", version, null).statusCode(200);
            }
        }
    }

    @Test
    void aRequestHandedToTheDeputyStandsOnTheDeputysDayUntilTheAbsenceIsOver() {
        String request = service.signedInAs("lars")
                .body(Map.of(
                        "planId", plan,
                        "memberId", mother,
                        "what", "Samtale",
                        "why", "Opfølgning",
                        "topic", "WORK",
                        "dueBy", TODAY.plusDays(7).toString(),
                        "wantedForm", "MEETING"))
                .post("/agency/contact-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        away("karen", null, "mads").statusCode(201);

        service.signedInAs("karen")
                .header("If-Match", "\"1\"")
                .body(Map.of("answer", "HANDED_ON", "text", "En kollega svarer jer.", "handedTo", "DEPUTY"))
                .post("/contact-requests/{id}/answer", request)
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDED_ON"))
                .body("handedTo", equalTo("DEPUTY"));

        onTheDayOf("mads").body("items.contactRequestId", hasItem(request));
        onTheDayOf("karen").body("items.contactRequestId", not(hasItem(request)));
        onTheDayOf("birgit").body("items.contactRequestId", not(hasItem(request)));
        karenIsBack();
        onTheDayOf("karen").body("items.contactRequestId", hasItem(request));
    }

    private ValidatableResponse onTheDayOf(String person) {
        return service.signedInAs(person).get("/my-day").then().statusCode(200);
    }

    @Test
    void theDeputyDoesTheWorkAndTheContactPointStaysTheSame() {
        mads.read(plan).statusCode(404);

        away("karen", null, "mads").statusCode(201);

        mads.read(plan).statusCode(200).body("coordinator.name", equalTo("Karen Mikkelsen"));
        mads.turn(plan, "PAUSE").statusCode(200);
        service.signedInAs("mads")
                .get("/my-day")
                .then()
                .body("families.find { it.planId == '" + plan + "' }.onBehalfOf", equalTo("Karen Mikkelsen"));
        service.signedInAs("mads").get("/plans").then().body("items.id", hasItem(plan.toString()));
        karen.read(plan).statusCode(200);
    }

    @Test
    void endsAtOnceWhenTheCoordinatorIsBack() {
        String id = away("karen", null, "mads").statusCode(201).extract().path("id");

        act("karen", id, "end", "1", null).statusCode(200);

        absence = null;
        mads.read(plan).statusCode(404);
    }

    @Test
    void withoutADeputyTheLeaderIsToldAndSetsOne() {
        String id = away("karen", null, null).statusCode(201).extract().path("id");

        leadersDay().body("items.find { it.absence?.id == '" + id + "' }.kind", equalTo("COORDINATOR_UNCOVERED"));
        service.signedInAs("birgit")
                .get("/unit")
                .then()
                .statusCode(200)
                .body("coordinators.find { it.coordinator.subject == 'karen' }.uncovered", equalTo(true));
        act("birgit", id, "deputy", "1", "mads").statusCode(200).body("deputy.subject", equalTo("mads"));

        leadersDay().body("items.find { it.absence?.id == '" + id + "' }", nullValue());
        mads.read(plan).statusCode(200);
    }

    @Test
    void theLeaderWritesDownASuddenAbsence() {
        absence = away("birgit", "karen", "mads").statusCode(201).extract().path("id");

        mads.read(plan).statusCode(200);
        away("mads", "karen", "mads").statusCode(422).body("code", equalTo("unknown-coordinator"));
    }

    @Test
    void refusesWhatCannotBe() {
        away("karen", null, "karen").statusCode(422).body("code", equalTo("own-deputy"));
        away("karen", null, "nora").statusCode(422).body("code", equalTo("unknown-deputy"));
        absence = away("karen", null, "mads").statusCode(201).extract().path("id");
        away("karen", null, "mads").statusCode(409).body("code", equalTo("already-absent"));
        away("mads", null, "karen").statusCode(409).body("code", equalTo("deputy-absent"));
        act("nora", absence, "end", "1", null).statusCode(404);
        act("karen", absence, "end", "9", null).statusCode(412);
    }

    @Test
    void theLeadersPageIsForLeaders() {
        service.signedInAs("karen").get("/unit").then().statusCode(403);
        service.signedInAs("nora")
                .get("/plans/{plan}/coordination", plan)
                .then()
                .statusCode(404);
        service.signedInAs("birgit")
                .get("/colleagues")
                .then()
                .body("items.subject", not(hasItem("nora")))
                .body("items.subject", hasItem("karen"));
    }

    private ValidatableResponse leadersDay() {
        return service.signedInAs("birgit").get("/my-day").then().statusCode(200);
    }

    private ValidatableResponse away(String by, @Nullable String who, @Nullable String deputy) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "SUDDEN",
                "from",
                TODAY.toString(),
                "until",
                TODAY.plusDays(3).toString()));
        if (who != null) {
            body.put("coordinator", who);
        }
        if (deputy != null) {
            body.put("deputy", deputy);
        }
        ValidatableResponse answer =
                service.signedInAs(by).body(body).post("/absences").then();
        if (answer.extract().statusCode() == 201) {
            absence = answer.extract().path("id");
        }
        return answer;
    }

    private ValidatableResponse act(String by, String id, String what, String version, @Nullable String deputy) {
        var request = service.signedInAs(by).header("If-Match", "\"" + version + "\"");
        if (deputy != null) {
            request.body(Map.of("deputy", deputy));
        }
        return request.post("/absences/{id}/" + what, id).then();
    }
}
