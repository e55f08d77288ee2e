package dk.familiensplan.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Where messages are put that must leave if, and only if, the caller's change is committed (invariant 16).
 *
 * <p>Refuses to work outside a transaction. Two transactions that write to the same group take turns from here to their
 * end, so that the order of positions within a group is the order of commits, and the relay can go by it.
 */
@ApplicationScoped
public class Outbox {

    /** The channel that wakes the relay. */
    static final String CHANNEL = "outbox";

    /** The first half of the advisory locks on groups; the second is the group's hash. */
    private static final int GROUP_LOCKS = 0x6f757462;

    /** In one fixed order, so that two who write to the same two groups do not wait for each other. */
    private static final String TAKE_TURNS = """
            select pg_advisory_xact_lock(?, turn.key)
              from (select distinct hashtext(name) as key from unnest(?) as groups (name) order by 1) as turn
            """;

    private static final String WRITE = """
            with written as (
                insert into outbox_message (id, address, message_group, body, written_at)
                select message.id, message.address, message.grp, message.body, ?
                  from unnest(?::uuid[], ?, ?, ?) with ordinality as message (id, address, grp, body, place)
                 order by message.place
            )
            select pg_notify(?, '')
            """;

    private final DataSource database;
    private final Clock clock;

    @Inject
    Outbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes the messages, to be published in this order once the caller's transaction is committed. */
    @Transactional(TxType.MANDATORY)
    public void write(List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            takeTurns(connection, messages);
            insert(connection, messages);
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox could not be written", failed);
        }
    }

    private static void takeTurns(Connection connection, List<OutboxMessage> messages) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(TAKE_TURNS)) {
            lock.setInt(1, GROUP_LOCKS);
            lock.setArray(2, connection.createArrayOf("text", column(messages, OutboxMessage::group)));
            lock.execute();
        }
    }

    private void insert(Connection connection, List<OutboxMessage> messages) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, connection.createArrayOf("text", column(messages, message -> message.id()
                    .toString())));
            insert.setArray(3, connection.createArrayOf("text", column(messages, OutboxMessage::address)));
            insert.setArray(4, connection.createArrayOf("text", column(messages, OutboxMessage::group)));
            insert.setArray(5, connection.createArrayOf("text", column(messages, OutboxMessage::body)));
            insert.setString(6, CHANNEL);
            insert.execute();
        }
    }

    private static Object[] column(List<OutboxMessage> messages, Function<OutboxMessage, String> value) {
        return messages.stream().map(value).toArray();
    }
}
