package dk.familiensplan.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two steering groups agree to see each other's numbers, over HTTP and in the database. */
@ExtendWith(RunningCaseService.class)
class ComparisonIT {

    private static final String COMPARISON = "/reports/comparison";
    private static final String OURS = "anne";
    private static final String THEIRS = "steers-the-neighbour";
    /** A quarter so long ago that no other test looks at it. */
    private static final String QUARTER = "2019-Q1";

    @BeforeEach
    void givenTheSameQuarterOfBoth(CaseService service) {
        Sql sql = Statements.on(service.database());
        sql.update("""
                insert into person_account (subject, name, title, roles, authority)
                values (?, 'Nanna Nord', '', '{STEERING_MEMBER}', '0998')
                on conflict (subject) do update set active = true
                """, THEIRS);
        given(sql, "0999", "GOAL_PROGRESS", "", 40);
        given(sql, "0998", "GOAL_PROGRESS", "", 60);
        given(sql, "0999", "TIME_TO_ACKNOWLEDGE", "Jobcenter", 7);
        given(sql, "0998", "TIME_TO_ACKNOWLEDGE", "Jobcenter", 9);
        given(sql, "0999", "HOME_ASKS", "", 70);
        given(sql, "0998", "HOME_ASKS", "", 90);
    }

    @AfterEach
    void unsay(CaseService service) {
        Sql sql = Statements.on(service.database());
        sql.update("delete from comparison_yes");
        sql.update("update person_account set active = false where subject = ?", THEIRS);
    }

    @Test
    void showsNothingUntilBothHaveSaidYes(CaseService service) {
        read(service, OURS).body("measures", empty());

        service.signedInAs(OURS)
                .put(COMPARISON + "/0998")
                .then()
                .statusCode(200)
                .body("neighbours.find { it.code == '0998' }.agreed", equalTo(false))
                .body("neighbours.find { it.code == '0998' }.saidBy", equalTo("Anne Holck"));
        read(service, OURS).body("measures", empty());
        read(service, THEIRS)
                .body("measures", empty())
                .body("neighbours.find { it.code == '0999' }.theirYes", notNullValue())
                .body("neighbours.find { it.code == '0999' }.ourYes", nullValue())
                .body("neighbours.find { it.code == '0999' }.saidBy", nullValue());

        service.signedInAs(THEIRS)
                .get("/reports/overview")
                .then()
                .statusCode(200)
                .body("waitingForOurYes", contains("Eksempel Kommune"));
        service.signedInAs(THEIRS)
                .put(COMPARISON + "/0999")
                .then()
                .statusCode(200)
                .body("neighbours.find { it.code == '0999' }.agreed", equalTo(true));
        read(service, OURS)
                .body("measures.code", contains("GOAL_PROGRESS"))
                .body("measures[0].rows.key", contains("0999", "0998"))
                .body("measures[0].rows.cells.flatten().value", contains(40, 60));
        read(service, THEIRS).body("measures[0].rows.key", contains("0998", "0999"));
    }

    @Test
    void showsNothingMoreOnceEitherTakesItsYesBack(CaseService service) {
        agree(service);

        service.signedInAs(THEIRS).delete(COMPARISON + "/0999").then().statusCode(200);

        read(service, OURS)
                .body("measures", empty())
                .body("neighbours.find { it.code == '0998' }.agreed", equalTo(false))
                .body("neighbours.find { it.code == '0998' }.ourYes", notNullValue());
        read(service, THEIRS).body("measures", empty());
    }

    @Test
    void keepsWhoSaidYesFirstAndWhenItWasTakenBack(CaseService service) {
        agree(service);
        agree(service);
        service.signedInAs(OURS).delete(COMPARISON + "/0998").then().statusCode(200);
        service.signedInAs(OURS).delete(COMPARISON + "/0998").then().statusCode(200);
        service.signedInAs(OURS).put(COMPARISON + "/0998").then().statusCode(200);

        List<Boolean> ended = Statements.on(service.database())
                .list(
                        "select ended_at is not null from comparison_yes where authority_code = '0999' order by said_at",
                        row -> row.getBoolean(1));
        assertThat(ended).containsExactly(true, false);
    }

    @Test
    void tellsNothingOfOneThatAgreedWithSomebodyElse(CaseService service) {
        Sql sql = Statements.on(service.database());
        sql.update("""
                insert into comparison_yes (authority_code, with_code, said_by, said_at)
                select one.code, other.code, 'a', now() from authority one, authority other
                where one.code = '0998' and other.kind = 'REGION' or one.kind = 'REGION' and other.code = '0998'
                """);
        service.signedInAs(OURS).put(COMPARISON + "/0998").then().statusCode(200);

        read(service, OURS)
                .body("measures", empty())
                .body("neighbours.find { it.code == '0998' }.theirYes", nullValue());
    }

    @Test
    void saysTheSameOfNoMunicipalityAsOfOnesOwn(CaseService service) {
        for (String code : List.of("0999", "4711", "x'; drop table comparison_yes; --")) {
            service.signedInAs(OURS)
                    .pathParam("code", code)
                    .put(COMPARISON + "/{code}")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            service.signedInAs(OURS)
                    .pathParam("code", code)
                    .delete(COMPARISON + "/{code}")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void refusesAQuarterThatWasNotGiven(CaseService service) {
        service.signedInAs(OURS)
                .queryParam("period", "2018-Q4")
                .get(COMPARISON)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("period"));
    }

    @Test
    void isForSteeringMembersAlone(CaseService service) {
        for (String subject : List.of("karen", "birgit", "admin")) {
            service.signedInAs(subject).get(COMPARISON).then().statusCode(403);
            service.signedInAs(subject).put(COMPARISON + "/0998").then().statusCode(403);
            service.signedInAs(subject).delete(COMPARISON + "/0998").then().statusCode(403);
        }
    }

    @Test
    void isExplainedInTheReadersLanguage(CaseService service) {
        agree(service);

        service.signedInAs(OURS)
                .header("Accept-Language", "en")
                .queryParam("period", QUARTER)
                .get(COMPARISON)
                .then()
                .statusCode(200)
                .body("measures[0].columnLabels", contains("Total"))
                .body("measures[0].definition", containsString("famil"))
                .body("neighbours.code", not(contains("0999")));
    }

    private static void agree(CaseService service) {
        service.signedInAs(OURS).put(COMPARISON + "/0998").then().statusCode(200);
        service.signedInAs(THEIRS).put(COMPARISON + "/0999").then().statusCode(200);
    }

    private static ValidatableResponse read(CaseService service, String subject) {
        return service.signedInAs(subject)
                .queryParam("period", QUARTER)
                .get(COMPARISON)
                .then()
                .statusCode(200)
                .body("period", equalTo(QUARTER));
    }

    /** One cell, as if it had been given to the readers of the municipality. */
    private static void given(Sql sql, String authority, String measure, String agencyName, int value) {
        sql.update("""
                insert into given_measure (authority_code, quarter, measure, columns, given_at)
                values (?, ?, ?, array[?], now()) on conflict do nothing
                """, authority, QUARTER, measure, QUARTER);
        sql.update("""
                insert into given_cell (authority_code, quarter, measure, row_number, column_number, row_key, agency_name,
                    hidden, value)
                values (?, ?, ?, 0, 0, 'TOTAL', ?, false, ?) on conflict do nothing
                """, authority, QUARTER, measure, agencyName, value);
    }
}
