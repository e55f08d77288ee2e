package dk.familiensplan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay between a real PostgreSQL and a real broker, each of its own so that the broker can be taken away. */
class OutboxRelayIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String ADDRESS = "familiensplan.notifications";

    private static final String WAITING_FOR_A_LOCK =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    @TempDir
    static File work;

    private static EmbeddedPostgres postgres;
    private static String brokerUrl;

    private EmbeddedActiveMQ broker;
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File(work, "postgres"))
                .start();
        execute(Files.readString(Path.of("src/main/resources/db/migration/V011__outbox.sql")));
        try (ServerSocket free = new ServerSocket(0)) {
            brokerUrl = "tcp://127.0.0.1:" + free.getLocalPort();
        }
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void emptyOutbox() throws Exception {
        execute("TRUNCATE outbox_message");
        startBroker();
    }

    @AfterEach
    void stopRelays() throws Exception {
        relays.forEach(OutboxRelay::stop);
        for (Thread thread : threads) {
            thread.join(LONGEST.toMillis());
        }
        broker.stop();
    }

    @Test
    void publishesEachMessageOnceAndInOrderOfItsGroup() throws Exception {
        startRelay();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> writing = IntStream.range(0, 400)
                .mapToObj(i -> (Callable<Boolean>) () -> write("group-" + i % 5))
                .toList();

        writers.invokeAll(writing);
        writers.shutdown();

        List<TextMessage> heard = hear(400);
        assertThat(heard).hasSize(400);
        Map<String, List<String>> byGroup = new HashMap<>();
        for (TextMessage message : heard) {
            byGroup.computeIfAbsent(message.getStringProperty("JMSXGroupID"), group -> new ArrayList<>())
                    .add(message.getText());
        }
        byGroup.forEach((group, bodies) -> assertThat(bodies).isEqualTo(written(group)));
    }

    @Test
    void publishesNothingOfATransactionThatIsNotCommitted() throws Exception {
        startRelay();

        inTransaction(false, outbox -> outbox.write(List.of(message("rolled-back"))));
        write("committed");

        assertThat(groups(hear(1))).containsExactly("committed");
    }

    @Test
    void doublesNothingWhenItDiedBetweenTheTwoCommits() throws Exception {
        startRelay();
        for (int i = 0; i < 30; i++) {
            write("group");
        }
        assertThat(hear(30)).hasSize(30);
        await().atMost(LONGEST).until(() -> waiting() == 0);

        // What the database looks like after a crash that followed the broker's commit, with more written since.
        execute("UPDATE outbox_message SET published_at = NULL WHERE position % 2 = 0");
        write("later");

        assertThat(groups(hear(1))).containsExactly("later");
        await().atMost(LONGEST).until(() -> waiting() == 0);
        assertThat(hear(1, Duration.ofMillis(500))).isEmpty();
    }

    @Test
    void letsWritersGoOnWhileTheBrokerIsAwayAndDrainsAfterwards() throws Exception {
        broker.stop();
        startRelay();
        for (int i = 0; i < 450; i++) {
            write("group-" + i % 3);
        }
        assertThat(waiting()).isEqualTo(450);

        startBroker();

        List<TextMessage> heard = hear(450);
        assertThat(heard.stream().map(OutboxRelayIT::id).collect(Collectors.toSet()))
                .hasSize(450);
        await().atMost(LONGEST).until(() -> waiting() == 0);
    }

    @Test
    void leavesItsPlaceToAnotherWhenItStops() throws Exception {
        OutboxRelay first = startRelay();
        write("a");
        assertThat(hear(1)).hasSize(1);
        startRelay();

        first.stop();
        write("b");

        assertThat(groups(hear(1))).containsExactly("b");
    }

    @Test
    void makesWritersOfOneGroupTakeTurnsAndNoOthers() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(2);
        try (java.sql.Connection first = postgres.getPostgresDatabase().getConnection()) {
            first.setAutoCommit(false);
            new Outbox(alwaysGiving(first), Clock.systemUTC()).write(List.of(message("same")));

            Future<Boolean> ofAnotherGroup = others.submit(() -> write("another"));
            Future<Boolean> ofTheSame = others.submit(() -> write("same"));

            assertThat(ofAnotherGroup.get(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            await().atMost(LONGEST).until(() -> count(WAITING_FOR_A_LOCK) == 1);
            assertThat(ofTheSame.isDone()).isFalse();
            first.commit();
            assertThat(ofTheSame.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        others.shutdown();
    }

    @Test
    void refusesToBeWrittenOutsideATransaction() throws Exception {
        assertThat(Outbox.class
                        .getMethod("write", List.class)
                        .getAnnotation(Transactional.class)
                        .value())
                .isEqualTo(Transactional.TxType.MANDATORY);
    }

    private OutboxRelay startRelay() {
        OutboxRelay relay = new OutboxRelay(
                () -> postgres.getPostgresDatabase().getConnection(),
                new ActiveMQConnectionFactory(brokerUrl),
                Clock.systemUTC());
        Thread thread = new Thread(relay, "relay under test");
        thread.start();
        relays.add(relay);
        threads.add(thread);
        return relay;
    }

    private void startBroker() throws Exception {
        broker = new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setSecurityEnabled(false)
                        .setPersistenceEnabled(false)
                        .setJournalDirectory(new File(work, "journal").getPath())
                        .addAcceptorConfiguration("test", brokerUrl + "?protocols=CORE")
                        .addAddressSetting(
                                "#",
                                new AddressSettings()
                                        .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                                        .setDefaultQueueRoutingType(RoutingType.ANYCAST)))
                .start();
    }

    private static boolean write(String group) throws Exception {
        inTransaction(true, outbox -> outbox.write(List.of(message(group))));
        return true;
    }

    private static OutboxMessage message(String group) {
        UUID id = UUID.randomUUID();
        return new OutboxMessage(id, ADDRESS, group, "{\"id\":\"" + id + "\"}");
    }

    private static void inTransaction(boolean commit, Writing writing) throws Exception {
        try (java.sql.Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            writing.to(new Outbox(alwaysGiving(connection), Clock.systemUTC()));
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    /** As in the service, where every connection inside a transaction is the transaction's own. */
    private static DataSource alwaysGiving(java.sql.Connection connection) {
        java.sql.Connection kept = proxy(
                java.sql.Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return proxy(DataSource.class, (method, arguments) -> kept);
    }

    private static <T> T proxy(Class<T> type, Invocation invocation) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return invocation.invoke(method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private static List<TextMessage> hear(int howMany) throws Exception {
        return hear(howMany, LONGEST);
    }

    private static List<TextMessage> hear(int howMany, Duration patience) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(brokerUrl);
                Connection connection = factory.createConnection()) {
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageConsumer consumer = session.createConsumer(session.createQueue(ADDRESS));
            List<TextMessage> heard = new ArrayList<>();
            while (heard.size() < howMany) {
                Message message = consumer.receive(patience.toMillis());
                if (message == null) {
                    return heard;
                }
                heard.add((TextMessage) message);
            }
            return heard;
        }
    }

    private static List<String> groups(List<TextMessage> messages) throws Exception {
        List<String> groups = new ArrayList<>();
        for (TextMessage message : messages) {
            groups.add(message.getStringProperty("JMSXGroupID"));
        }
        return groups;
    }

    private static String id(TextMessage message) {
        try {
            return message.getStringProperty("_AMQ_DUPL_ID");
        } catch (jakarta.jms.JMSException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The bodies of a group in the order of their positions, which is the order of their commits. */
    private static List<String> written(String group) {
        try (java.sql.Connection connection = postgres.getPostgresDatabase().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT body FROM outbox_message WHERE message_group = '" + group
                                + "' ORDER BY position")) {
            List<String> bodies = new ArrayList<>();
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
            return bodies;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static int waiting() {
        return count("SELECT count(*) FROM outbox_message WHERE published_at IS NULL");
    }

    private static int count(String query) {
        try (java.sql.Connection connection = postgres.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (java.sql.Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Writing {
        void to(Outbox outbox);
    }

    private interface Invocation {
        Object invoke(java.lang.reflect.Method method, Object[] arguments) throws Exception;
    }
}
