package dk.familiensplan.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The relay's own connection: the table of waiting messages, the wake-up call, and the right to be the one relay. */
final class OutboxTable implements AutoCloseable {

    /** The advisory lock of the one relay. */
    private static final int RELAY_LOCK = 0x72656c61;

    /**
     * The oldest messages first. Only one relay works at a time, so this order is the order of publishing. Rows are locked
     * all the same, and locked ones skipped: should a relay lose its place without knowing, it cannot be waited for.
     */
    private static final String NEXT = """
            select position, id, address, message_group, body
              from outbox_message
             where published_at is null
             order by position
             limit ?
               for update skip locked
            """;

    private static final String MARK =
            "update outbox_message set published_at = ? where position = any (?) and published_at is null";

    private static final String FORGET = """
            delete from outbox_message
             where position in (select position from outbox_message where published_at < ? limit 10000)
            """;

    private final Connection connection;

    OutboxTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + Outbox.CHANNEL);
        }
    }

    /** Whether this is the one relay from now on; it stays so until the connection ends. */
    boolean becomesTheRelay() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /** Takes up to so many waiting messages, lets them be published, and marks them; or none of it. */
    int take(int atMost, Publishing publishing, Instant now) throws Exception {
        connection.setAutoCommit(false);
        try {
            List<Waiting> batch = next(atMost);
            if (!batch.isEmpty()) {
                publishing.publish(batch.stream().map(Waiting::message).toList());
                mark(batch, now);
            }
            connection.commit();
            return batch.size();
        } catch (Exception failed) {
            rollback(failed);
            throw failed;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Forgets what was published before then. */
    void forgetBefore(Instant then) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setTimestamp(1, Timestamp.from(then));
            delete.executeUpdate();
        }
    }

    /** Waits until something is written, at most so long. */
    void awaitMessages(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    private List<Waiting> next(int atMost) throws SQLException {
        List<Waiting> batch = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setInt(1, atMost);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    batch.add(new Waiting(
                            rows.getLong(1),
                            new OutboxMessage(
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5))));
                }
            }
        }
        return batch;
    }

    private void mark(List<Waiting> batch, Instant now) throws SQLException {
        Array positions = connection.createArrayOf(
                "bigint", batch.stream().map(Waiting::position).toArray());
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setArray(2, positions);
            update.executeUpdate();
        }
    }

    private void rollback(Exception because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Gives messages to the broker, all of them or an exception. */
    interface Publishing {
        void publish(List<OutboxMessage> messages) throws Exception;
    }

    private record Waiting(long position, OutboxMessage message) {}
}
