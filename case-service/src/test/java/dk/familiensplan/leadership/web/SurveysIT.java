package dk.familiensplan.leadership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.leadership.FocusPoint;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One round over HTTP and in the database. */
@ExtendWith(RunningCaseService.class)
class SurveysIT {

    private static final String ROUNDS = "/leadership/surveys";
    private static final String ANSWER = ROUNDS + "/current/answer";
    private static final String CLOSING = ROUNDS + "/current/closing";

    @BeforeEach
    @AfterEach
    void takeRoundsAway(CaseService service) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from leadership_survey where authority_code = '0999'");
        }
    }

    @Test
    void saysWhatLeadersSayTogetherOnceThreeHaveAnsweredAndNobodyCanAnswerAnyMore(CaseService service)
            throws SQLException {
        open(service).statusCode(201);
        open(service).statusCode(409).body("code", containsString("round-open"));

        answer(service, "anne", 5, 1).statusCode(204);
        answer(service, "birgit", 5, 1).statusCode(204);
        answer(service, "birgit", 5, 2).statusCode(204);
        answer(service, "jens", 4, 3).statusCode(204);
        service.signedInAs("birgit")
                .get(ROUNDS)
                .then()
                .statusCode(200)
                .body("open.answers", equalTo(3))
                .body("open.own.practice", equalTo(all(2)))
                .body("closed", hasSize(0));
        service.signedInAs("anne").post(CLOSING).then().statusCode(204);

        service.signedInAs("jens")
                .get(ROUNDS)
                .then()
                .statusCode(200)
                .body("open", nullValue())
                .body("closed[0].answers", equalTo(3))
                .body("closed[0].points", hasSize(FocusPoint.values().length))
                .body("closed[0].points[0].practice.mean", equalTo(2.0f))
                .body("closed[0].points[0].practice.lowest", equalTo(1))
                .body("closed[0].points[0].practice.highest", equalTo(3))
                .body("closed[0].points[0].gap", equalTo(2.7f));
        answer(service, "birgit", 1, 1).statusCode(409).body("code", containsString("no-round-open"));
        assertThat(leadersKnown(service)).isZero();
    }

    @Test
    void keepsTheAnswersOfTwoToThemselves(CaseService service) {
        open(service).statusCode(201);
        answer(service, "anne", 5, 1).statusCode(204);
        answer(service, "birgit", 5, 2).statusCode(204);
        service.signedInAs("anne").post(CLOSING).then().statusCode(204);

        service.signedInAs("anne")
                .get(ROUNDS)
                .then()
                .statusCode(200)
                .body("closed[0].answers", equalTo(2))
                .body("closed[0].points", nullValue());
    }

    @Test
    void refusesWhoLeadsNothingAndWhatIsOffTheScale(CaseService service) {
        open(service).statusCode(201);

        answer(service, "karen", 5, 1).statusCode(403);
        answer(service, "lars", 5, 1).statusCode(403);
        answer(service, "anne", 5, 6).statusCode(422).body("code", containsString("rating-off-scale"));
        service.signedInAs("birgit").post(CLOSING).then().statusCode(403);
    }

    private static ValidatableResponse open(CaseService service) {
        return service.signedInAs("anne")
                .body(Map.of("id", UUID.randomUUID()))
                .post(ROUNDS)
                .then();
    }

    private static ValidatableResponse answer(CaseService service, String who, int importance, int practice) {
        var ratings = Arrays.stream(FocusPoint.values())
                .map(point -> Map.of("point", point, "importance", importance, "practice", practice))
                .toList();
        return service.signedInAs(who)
                .body(Map.of("ratings", ratings))
                .put(ANSWER)
                .then();
    }

    private static List<Integer> all(int level) {
        return Arrays.stream(FocusPoint.values()).map(point -> level).toList();
    }

    private static int leadersKnown(CaseService service) throws SQLException {
        try (var connection = service.database().getConnection();
                var query = connection.prepareStatement("select count(leader) from leadership_answer");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
