package dk.familiensplan.grid.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member says on their own page how they see it, and reads their own answers and what is the family's in common. */
@ExtendWith(RunningCaseService.class)
class MyGridIT {

    private static final String VILLADS = "0703921VJ5";

    private final UUID villads = UUID.randomUUID();
    private final UUID signe = UUID.randomUUID();
    private Coordination karen;
    private UUID plan;

    @BeforeEach
    void karenHasAPlanWithThem(CaseService service) {
        karen = Coordination.by("karen", service);
        plan = karen.active(PlanJson.family("Lund")
                .member(villads, "Villads Lund", VILLADS)
                .member(signe, "Signe Lund", null)
                .goal(UUID.randomUUID(), villads, "WORK", "Noget at stå op til")
                .agencies("jobcentre-0999")
                .intervention(UUID.randomUUID(), "jobcentre-0999", "WORK", "Mentor"));
    }

    @AfterEach
    void thePlanEnds() {
        karen.closed(plan);
    }

    @Test
    void showsAMemberTheirOwnAnswerAndWhatIsCommonAndNotAnothersAlone(CaseService service) {
        told(service, "Signe alene", false);
        told(service, "Alle ringer", true);
        service.signedInWith(VILLADS).get("/my/grid").then().body("views.problem", contains("Alle ringer"));

        service.signedInWith(VILLADS)
                .body(view("Jeg er træt", villads, false))
                .post("/my/grid/views")
                .then()
                .statusCode(201)
                .body("views.problem", containsInAnyOrder("Alle ringer", "Jeg er træt"))
                .body("asks", empty());

        service.signedInAs("karen")
                .get("/plans/{plan}/grid", plan)
                .then()
                .body("views.find { it.problem == 'Jeg er træt' }.told", equalTo("THEMSELVES"));
        service.signedInWith(VILLADS)
                .body(view("Om en fremmed", UUID.randomUUID(), false))
                .post("/my/grid/views")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", containsString("aboutMemberId"));
    }

    private void told(CaseService service, String problem, boolean common) {
        service.signedInAs("karen")
                .body(Map.of(
                        "participant", Map.of("kind", "MEMBER", "id", signe), "view", view(problem, signe, common)))
                .post("/plans/{plan}/grid/views", plan)
                .then()
                .statusCode(201);
    }

    /** What is common is about them all. */
    private static Map<String, Object> view(String problem, UUID about, boolean common) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", UUID.randomUUID());
        view.put("aboutMemberId", common ? null : about);
        view.put("topic", common ? "DAILY_LIFE" : "WORK");
        view.put("problem", problem);
        view.put("action", "Ro");
        view.put("who", "");
        view.put("doers", List.of());
        view.put("pulls", List.of("LATER"));
        view.put("common", common);
        return view;
    }
}
