package dk.familiensplan.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes its days from the quarters that the service offers. */
@ExtendWith(RunningCaseService.class)
class ReportsIT {

    private static final String HOSPITAL = "hospital-1099";
    /** Whose figures nobody else asks for, so that this test is the first to be given them. */
    private static final String READER = "steers-elsewhere";

    /**
     * A published evaluation of an acute team that treats at home tells that (re)admissions were avoided at 40 % of the
     * visits, and that 50 stays were shortened. How many visits there were is not told: here 250.
     */
    @Test
    void saysWhatAnEvaluationFromOutsideSays(CaseService service) {
        Sql sql = Statements.on(service.database());
        String authority = "H-" + UUID.randomUUID();
        String reader = "steers-" + authority;
        sql.update("insert into authority (code, name, kind) values (?, 'Hjemme Kommune', 'REGION')", authority);
        sql.update("""
                insert into person_account (subject, name, title, roles, authority)
                values (?, 'Hans Holm', '', '{STEERING_MEMBER}', ?)
                """, reader, authority);
        Quarter period =
                Quarter.parse(overview(service, "anne", "").getString("period")).orElseThrow();
        treatedAtHome(sql, authority, period, "ADMISSION_AVOIDED", 100);
        treatedAtHome(sql, authority, period, "STAY_SHORTENED", 50);
        treatedAtHome(sql, authority, period, "READMITTED", 20);
        treatedAtHome(sql, authority, period, "OTHER", 80);

        JsonPath overview = overview(service, reader, "");
        sql.update("update person_account set active = false where subject = ?", reader);

        String avoided = "measures.find { it.code == 'HOME_ADMISSIONS_AVOIDED' }.rows[0].cells[-1].";
        assertThat(overview.getDouble(avoided + "value")).isEqualTo(40);
        assertThat(overview.getDouble(avoided + "low")).isEqualTo(34.1);
        assertThat(overview.getDouble(avoided + "high")).isEqualTo(46.2);
        List<String> outcomes = overview.getList("measures.find { it.code == 'HOME_OUTCOMES' }.columns");
        int shortened = outcomes.indexOf("STAY_SHORTENED");
        assertThat(overview.getInt(
                        "measures.find { it.code == 'HOME_OUTCOMES' }.rows[0].cells[" + shortened + "].value"))
                .isEqualTo(50);
    }

    private static void treatedAtHome(Sql sql, String authority, Quarter ended, String outcome, int times) {
        String team = "team-" + UUID.randomUUID();
        Instant at = ended.firstDay().atTime(12, 0).atZone(TimeSource.DANISH).toInstant();
        sql.update("""
                insert into agency (id, letters, name, kind, authority, serves, format, position)
                values (?, 'SHS', 'Holdet', 'SHS_TEAM', ?, '{}', 'MEDCOM', 0)
                """, team, authority);
        sql.update("""
                insert into home_team (agency_id, opens_at, closes_at, closed_on_holidays, position)
                values (?, '08:00', '16:00', false, 0)
                """, team);
        sql.update("""
                with treated as (
                    insert into home_treatment_referral (id, hospital_id, asked_at, municipality, treatment, details,
                        starts_at, ward, responsible, responsible_phone, state, patient_known, news_at, team_id, outcome,
                        days_saved, ended_at)
                    select gen_random_uuid(), ?, at, ?, 'IV_FLUID', 'To gange', at, 'M1', 'Læge', '1', 'CLOSED', true, at,
                           ?, ?, case when ? = 'STAY_SHORTENED' then 2 end, at
                    from (select ?::timestamptz as at, generate_series(1, ?)) as visit
                    returning id
                )
                insert into home_patient (referral_id, name, referral_text, given_by, given_at, person_key)
                select id, 'En', 'Tekst', 'afdelingen', now(), decode(md5(id::text), 'hex') from treated
                """, team, authority, team, outcome, outcome, at, times);
    }

    @Test
    void givesAQuarterAgainAsItWasGivenAlsoWhenItsFactsAreGone(CaseService service) {
        Sql sql = Statements.on(service.database());
        String authority = "R-" + UUID.randomUUID();
        sql.update("insert into authority (code, name, kind) values (?, 'Tal Kommune', 'REGION')", authority);
        sql.update("""
                insert into person_account (subject, name, title, roles, authority)
                values (?, 'Rita Rask', '', '{STEERING_MEMBER}', ?)
                """, READER, authority);
        Quarter period =
                Quarter.parse(overview(service, "anne", "").getString("period")).orElseThrow();
        List<String> plans = new ArrayList<>();
        for (int family = 0; family < 10; family++) {
            plans.add(familyInAPlan(sql, authority, period, family < 5));
        }

        String given = service.signedInAs(READER).get("/reports/overview").asString();
        forget(sql, plans);
        String again = service.signedInAs(READER).get("/reports/overview").asString();
        sql.update("update person_account set active = false where subject = ?", READER);
        String curve = period.toString();

        JsonPath overview = new JsonPath(given);
        assertThat(again).isEqualTo(given);
        assertThat(overview.getString("authority")).isEqualTo("Tal Kommune");
        assertThat(overview.getString("period")).isEqualTo(curve);
        assertThat(overview.getFloat("families.value")).isEqualTo(10);
        assertThat(value(overview, "GOAL_PROGRESS", curve)).isEqualTo(50);
        assertThat(value(overview, "GOAL_T_SCORE", curve)).isBetween(20f, 80f);
        assertThat(value(overview, "DIRECT_CONTACTS", curve)).isPositive();
        assertThat(value(overview, "PLANS_BY_STATUS", "ACTIVE")).isEqualTo(10);
    }

    @Test
    void offersNoQuarterThatRuns(CaseService service) {
        JsonPath overview = overview(service, "anne", "");

        Quarter newest =
                Quarter.parse(overview.<String>getList("periods").get(0)).orElseThrow();
        assertThat(overview.getString("period")).isEqualTo(newest.toString());
        service.signedInAs("anne")
                .queryParam(
                        "period", Quarter.of(newest.dayAfter().plusMonths(3)).toString())
                .get("/reports/overview")
                .then()
                .statusCode(400);
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
    void followsAMeasureThroughAllQuartersWithTheCellsOfTheOverview(CaseService service) {
        JsonPath overview = overview(service, "anne", "");
        for (String code : List.of("DIRECT_CONTACTS", "NOTIFICATIONS_BY_AGENCY")) {
            JsonPath history = service.signedInAs("anne")
                    .get("/reports/measures/" + code)
                    .then()
                    .statusCode(200)
                    .body("authority", equalTo("Eksempel Kommune"))
                    .body("measure.columns", hasItem(overview.getString("period")))
                    .extract()
                    .jsonPath();

            List<String> quarters = history.getList("measure.columns");
            assertThat(quarters).isSorted().hasSizeGreaterThanOrEqualTo(4).isEqualTo(history.getList("given.period"));
            String column = code.equals("DIRECT_CONTACTS") ? null : "SENT";
            Map<String, Object> followed = history.getMap("measure.rows.find { it.key == '" + HOSPITAL
                    + "' && it.column == " + (column == null ? null : "'" + column + "'") + " }");
            int place = overview.<String>getList("measures.find { it.code == '" + code + "' }.columns")
                    .indexOf(column == null ? overview.getString("period") : column);
            assertThat(((List<?>) followed.get("cells")).get(quarters.indexOf(overview.getString("period"))))
                    .isEqualTo(overview.getMap("measures.find { it.code == '" + code + "' }.rows.find { it.key == '"
                            + HOSPITAL + "' }.cells[" + place + "]"));
        }
        service.signedInAs("anne").get("/reports/measures/NO_SUCH").then().statusCode(404);
    }

    @Test
    void isForSteeringMembersAlone(CaseService service) {
        for (String subject : List.of("karen", "lars", "admin")) {
            service.signedInAs(subject).get("/reports/overview").then().statusCode(403);
            service.signedInAs(subject).get("/reports/overview.csv").then().statusCode(403);
            service.signedInAs(subject)
                    .get("/reports/measures/GOAL_PROGRESS")
                    .then()
                    .statusCode(403);
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
                .header(
                        "Content-Disposition",
                        containsString("familiens-plan-"
                                + overview(service, "anne", "").getString("period") + ".csv"))
                .body(startsWith("\uFEFF\"Myndighed\";\"Eksempel Kommune\""))
                .body(containsString("Skjult, for få familier til at vise"));
    }

    @Test
    void givesTheSameCellsAsAWorkbookAndOnPaper(CaseService service) {
        for (String ending : List.of("xlsx", "pdf")) {
            byte[] file = service.signedInAs("anne")
                    .accept("*/*")
                    .get("/reports/overview." + ending)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("." + ending))
                    .extract()
                    .asByteArray();
            String begins = new String(file, 0, 2, StandardCharsets.US_ASCII);
            assertThat(begins).isEqualTo(ending.equals("pdf") ? "%P" : "PK");
        }
    }

    @Test
    void explainsItsNumbersInTheReadersLanguage(CaseService service) {
        service.signedInAs("anne")
                .header("Accept-Language", "en")
                .get("/reports/overview")
                .then()
                .body(
                        "measures.find { it.code == 'DIRECT_CONTACTS' }.definition",
                        containsString("Contacts past the coordinator"))
                .body("measures.find { it.code == 'DIRECT_CONTACTS' }.rows[0].label", equalTo("All"))
                .body("questions[1].name", equalTo("Where is it stuck?"))
                .body("agencies.id", hasItem(HOSPITAL))
                .body("measures", everyItem(hasEntry(equalTo("definition"), not(blankOrNullString()))))
                .body("measures", everyItem(hasEntry(equalTo("formula"), not(blankOrNullString()))))
                .body("measures", everyItem(hasEntry(equalTo("source"), not(blankOrNullString()))))
                .body("measures", everyItem(hasEntry(equalTo("owner"), not(blankOrNullString()))))
                .body("measures.code", hasSize(MeasureCode.values().length))
                .body("notMeasuredYet.reason", everyItem(not(blankOrNullString())))
                .body("families.hidden", notNullValue())
                .body("givenAt", notNullValue());
    }

    /** A family with a plan in use, a goal that moved or not, and one contact past its coordinator. */
    private static String familyInAPlan(Sql sql, String authority, Quarter quarter, boolean moves) {
        UUID plan = UUID.randomUUID();
        UUID goal = UUID.randomUUID();
        Instant first = quarter.firstDay().atStartOfDay(TimeSource.DANISH).toInstant();
        sql.update("""
                insert into family_plan (id, version, authority_code, coordinator, type, status, family_name,
                    created_at, updated_at)
                values (?, 1, ?, 'nobody', 'FAMILY', 'DRAFT', 'Tal', ?, ?)
                """, plan, authority, first, first);
        sql.update("""
                insert into plan_revision (plan_id, number, at, by, change, snapshot)
                values (?, 1, ?, 'nobody', 'ACTIVATED', '{}')
                """, plan, first);
        sql.update(
                "insert into goal (id, plan_id, position, words, weight, worded_at) values (?, ?, 0, 'Ro', 1, ?)",
                goal,
                plan,
                first);
        for (int day = 1; day <= 2; day++) {
            sql.update(
                    """
                    insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at)
                    values (?, ?, ?, 'FAMILY', ?::date, ?)
                    """,
                    UUID.randomUUID(),
                    goal,
                    moves && day == 2 ? 1 : -1,
                    quarter.firstDay().plusDays(day).toString(),
                    first);
        }
        sql.update("""
                insert into direct_contact (id, plan_id, agency_id, member_id, type, happened_at, what, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, 'MISTAKE', ?, 'Vi ringede.', 'AGENCY', ?)
                """, UUID.randomUUID(), plan, HOSPITAL, UUID.randomUUID(), first, first);
        return plan.toString();
    }

    private static void forget(Sql sql, List<String> plans) {
        sql.list("select forget_plans(?::text[]::uuid[])", row -> true, plans);
    }

    private static JsonPath overview(CaseService service, String subject, String query) {
        return service.signedInAs(subject)
                .get("/reports/overview" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static float value(JsonPath overview, String code, String column) {
        int place = overview.<String>getList("measures.find { it.code == '" + code + "' }.columns")
                .indexOf(column);
        return overview.getFloat("measures.find { it.code == '" + code + "' }.rows.find { it.key == 'TOTAL'"
                + " }.cells[" + place + "].value");
    }
}
