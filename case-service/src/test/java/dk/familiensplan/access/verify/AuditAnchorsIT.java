package dk.familiensplan.access.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.testing.MigratedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log against somebody who owns the database, changes it, and puts every hash right afterwards. */
@ExtendWith(MigratedDatabase.class)
class AuditAnchorsIT {

    private static final String PUT_HASHES_RIGHT = """
            DO $$
            DECLARE r audit_log; previous bytea; counted bigint;
            BEGIN
                previous := sha256(convert_to('plan:a', 'UTF8'));
                counted := 0;
                FOR r IN SELECT * FROM audit_log WHERE chain = 'plan:a' ORDER BY number LOOP
                    counted := counted + 1;
                    UPDATE audit_log SET number = -counted WHERE chain = r.chain AND number = r.number;
                    r.number := counted;
                    previous := audit_row_hash(previous, r);
                    UPDATE audit_log SET number = counted, hash = previous WHERE chain = r.chain AND number = -counted;
                END LOOP;
                UPDATE audit_chain SET length = counted, head = previous WHERE chain = 'plan:a';
            END $$
            """;

    @TempDir
    Path folder;

    private Connection connection;
    private AuditAnchors anchors;

    @BeforeEach
    void writesAndAnchorsAFewRows(DataSource database) throws Exception {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        anchors = new AuditAnchors(folder.resolve("anchors"));
        for (int i = 0; i < 3; i++) {
            write("plan:a");
        }
        assertThat(anchors.anchor(connection)).isPositive();
    }

    @AfterEach
    void forgetsThem() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void isWholeWhenNothingButGrowthHasHappened() throws Exception {
        write("plan:a");
        write("plan:b");

        assertThat(anchors.faults(connection)).isEmpty();
    }

    @Test
    void anchorsOnlyWhatHasGrown() throws Exception {
        assertThat(anchors.anchor(connection)).isZero();
        write("plan:a");

        assertThat(anchors.anchor(connection)).isOne();
        assertThat(Files.readString(folder.resolve("anchors"))).doesNotContain("plan:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // edited
                "UPDATE audit_log SET subject = 'other' WHERE chain = 'plan:a' AND number = 2",
                // removed in the middle
                "DELETE FROM audit_log WHERE chain = 'plan:a' AND number = 2",
                // cut off at the end
                "DELETE FROM audit_log WHERE chain = 'plan:a' AND number = 3",
                // reordered
                "UPDATE audit_log SET at = CASE number WHEN 1 THEN at + interval '1 hour' ELSE at END WHERE chain = 'plan:a'"
            })
    void findsWhatTheChainAloneDoesNot(String change) throws Exception {
        execute("SET LOCAL session_replication_role = replica");
        execute(change);
        execute(PUT_HASHES_RIGHT);
        assertThat(chainFaults()).as("the chain alone sees nothing").isZero();

        assertThat(anchors.faults(connection)).isNotEmpty();
    }

    private void write(String chain) throws SQLException {
        execute("INSERT INTO audit_log (chain, at, subject, unit, deed, purpose) VALUES ('" + chain
                + "', clock_timestamp(), 'karen', 'Eksempel Kommune', 'plan-read', 'coordination')");
    }

    private void execute(String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private long chainFaults() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM audit_faults()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
