package dk.familiensplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class GuardIT {

    @Test
    void refusesAWriteWithoutOurHeader(CaseService service) {
        service.anonymous()
                .cookie(CaseService.COOKIE, service.signIn("karen"))
                .header("Origin", service.url().toString())
                .body("{}")
                .post("/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("cross-site"));
    }

    @Test
    void refusesAWriteFromAnotherSite(CaseService service) {
        service.anonymous()
                .cookie(CaseService.COOKIE, service.signIn("karen"))
                .header("Origin", "https://evil.example")
                .header("X-Familiens-Plan", "1")
                .body("{}")
                .post("/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("cross-site"));
    }

    @Test
    void refusesAWriteThatDoesNotSayWhereItComesFrom(CaseService service) {
        service.anonymous()
                .cookie(CaseService.COOKIE, service.signIn("karen"))
                .header("X-Familiens-Plan", "1")
                .body("{}")
                .post("/plans")
                .then()
                .statusCode(403);
    }

    @Test
    void readsWithoutAnyOfThat(CaseService service) {
        service.anonymous()
                .cookie(CaseService.COOKIE, service.signIn("karen"))
                .get("/me")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsARoleThatItMayNever(CaseService service) {
        service.signedInAs("anne").get("/plans").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void hidesAPlanThatIsNotTheirs(CaseService service) {
        service.signedInAs("karen")
                .get("/plans/" + UUID.randomUUID() + "/access-log")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void writesDownEachRefusal(CaseService service) throws SQLException {
        var planId = UUID.randomUUID();

        service.signedInAs("karen").get("/plans/" + planId + "/access-log");

        try (var connection = service.database().getConnection();
                var query = connection.prepareStatement(
                        "SELECT subject, detail FROM audit_log WHERE deed = 'refused' AND plan_id = ?")) {
            query.setObject(1, planId);
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("subject")).isEqualTo("karen");
            assertThat(rows.getString("detail")).isEqualTo("READ_ACCESS_LOG");
        }
    }

    @Test
    void knowsTheRoutesByTheirToken(CaseService service) {
        service.asRoutes().get("/me").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void refusesTokensForSomebodyElse(CaseService service) {
        refuses(service, service.token("integration-routes", "another-service"));
    }

    @Test
    void refusesTokensOfAnotherClient(CaseService service) {
        refuses(service, service.token("somebody", "familiensplan"));
    }

    @Test
    void refusesAPersonsOwnTokenAtTheRoutesDoor(CaseService service) {
        refuses(service, service.idTokenOf("integration-routes"));
    }

    @Test
    void refusesWhatIsNoToken(CaseService service) {
        refuses(service, "nonsense");
        refuses(service, "eyJhbGciOiJub25lIn0.eyJhenAiOiJpbnRlZ3JhdGlvbi1yb3V0ZXMifQ.");
    }

    @Test
    void refusesATokenThatWasChanged(CaseService service) {
        var token = service.token("integration-routes", "familiensplan");

        refuses(service, token.substring(0, token.length() - 6) + "AAAAAA");
    }

    @Test
    void endsTheSessionsOfWhoIsNoLongerAUser(CaseService service) throws SQLException {
        var session = service.signIn("fatima");

        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE person_account SET active = false WHERE subject = 'fatima'");
            service.inSession(session).get("/me").then().statusCode(401);
            statement.execute("UPDATE person_account SET active = true WHERE subject = 'fatima'");
        }
        service.inSession(session).get("/me").then().statusCode(200);
    }

    @Test
    void endsASessionThatNobodyUses(CaseService service) throws SQLException {
        var session = service.signIn("lars");

        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE session SET last_seen_at = now() - interval '46 minutes' WHERE id = ("
                    + newestOf("lars") + ")");
        }

        service.inSession(session).get("/me").then().statusCode(401);
    }

    @Test
    void endsASessionAfterTenHoursOfUse(CaseService service) throws SQLException {
        var session = service.signIn("peter");

        try (var connection = service.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE session SET expires_at = now() WHERE id = (" + newestOf("peter") + ")");
        }

        service.inSession(session).get("/me").then().statusCode(401);
    }

    /** Only the session that the test has just made: other tests go on with theirs. */
    private static String newestOf(String subject) {
        return "SELECT id FROM session WHERE subject = '" + subject + "' ORDER BY created_at DESC LIMIT 1";
    }

    private static void refuses(CaseService service, String token) {
        service.anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("not-signed-in"));
    }
}
