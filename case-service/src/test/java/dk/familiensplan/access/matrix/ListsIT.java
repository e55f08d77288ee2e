package dk.familiensplan.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and searches show nothing that could not be read alone, and no list shows a stranger's plan. */
@ExtendWith(RunningCaseService.class)
class ListsIT {

    private static CaseService service;
    private static Scene scene;

    @BeforeAll
    static void setTheScene(CaseService running) throws SQLException {
        service = running;
        scene = new Scene(running);
        scene.standAsBefore();
    }

    @AfterAll
    static void clearTheScene() throws SQLException {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "karen,           /plans?limit=100,           items.id,       /plans/{id}",
        "deputy-dan,      /plans?limit=100,           items.id,       /plans/{id}",
        "mads,            /plans?limit=100,           items.id,       /plans/{id}",
        "birgit,          /plans?limit=100,           items.id,       /plans/{id}",
        "leader-pia,      /plans?limit=100,           items.id,       /plans/{id}",
        "neighbour-nora,  /plans?limit=100,           items.id,       /plans/{id}",
        "neighbour-niels, /plans?limit=100,           items.id,       /plans/{id}",
        "karen,           /contact-requests,          items.id,       /contact-requests/{id}",
        "deputy-dan,      /contact-requests,          items.id,       /contact-requests/{id}",
        "mads,            /contact-requests,          items.id,       /contact-requests/{id}",
        "birgit,          /contact-requests,          items.id,       /contact-requests/{id}",
        "karen,           /my-day,                    families.planId, /plans/{id}",
        "deputy-dan,      /my-day,                    families.planId, /plans/{id}",
        "birgit,          /my-day,                    families.planId, /plans/{id}",
        "mads,            /my-day,                    families.planId, /plans/{id}",
        "lars,            /agency/plans,              items.planId,   /agency/plans/{id}",
        "fatima,          /agency/plans,              items.planId,   /agency/plans/{id}",
        "peter,           /agency/plans,              items.planId,   /agency/plans/{id}",
        "jens,            /agency/plans,              items.planId,   /agency/plans/{id}",
        "lars,            /agency/inbox?limit=100,    items.id,       /agency/inbox/{id}",
        "peter,           /agency/inbox?limit=100,    items.id,       /agency/inbox/{id}"
    })
    void showsOnlyWhatCanBeReadAlone(String who, String list, String path, String single) {
        List<String> ids = service.signedInAs(who)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .path(path);

        assertThat(ids).doesNotContainNull().allSatisfy(id -> assertThat(
                        service.signedInAs(who).get(single, Map.of("id", id)).statusCode())
                .as("%s of %s", id, list)
                .isEqualTo(200));
    }

    @Test
    void showsTheCoordinatorTheirPlan() {
        assertThat(plansOf("karen")).contains(scene.values().get("planId").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mads", "leader-pia", "neighbour-nora", "neighbour-niels"})
    void showsAStrangerNoPlanOfOthers(String stranger) {
        assertThat(plansOf(stranger))
                .doesNotContain(scene.values().get("planId").toString());
    }

    private static List<String> plansOf(String who) {
        return service.signedInAs(who)
                .queryParam("q", "Matrix")
                .get("/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
