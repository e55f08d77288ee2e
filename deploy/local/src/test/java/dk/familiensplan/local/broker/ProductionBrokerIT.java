package dk.familiensplan.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.local.FreePorts;
import dk.familiensplan.local.Municipality;
import dk.familiensplan.local.Patience;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.files.FileStoreMonitor;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.PropertiesLoginModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker with the files of {@code deploy/production/broker} and secrets made by its own script. */
class ProductionBrokerIT {

    private static final Municipality MUNICIPALITY = Municipality.eksempel();
    private static final Path FILES = Path.of("..", "production", "broker").toAbsolutePath();
    private static final int PORT = FreePorts.one();
    private static final String LOGIN = "production-broker";

    @TempDir
    private static Path folder;

    private static final Properties PASSWORDS = new Properties();
    private static String trustPassword = "";
    private static EmbeddedActiveMQ broker;

    @BeforeAll
    static void startBroker() throws Exception {
        Path secrets = folder.resolve("secrets");
        Process script = new ProcessBuilder(
                        FILES.resolve("make-secrets").toString(), secrets.toString(), "localhost", "127.0.0.1")
                .inheritIO()
                .start();
        assertThat(script.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isZero();
        try (Reader users = Files.newBufferedReader(secrets.resolve("artemis-users.properties"))) {
            PASSWORDS.load(users);
        }
        trustPassword = Files.readString(secrets.resolve("trust.p12.password")).strip();
        Files.copy(FILES.resolve("artemis-roles.properties"), secrets.resolve("artemis-roles.properties"));
        System.setProperty("familiensplan.broker.data", folder.resolve("data").toString());
        System.setProperty("familiensplan.broker.secrets", secrets.toString());
        System.setProperty("familiensplan.broker.host", "127.0.0.1");
        System.setProperty("familiensplan.broker.port", Integer.toString(PORT));
        System.setProperty(
                "familiensplan.broker.keystore.password",
                Files.readString(secrets.resolve("broker.p12.password")).strip());
        broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(FILES.resolve("broker.xml").toUri().toString());
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(LOGIN, login(secrets)));
        broker.start();
    }

    /** As {@code login.config} says. */
    private static SecurityConfiguration login(Path secrets) {
        return new SecurityConfiguration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(
                            PropertiesLoginModule.class.getName(),
                            LoginModuleControlFlag.REQUIRED,
                            Map.of(
                                    "baseDir", secrets.toString(),
                                    "org.apache.activemq.jaas.properties.user", "artemis-users.properties",
                                    "org.apache.activemq.jaas.properties.role", "artemis-roles.properties"))
                };
            }
        };
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.stop();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("familiensplan.broker."))
                .forEach(System::clearProperty);
    }

    @Test
    void takesAMessageOverTlsAndRefusesEverythingElse() throws JMSException {
        try (Connection routes = connect(tls(), "routes", password("routes"))) {
            routes.start();
            try (Session session = routes.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                MessageProducer producer = session.createProducer(session.createQueue(BrokerRights.RECEIPTS));
                producer.send(session.createTextMessage("kvittering"));
                MessageConsumer consumer = session.createConsumer(session.createQueue(BrokerRights.RECEIPTS));
                assertThat(((TextMessage) consumer.receive(5000)).getText()).isEqualTo("kvittering");
            }
        }

        assertThatThrownBy(() -> connect(plain(), "routes", password("routes"))).isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> connect(tls(), "routes", "guess")).isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> connect(tls(), "routes", password("case-service")))
                .isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> connect(withoutTrust(), "routes", password("routes")))
                .isInstanceOf(JMSException.class);
    }

    @Test
    void givesEachUserTheRightsThatItHasLocally() {
        Set<BrokerRights.Grant> given = new HashSet<>();
        for (String address : addresses()) {
            Set<Role> roles = broker.getActiveMQServer().getSecurityRepository().getMatch(address);
            for (Role role : roles) {
                assertThat(role.isManage() || role.isCreateDurableQueue() || role.isDeleteDurableQueue())
                        .isFalse();
                given.add(new BrokerRights.Grant(role.getName(), address, role.isSend(), role.isConsume()));
            }
        }

        assertThat(given).containsExactlyInAnyOrderElementsOf(BrokerRights.of(MUNICIPALITY));
        assertThat(PASSWORDS.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(BrokerRights.users(MUNICIPALITY));
    }

    @Test
    void syncsItsJournalPagesWhatIsTooMuchForMemoryAndDropsNothing() {
        ActiveMQServer server = broker.getActiveMQServer();

        assertThat(server.getConfiguration().isJournalSyncTransactional()).isTrue();
        assertThat(server.getConfiguration().isJournalSyncNonTransactional()).isTrue();
        assertThat(server.getConfiguration().isJournalDatasync()).isTrue();
        assertThat(server.getConfiguration().isPersistIDCache()).isTrue();
        assertThat(server.getConfiguration().getAcceptorConfigurations()).hasSize(1);
        for (String address : addresses()) {
            AddressSettings settings = server.getAddressSettingsRepository().getMatch(address);
            assertThat(settings.getAddressFullMessagePolicy()).isEqualTo(AddressFullMessagePolicy.PAGE);
            assertThat(settings.getMaxDeliveryAttempts()).isEqualTo(50);
            assertThat(server.locateQueue(SimpleString.of(address)).isDurable()).isTrue();
            if (!address.startsWith("DLQ.")) {
                assertThat(String.valueOf(settings.getDeadLetterAddress()))
                        .isEqualTo(BrokerRights.deadLettersOf(address));
            }
        }
    }

    @Test
    void letsSendersWaitWhileTheDiskIsFullAndLosesNothing() throws Exception {
        FileStoreMonitor disk = ((ActiveMQServerImpl) broker.getActiveMQServer()).getMonitor();
        try (Connection sender = connect(tls(), "case-service", password("case-service"));
                Connection reader = connect(tls(), "routes", password("routes"))) {
            reader.start();
            fill(disk);

            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(sender, 50));
            assertThat(Patience.until(Duration.ofSeconds(2), sending::isDone)).isFalse();

            empty(disk);
            sending.get(20, TimeUnit.SECONDS);
            assertThat(received(reader, 50)).hasSize(50).doesNotHaveDuplicates();
        }
    }

    /** Pretends that not a byte may be used. */
    private static void fill(FileStoreMonitor disk) {
        disk.setMinDiskFree(Long.MAX_VALUE);
        disk.tick();
    }

    private static void empty(FileStoreMonitor disk) {
        disk.setMinDiskFree(0L);
        disk.tick();
    }

    private static void send(Connection connection, int count) {
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(BrokerRights.NOTIFICATIONS));
            for (int i = 0; i < count; i++) {
                TextMessage message = session.createTextMessage("hændelse " + i);
                message.setStringProperty("_AMQ_DUPL_ID", "full-disk-" + i);
                producer.send(message);
            }
            session.commit();
        } catch (JMSException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<String> received(Connection connection, int count) throws JMSException {
        List<String> received = new ArrayList<>();
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageConsumer consumer = session.createConsumer(session.createQueue(BrokerRights.NOTIFICATIONS));
            for (int i = 0; i < count; i++) {
                received.add(consumer.receive(5000).getBody(String.class));
            }
            session.commit();
        }
        return received;
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(BrokerRights.addresses(MUNICIPALITY));
        BrokerRights.addresses(MUNICIPALITY).forEach(address -> addresses.add(BrokerRights.deadLettersOf(address)));
        return addresses;
    }

    private static String password(String user) {
        return PASSWORDS.getProperty(user);
    }

    private static String plain() {
        return "tcp://localhost:" + PORT + "?callTimeout=3000";
    }

    private static String withoutTrust() {
        return plain() + "&sslEnabled=true";
    }

    private static String tls() {
        return "tcp://localhost:" + PORT + "?sslEnabled=true&verifyHost=true&trustStoreType=PKCS12&trustStorePath="
                + folder.resolve("secrets/trust.p12") + "&trustStorePassword=" + trustPassword;
    }

    private static Connection connect(String url, String user, String password) throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        return factory.createConnection(user, password);
    }
}
