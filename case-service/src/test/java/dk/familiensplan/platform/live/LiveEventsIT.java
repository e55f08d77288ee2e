package dk.familiensplan.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class LiveEventsIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void tellsWhomItConcernsAndNobodyElse(CaseService service) throws Exception {
        var mine = UUID.randomUUID();
        var others = UUID.randomUUID();
        try (var window = Window.of(service, "karen")) {

            tell(service, "mads", others);
            tell(service, "karen", mine);

            await().atMost(SOON).until(() -> window.hasHeardOf(mine));
            assertThat(window.hasHeardOf(others)).isFalse();
            assertThat(window.lines()).contains("event: changed", "data: {\"topic\":\"plan\",\"id\":\"" + mine + "\"}");
        }
    }

    @Test
    void goesOnWhereTheBrowserLeftOff(CaseService service) throws Exception {
        var before = UUID.randomUUID();
        var meanwhile = UUID.randomUUID();
        String left;
        try (var window = Window.of(service, "mads")) {
            tell(service, "mads", before);
            await().atMost(SOON).until(() -> window.hasHeardOf(before));
            left = window.lastEventId();
        }

        tell(service, "mads", meanwhile);

        try (var window = Window.of(service, "mads", left)) {
            await().atMost(SOON).until(() -> window.hasHeardOf(meanwhile));
            assertThat(window.hasHeardOf(before)).isFalse();
        }
    }

    @Test
    void missesNothingThatCommitsLate(CaseService service) throws Exception {
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();
        try (var window = Window.of(service, "lars");
                var slow = service.database().getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "lars", late);

            tell(service, "lars", early);
            slow.commit();

            await().atMost(SOON).until(() -> window.hasHeardOf(early) && window.hasHeardOf(late));
        }
    }

    @Test
    void saysNothingOfWhatWasRolledBack(CaseService service) throws Exception {
        var undone = UUID.randomUUID();
        var done = UUID.randomUUID();
        try (var window = Window.of(service, "peter");
                var connection = service.database().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, "peter", undone);
            connection.rollback();

            tell(service, "peter", done);

            await().atMost(SOON).until(() -> window.hasHeardOf(done));
            assertThat(window.hasHeardOf(undone)).isFalse();
        }
    }

    @Test
    void closesWhenTheSessionEnds(CaseService service) throws Exception {
        var session = service.signIn("helle");
        try (var window = Window.inSession(service, session)) {

            service.inSession(session)
                    .basePath("")
                    .post("/auth/sign-out")
                    .then()
                    .statusCode(204);

            await().atMost(Duration.ofSeconds(40)).until(window::isClosed);
        }
    }

    @Test
    void isForNobodyWhoIsNotSignedIn(CaseService service) {
        service.anonymous().accept("text/event-stream").get("/events").then().statusCode(401);
        service.asRoutes().accept("text/event-stream").get("/events").then().statusCode(403);
    }

    private static void tell(CaseService service, String recipient, UUID ref) throws SQLException {
        try (var connection = service.database().getConnection()) {
            insert(connection, recipient, ref);
        }
    }

    private static void insert(Connection connection, String recipient, UUID ref) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO live_event (recipient, topic, ref, at) VALUES (?, 'plan', ?, now())")) {
            insert.setString(1, recipient);
            insert.setObject(2, ref);
            insert.executeUpdate();
        }
    }
}
