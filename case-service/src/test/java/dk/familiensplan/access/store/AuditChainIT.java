package dk.familiensplan.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.testing.MigratedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log against somebody who has the whole database in their hands. */
@ExtendWith(MigratedDatabase.class)
class AuditChainIT {

    private Connection connection;

    @BeforeEach
    void writesAFewRows(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        for (int i = 0; i < 3; i++) {
            write("plan:a", "plan-read");
            write("plan:b", "plan-changed");
        }
    }

    @AfterEach
    void forgetsThem() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void isWholeAsItWasWritten() throws SQLException {
        assertThat(faults()).isEmpty();
        assertThat(numbers("plan:a")).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_log SET subject = 'somebody else'",
                "DELETE FROM audit_log",
                "TRUNCATE audit_log",
                "DELETE FROM audit_chain"
            })
    void cannotBeChanged(String change) {
        assertThatThrownBy(() -> execute(change)).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // edited
                "UPDATE audit_log SET subject = 'other' WHERE chain = 'plan:a' AND number = 2",
                "UPDATE audit_log SET at = at + interval '1 second' WHERE chain = 'plan:a' AND number = 1",
                "UPDATE audit_log SET detail = '' WHERE chain = 'plan:a' AND number = 3",
                "UPDATE audit_log SET plan_id = gen_random_uuid() WHERE chain = 'plan:a' AND number = 3",
                // removed: in the middle, at the start, at the end
                "DELETE FROM audit_log WHERE chain = 'plan:a' AND number = 2",
                "DELETE FROM audit_log WHERE chain = 'plan:a' AND number = 1",
                "DELETE FROM audit_log WHERE chain = 'plan:a' AND number = 3",
                // removed, with the head put right
                """
                WITH gone AS (DELETE FROM audit_log WHERE chain = 'plan:a' AND number = 3 RETURNING 1)
                UPDATE audit_chain SET length = 2 WHERE chain = 'plan:a'
                """,
                // the whole chain, with its head
                """
                WITH gone AS (DELETE FROM audit_log WHERE chain = 'plan:a' RETURNING 1)
                DELETE FROM audit_chain WHERE chain = 'plan:a'
                """,
                // reordered
                """
                UPDATE audit_log SET number = CASE number WHEN 2 THEN 30 ELSE 2 END WHERE chain = 'plan:a' AND number > 1
                """,
                // moved to another family
                "UPDATE audit_log SET chain = 'plan:b', number = 4 WHERE chain = 'plan:a' AND number = 3"
            })
    void findsWhatSomebodyWithFullRightsDid(String change) throws SQLException {
        execute("SET LOCAL session_replication_role = replica");

        execute(change);

        assertThat(faults()).isNotEmpty();
    }

    @Test
    void findsARowThatWasAddedPastTheHead() throws SQLException {
        execute("SET LOCAL session_replication_role = replica");

        execute("INSERT INTO audit_log SELECT 'plan:a', 4, at, subject, unit, deed, purpose, plan_id, detail,"
                + " correlation_id, hash FROM audit_log WHERE chain = 'plan:a' AND number = 3");

        assertThat(faults()).isNotEmpty();
    }

    private void write(String chain, String deed) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO audit_log (chain, at, subject, unit, deed, purpose)"
                + " VALUES (?, now(), 'karen', 'Eksempel Kommune', ?, 'coordination')")) {
            insert.setString(1, chain);
            insert.setString(2, deed);
            insert.executeUpdate();
        }
    }

    private void execute(String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private List<String> faults() throws SQLException {
        return read("SELECT chain || ' ' || number || ' ' || fault FROM audit_faults()", String.class);
    }

    private List<Long> numbers(String chain) throws SQLException {
        return read("SELECT number FROM audit_log WHERE chain = '" + chain + "' ORDER BY number", Long.class);
    }

    private <T> List<T> read(String query, Class<T> type) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(rows.getObject(1, type));
            }
            return read;
        }
    }
}
