package dk.familiensplan.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.familiensplan.report.Quarter;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The other tests leave families too, so what is counted here is what these families add. */
@ExtendWith(RunningCaseService.class)
class ReportsIT {

    private static final String HOSPITAL = "hospital-1099";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private static final String THIS_QUARTER = Quarter.of(TODAY).toString();

    @Test
    void countsWhatFamiliesAddToTheOverview(CaseService service) {
        for (int family = 0; family < 5; family++) {
            OpenedFamily opened = OpenedFamily.named("Tal" + family)
                    .joinedBy(HOSPITAL)
                    .saysYesTo(HOSPITAL, "PHYSICAL_HEALTH")
                    .activatedIn(service)
                    .stoodAt(service, -1, TODAY)
                    .stoodAt(service, 0, TODAY);
            contact(service, opened);
        }
        for (int family = 0; family < 5; family++) {
            OpenedFamily.named("Stille" + family)
                    .joinedBy(HOSPITAL)
                    .saysYesTo(HOSPITAL, "PHYSICAL_HEALTH")
                    .activatedIn(service)
                    .stoodAt(service, 0, TODAY)
                    .stoodAt(service, 0, TODAY);
        }

        JsonPath overview = overview(service, "");

        assertThat(overview.getString("authority")).isEqualTo("Eksempel Kommune");
        assertThat(overview.getString("period")).isEqualTo(THIS_QUARTER);
        assertThat(overview.getInt("families.value")).isGreaterThanOrEqualTo(10);
        assertThat(overview.getString("measures.code"))
                .isEqualTo("[GOAL_PROGRESS, GOAL_T_SCORE, DIRECT_CONTACTS, DIRECT_CONTACTS_BY_KIND, REQUESTS_IN_TIME,"
                        + " NOTIFICATIONS_BY_AGENCY, PLANS_BY_STATUS]");
        assertThat(value(overview, "GOAL_PROGRESS", "TOTAL", THIS_QUARTER)).isBetween(0f, 100f);
        assertThat(value(overview, "GOAL_T_SCORE", "TOTAL", THIS_QUARTER)).isBetween(20f, 80f);
        assertThat(value(overview, "DIRECT_CONTACTS", "TOTAL", THIS_QUARTER)).isPositive();
        assertThat(value(overview, "PLANS_BY_STATUS", "TOTAL", "ACTIVE"))
                .isEqualTo(overview.getFloat("families.value"));
    }

    @Test
    void hidesWhatFewFamiliesStandBehind(CaseService service) {
        JsonPath longAgo = overview(service, "?period=" + Quarter.of(TODAY.minusMonths(18)));

        List<Map<String, Object>> cells = longAgo.getList("measures.rows.flatten().cells.flatten()");

        assertThat(cells).isNotEmpty().allSatisfy(cell -> assertThat(cell)
                .containsEntry("hidden", true)
                .containsEntry("value", null));
    }

    @Test
    void refusesAPeriodThatCannotBeAskedFor(CaseService service) {
        for (String period : List.of("1999-Q1", "2026-Q5", "2026", "2026-Q4;drop")) {
            service.signedInAs("anne")
                    .queryParam("period", period)
                    .get("/reports/overview")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("period"));
        }
    }

    @Test
    void isForSteeringMembersAlone(CaseService service) {
        for (String subject : List.of("karen", "lars", "admin")) {
            service.signedInAs(subject).get("/reports/overview").then().statusCode(403);
            service.signedInAs(subject).get("/reports/overview.csv").then().statusCode(403);
        }
        service.anonymous().get("/reports/overview").then().statusCode(401);
    }

    @Test
    void givesTheSameCellsAsAFileForASpreadsheet(CaseService service) {
        service.signedInAs("anne")
                .accept("text/csv")
                .get("/reports/overview.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("familiens-plan-" + THIS_QUARTER + ".csv"))
                .body(startsWith("\uFEFF\"Myndighed\";\"Eksempel Kommune\""))
                .body(containsString("Skjult, for få familier til at vise"));
    }

    @Test
    void explainsItsNumbersInTheReadersLanguage(CaseService service) {
        service.signedInAs("anne")
                .header("Accept-Language", "en")
                .queryParam("period", THIS_QUARTER)
                .get("/reports/overview")
                .then()
                .body("measures[2].definition", containsString("Contacts past the coordinator"))
                .body("measures[2].rows[0].label", equalTo("All"))
                .body("measures", everyItem(hasEntry(equalTo("definition"), not(blankOrNullString()))))
                .body("measures", everyItem(hasEntry(equalTo("formula"), not(blankOrNullString()))))
                .body("measures", everyItem(hasEntry(equalTo("source"), not(blankOrNullString()))))
                .body("period", equalTo(THIS_QUARTER))
                .body("families.hidden", notNullValue())
                .body("updatedAt", notNullValue());
    }

    private static void contact(CaseService service, OpenedFamily family) {
        service.signedInAs("helle")
                .body(Map.of(
                        "planId", family.plan(),
                        "memberId", family.member(),
                        "type", "ACUTE_DANGER",
                        "happenedAt", Instant.now().minusSeconds(60).toString(),
                        "text", "Vi måtte ringe."))
                .post("/agency/direct-contacts")
                .then()
                .statusCode(201);
    }

    private static JsonPath overview(CaseService service, String query) {
        return service.signedInAs("anne")
                .get("/reports/overview" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static float value(JsonPath overview, String code, String row, String column) {
        int place = overview.<String>getList("measures.find { it.code == '" + code + "' }.columns")
                .indexOf(column);
        return overview.getFloat("measures.find { it.code == '" + code + "' }.rows.find { it.key == '" + row
                + "' }.cells[" + place + "].value");
    }
}
