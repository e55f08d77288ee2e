package dk.familiensplan.platform.live;

import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Reads what was told.
 *
 * <p>Numbers are given out before transactions commit, so a later number can be seen first. Reading therefore stays behind
 * the oldest transaction that still runs, and goes on by transaction and number: nothing that commits late is missed.
 */
@ApplicationScoped
class LiveEventLog {

    private static final Duration KEPT = Duration.ofHours(1);

    private static final String NOW = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS transaction";
    private static final String BETWEEN = """
            SELECT transaction::text AS transaction, id, recipient, topic, ref FROM live_event
            WHERE (transaction, id) > (?::text::xid8, ?) AND transaction < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY live_event.transaction, id LIMIT 1000
            """;
    private static final String MISSED = """
            SELECT transaction::text AS transaction, id, recipient, topic, ref FROM live_event
            WHERE recipient = ? AND (transaction, id) > (?::text::xid8, ?) AND (transaction, id) <= (?::text::xid8, ?)
            ORDER BY live_event.transaction, id LIMIT 1000
            """;
    private static final String SWEEP = "DELETE FROM live_event WHERE at < ?";

    private final Sql sql;

    @Inject
    LiveEventLog(Sql sql) {
        this.sql = sql;
    }

    /** A place that all that is told from now on comes after. */
    Position now() {
        return sql.one(NOW, row -> new Position(new BigInteger(row.getString("transaction")), 0))
                .orElseThrow();
    }

    /** What is new, for anybody; at most a thousand. */
    List<LiveEvent> after(Position position) {
        return sql.list(BETWEEN, LiveEventLog::read, position.transaction().toString(), position.id());
    }

    /** What one person missed. */
    List<LiveEvent> missedBy(String recipient, Position after, Position until) {
        return sql.list(
                MISSED,
                LiveEventLog::read,
                recipient,
                after.transaction().toString(),
                after.id(),
                until.transaction().toString(),
                until.id());
    }

    void sweep(@ObservesAsync MinutePassed minute) {
        sql.update(SWEEP, minute.at().minus(KEPT));
    }

    private static LiveEvent read(ResultSet row) throws SQLException {
        return new LiveEvent(
                new Position(new BigInteger(row.getString("transaction")), row.getLong("id")),
                row.getString("recipient"),
                row.getString("topic"),
                Columns.uuidOrNull(row, "ref"));
    }
}
