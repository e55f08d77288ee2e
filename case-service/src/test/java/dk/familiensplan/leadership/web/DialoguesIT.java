package dk.familiensplan.leadership.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dialogue from its words to what came of it, over HTTP and in the database. */
@ExtendWith(RunningCaseService.class)
class DialoguesIT {

    private static final String DIALOGUES = "/leadership/dialogues";
    private static final String LONG_AGO = "2026-01-05";
    private static final String FAR_AHEAD = "2099-01-05";

    private final UUID action = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void takeDialoguesAway(CaseService service) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from leadership_dialogue where authority_code = '0999'");
        }
    }

    @Test
    void bringsWhatALeaderTookOnBackOnTheirDayUntilTheySayWhatCameOfIt(CaseService service) {
        hold(service, "anne", "birgit", "Ventetid mellem os").statusCode(201);
        service.signedInAs("birgit").get("/my-day").then().statusCode(200).body("items.id", hasItem(item()));
        service.signedInAs("karen").get("/my-day").then().statusCode(200).body("items.id", not(hasItem(item())));
        service.signedInAs("birgit")
                .get(DIALOGUES)
                .then()
                .statusCode(200)
                .body("dialogues", hasSize(1))
                .body("dialogues[0].said.release", equalTo("Dobbelte møder"))
                .body("dialogues[0].actions[0].own", equalTo(true))
                .body("dialogues[0].actions[0].due", equalTo(true))
                .body("leaders.subject", hasItem("jens"));

        followUp(service, "jens", "DONE", null).statusCode(409).body("code", containsString("not-owner"));
        followUp(service, "birgit", "GOES_ON", null)
                .statusCode(422)
                .body("code", containsString("comes-back-too-soon"));
        followUp(service, "birgit", "GOES_ON", FAR_AHEAD).statusCode(204);
        service.signedInAs("birgit").get("/my-day").then().statusCode(200).body("items.id", not(hasItem(item())));
        followUp(service, "anne", "LEFT", null).statusCode(204);
        followUp(service, "birgit", "DONE", null).statusCode(409).body("code", containsString("action-over"));
        service.signedInAs("jens")
                .get(DIALOGUES)
                .then()
                .statusCode(200)
                .body("dialogues[0].actions[0].endedAs", equalTo("LEFT"))
                .body("dialogues[0].actions[0].followUps.outcome", equalTo(List.of("GOES_ON", "LEFT")));
    }

    @Test
    void refusesWhoLeadsNothingAndWhatTellsOfSomebody(CaseService service) {
        hold(service, "karen", "birgit", "Ventetid").statusCode(403);
        hold(service, "anne", "karen", "Ventetid").statusCode(422).body("code", containsString("owner-no-leader"));
        hold(service, "anne", "birgit", "Ring til 12 34 56 78")
                .statusCode(422)
                .body("code", containsString("names-somebody"));
        followUp(service, "anne", "DONE", null).statusCode(409).body("code", containsString("action-over"));
    }

    private String item() {
        return "leadership-action-" + action;
    }

    private ValidatableResponse hold(CaseService service, String who, String owner, String about) {
        return service.signedInAs(who)
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "heldOn",
                        LONG_AGO,
                        "about",
                        about,
                        "said",
                        Map.of(
                                "focus", "De små børn",
                                "understand", "Vi venter på hinanden",
                                "imagine", "Ét svar på en uge",
                                "establish", "Fast møde hver torsdag",
                                "release", "Dobbelte møder"),
                        "actions",
                        List.of(Map.of("id", action, "what", "Aftaler torsdage", "owner", owner, "dueOn", LONG_AGO))))
                .post(DIALOGUES)
                .then();
    }

    private ValidatableResponse followUp(CaseService service, String who, String outcome, @Nullable String dueOn) {
        var body = new HashMap<String, Object>(Map.of("outcome", outcome, "words", "Vi kom et stykke"));
        if (dueOn != null) {
            body.put("dueOn", dueOn);
        }
        return service.signedInAs(who)
                .body(body)
                .post(DIALOGUES + "/actions/{action}/follow-ups", action)
                .then();
    }
}
