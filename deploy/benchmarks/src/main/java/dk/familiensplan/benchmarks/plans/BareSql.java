package dk.familiensplan.benchmarks.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The same amount of work without a product: as few statements as can do it, in the same database server, on tables of
 * its own; each read writes a durable row that says so.
 */
final class BareSql implements AutoCloseable {

    private static final String TABLES = """
            create schema bare;
            create table bare.plan (id uuid primary key, coordinator text, name text, updated_at timestamptz);
            create index on bare.plan (coordinator, updated_at desc, id);
            create table bare.part (id uuid primary key, plan_id uuid references bare.plan, kind text, words text);
            create index on bare.part (plan_id);
            create table bare.audit (number bigint generated always as identity primary key, plan_id uuid, who text,
                at timestamptz default now(), deed text);
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final Queue<UUID> plans = new ConcurrentLinkedQueue<>();
    private volatile List<UUID> readable = List.of();

    BareSql(int clients, Callable<Connection> connect) throws Exception {
        for (int i = 0; i < clients; i++) {
            Connection connection = connect.call();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        try (Statement statement = connections.get(0).createStatement()) {
            statement.execute(TABLES);
            connections.get(0).commit();
        }
    }

    void create(int client) {
        UUID plan = UUID.randomUUID();
        inTransaction(client, connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bare.plan values (?, ?, 'Måling', clock_timestamp())")) {
                insert.setObject(1, plan);
                insert.setString(2, "coordinator-" + client);
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into bare.part select gen_random_uuid(), ?, kind, 'Det skal gå bedre' from"
                            + " unnest(array['member','goal','participation','consent']) kind, generate_series(1, 4)")) {
                insert.setObject(1, plan);
                insert.executeUpdate();
            }
            audit(connection, plan, client, "opened");
        });
        plans.add(plan);
    }

    void readWhatWasMade() {
        readable = List.copyOf(plans);
    }

    void read(int client) {
        UUID plan = readable.get(ThreadLocalRandom.current().nextInt(readable.size()));
        inTransaction(client, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from bare.plan join bare.part on part.plan_id = plan.id where plan.id = ?")) {
                select.setObject(1, plan);
                drain(select);
            }
            audit(connection, plan, client, "read");
        });
    }

    void search(int client) {
        inTransaction(client, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from bare.plan where coordinator = ? order by updated_at desc, id limit 20")) {
                select.setString(1, "coordinator-" + client);
                drain(select);
            }
        });
    }

    private static void audit(Connection connection, UUID plan, int client, String deed) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bare.audit (plan_id, who, deed) values (?, ?, ?)")) {
            insert.setObject(1, plan);
            insert.setString(2, "coordinator-" + client);
            insert.setString(3, deed);
            insert.executeUpdate();
        }
    }

    private static void drain(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(int client, Work work) {
        Connection connection = connections.get(client);
        try {
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
