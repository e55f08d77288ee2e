package dk.familiensplan.relocation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A family moves to another municipality, which learns who it is when it has said yes. */
@ExtendWith(RunningCaseService.class)
class RelocationIT {

    private final UUID mother = UUID.randomUUID();
    private CaseService service;
    private Coordination karen;
    private Coordination nora;
    private UUID plan;

    @BeforeEach
    void karenHoldsAnActivePlan(CaseService running) {
        service = running;
        karen = Coordination.by("karen", running);
        nora = Coordination.by("nora", running);
        plan = karen.active(PlanJson.family("Fjordgaard")
                .member(mother, "Rikke Fjordgaard", null)
                .goal(UUID.randomUUID(), mother, "WORK", "Et job i den nye by")
                .agencies("jobcentre-0999", "psychiatry-1099")
                .consent(mother, "jobcentre-0999", "WORK")
                .consent(mother, "psychiatry-1099", "MENTAL_HEALTH"));
    }

    @Test
    void theOtherMunicipalitySeesNoNameBeforeItHasSaidYes() {
        String id = offered();

        String seen = service.signedInAs("nora")
                .get("/relocations")
                .then()
                .statusCode(200)
                .body("asked.find { it.id == '" + id + "' }.adults", equalTo(1))
                .body("asked.find { it.id == '" + id + "' }.from", equalTo("Eksempel Kommune"))
                .extract()
                .asString();

        assertThat(seen).doesNotContain("Fjordgaard", "Rikke", plan.toString(), mother.toString(), "Storegade");
        nora.read(plan).statusCode(404);
    }

    @Test
    void acceptedTheFamilyGoesOnThereAndTheOldAgenciesStop() {
        String id = offered();

        String next = decide("nora", id, "acceptance", "1")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .path("newPlanId");

        nora.read(UUID.fromString(next))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("coordinator.name", equalTo("Nora Nabo"))
                .body("members.name", contains("Rikke Fjordgaard"))
                .body("goals.words", contains("Et job i den nye by"))
                .body("participations.agency.id", contains("psychiatry-1099"))
                .body("consents.agencyId", contains("psychiatry-1099"));
        karen.read(UUID.fromString(next)).statusCode(404);
        karen.read(plan).body("status", equalTo("CLOSED")).body("members", hasSize(1));
        karen.notifications(plan)
                .body(
                        "items.findAll { it.kind == 'PLAN_STATUS_CHANGED' }.agency.id.sort()",
                        contains("jobcentre-0999", "psychiatry-1099"));
    }

    @Test
    void isRefusedOrWithdrawnAndNothingChanges() {
        String refused = offered();
        service.signedInAs("nora")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Vi har ikke plads"))
                .post("/relocations/{id}/refusal", refused)
                .then()
                .statusCode(200);
        String withdrawn = offered();
        decide("karen", withdrawn, "withdrawal", "1").statusCode(200).body("state", equalTo("WITHDRAWN"));

        decide("nora", withdrawn, "acceptance", "2").statusCode(409).body("code", equalTo("relocation-decided"));
        karen.read(plan).body("status", equalTo("ACTIVE"));
    }

    @Test
    void refusesWhatCannotBe() {
        offer("0998", "En familie", List.of()).statusCode(422).body("code", equalTo("adult-has-not-consented"));
        offer("0998", "Rikke vil gerne flytte", yes()).statusCode(422).body("code", equalTo("note-names-somebody"));
        offer("0998", "Ring 22 33 44 55", yes()).statusCode(422).body("code", equalTo("note-names-somebody"));
        offer("0999", "En familie", yes()).statusCode(422).body("code", equalTo("unknown-municipality"));
        offer("1099", "En familie", yes()).statusCode(422).body("code", equalTo("unknown-municipality"));
        String id = offered();
        offer("0998", "En gang til", yes()).statusCode(409).body("code", equalTo("relocation-under-way"));
        decide("mads", id, "acceptance", "1").statusCode(404);
        decide("nora", id, "acceptance", "7").statusCode(412);
        decide("nora", id, "withdrawal", "1").statusCode(404);
        decide("karen", id, "withdrawal", "1").statusCode(200);
    }

    private String offered() {
        return offer("0998", "En familie med én voksen, der har fået arbejde hos jer", yes())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<Map<String, Object>> yes() {
        return List.of(Map.of("memberId", mother, "how", "IN_WRITING"));
    }

    private ValidatableResponse offer(String to, String note, List<Map<String, Object>> consents) {
        return service.signedInAs("karen")
                .body(Map.of("to", to, "note", note, "consents", consents))
                .post("/plans/{plan}/relocations", plan)
                .then();
    }

    private ValidatableResponse decide(String who, String id, String what, String version) {
        return service.signedInAs(who)
                .header("If-Match", "\"" + version + "\"")
                .post("/relocations/{id}/" + what, id)
                .then();
    }
}
