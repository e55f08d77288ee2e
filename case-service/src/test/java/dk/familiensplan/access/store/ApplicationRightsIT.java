package dk.familiensplan.access.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the application's own password to the database. */
@ExtendWith(RunningCaseService.class)
class ApplicationRightsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_log SET subject = 'other'",
                "DELETE FROM audit_log",
                "TRUNCATE audit_log",
                "UPDATE audit_chain SET length = 0",
                "DELETE FROM audit_chain",
                "INSERT INTO audit_chain VALUES ('plan:x', 0, '')",
                "ALTER TABLE audit_log DISABLE TRIGGER ALL",
                "DROP TRIGGER audit_append_only ON audit_log",
                "DROP TABLE audit_log CASCADE",
                "CREATE OR REPLACE FUNCTION audit_bind() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "SET session_replication_role = replica",
                "CREATE TABLE mine (a text)",
                "UPDATE flyway_schema_history SET success = false"
            })
    void cannotTouchTheLog(String attempt, CaseService service) {
        assertThatThrownBy(() -> execute(service, attempt))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void canAddToItAndReadIt(CaseService service) {
        assertThatCode(() -> execute(
                        service,
                        "INSERT INTO audit_log (chain, at, subject, unit, deed, purpose)"
                                + " VALUES ('person:test', now(), 'test', 'test', 'refused', 'coordination')"))
                .doesNotThrowAnyException();
        assertThatCode(() -> execute(service, "SELECT count(*) FROM audit_faults()"))
                .doesNotThrowAnyException();
    }

    private static void execute(CaseService service, String statement) throws SQLException {
        try (var connection = service.databaseOfApplication().getConnection();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
