package dk.familiensplan.leadership.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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

/** Leaders keep the log of their own municipality, over HTTP and in the database. */
@ExtendWith(RunningCaseService.class)
class ImplementationLogIT {

    private static final String LOG = "/leadership/log";

    @BeforeEach
    @AfterEach
    void takeTheLogAway(CaseService service) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from implementation_note where authority_code = '0999'");
        }
    }

    @Test
    void isReadByAllLeadersOfTheMunicipalityTheLatestDayFirst(CaseService service) {
        write(service, "anne", note("2026-02-01", List.of("EXPLORE"), "Vi læste", null))
                .statusCode(201);
        write(service, "birgit", note("2026-05-01", List.of("BEGIN", "PREPARE"), "Vi prøvede", 2))
                .statusCode(201)
                .body("drivers", hasSize(10));

        service.signedInAs("jens")
                .get(LOG)
                .then()
                .statusCode(200)
                .body("notes.day", contains("2026-05-01", "2026-02-01"))
                .body("notes[0].by", equalTo("Birgit Holm"))
                .body("notes[0].phases", contains("PREPARE", "BEGIN"))
                .body("notes[0].standing.step", equalTo(2))
                .body("notes[0].drivers[0].driver", equalTo("TIME_AND_PLACE"))
                .body("notes[0].drivers[0].level", equalTo(1))
                .body("notes[1].standing", nullValue());
    }

    @Test
    void refusesWhatIsNoLog(CaseService service) {
        write(service, "anne", note("2099-02-01", List.of("EXPLORE"), "Vi læste", null))
                .statusCode(422)
                .body("code", containsString("note-of-day-to-come"));
        write(service, "anne", note("2026-02-01", List.of(), "Vi læste", null))
                .statusCode(422)
                .body("code", containsString("no-phase"));
        write(service, "anne", note("2026-02-01", List.of("EXPLORE"), "Ring 20304050", null))
                .statusCode(422)
                .body("code", containsString("names-somebody"));
        write(service, "anne", note("2026-02-01", List.of("EXPLORE"), "Vi læste", 7))
                .statusCode(422)
                .body("code", containsString("rating-off-scale"));
        Map<String, Object> once = note("2026-02-01", List.of("EXPLORE"), "Vi læste", null);
        write(service, "anne", once).statusCode(201);
        write(service, "anne", once).statusCode(409).body("code", containsString("id-taken"));
        service.signedInAs("karen").get(LOG).then().statusCode(403);
    }

    @Test
    void isNotReadByAnotherMunicipality(CaseService service) {
        write(service, "anne", note("2026-02-01", List.of("EXPLORE"), "Vi læste", null))
                .statusCode(201);

        service.signedInAs("neighbour-niels").get(LOG).then().statusCode(200).body("notes", empty());
    }

    private static ValidatableResponse write(CaseService service, String who, Map<String, Object> note) {
        return service.signedInAs(who).body(note).post(LOG).then();
    }

    private static Map<String, Object> note(String day, List<String> phases, String done, @Nullable Integer step) {
        Map<String, Object> note = new HashMap<>();
        note.put("id", UUID.randomUUID());
        note.put("day", day);
        note.put("phases", phases);
        note.put("done", done);
        note.put("learnt", "Det tog længere tid");
        note.put("standing", step == null ? null : Map.of("step", step, "evidence", "To teams gør det"));
        note.put("drivers", List.of(Map.of("driver", "TIME_AND_PLACE", "level", 1)));
        return note;
    }
}
