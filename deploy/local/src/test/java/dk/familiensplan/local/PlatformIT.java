package dk.familiensplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts that are this module's own; the whole product is started by the system tests. */
class PlatformIT {

    @TempDir
    private static Path data;

    private static Platform platform;

    @BeforeAll
    static void makePlatform() {
        platform = Platform.in(FreePorts.settings(data));
    }

    @AfterAll
    static void stopPlatform() {
        platform.close();
    }

    @Test
    void keepsInTheDatabaseWhatWasCommittedBeforeAKill() throws SQLException {
        platform.start(Part.DATABASE);
        execute("CREATE TABLE note (text text)");
        execute("INSERT INTO note VALUES ('blåbærgrød')");

        platform.kill(Part.DATABASE);
        assertThat(platform.answers(Part.DATABASE)).isFalse();
        platform.start(Part.DATABASE);

        try (java.sql.Connection connection = platform.database().connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet note = statement.executeQuery("SELECT upper(text) FROM note")) {
            assertThat(note.next()).isTrue();
            assertThat(note.getString(1)).isEqualTo("BLÅBÆRGRØD");
        }
    }

    @Test
    void givesTheApplicationNoMoreThanItsOwnDatabase() throws SQLException {
        platform.start(Part.DATABASE);

        try (java.sql.Connection connection = platform.database().connectAsApplication();
                Statement statement = connection.createStatement()) {
            try (ResultSet role = statement.executeQuery(
                    "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
                assertThat(role.next()).isTrue();
                assertThat(role.getBoolean(1)).isFalse();
            }
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (a text)"))
                    .hasMessageContaining("permission denied");
            try (ResultSet durability =
                    statement.executeQuery("SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
                assertThat(durability.next()).isTrue();
                assertThat(durability.getString(1)).isEqualTo("on");
                assertThat(durability.getString(2)).isEqualTo("on");
            }
        }
    }

    @Test
    void delivesAfterAKillOfTheBrokerWhatItHadTaken() throws JMSException {
        platform.start(Part.BROKER);
        try (Connection connection = connect("agency.family-0999");
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue("agency.family-0999.outbox"))
                    .send(session.createTextMessage("held on disk"));
        }

        platform.kill(Part.BROKER);
        platform.start(Part.BROKER);

        try (Connection connection = connect("routes");
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer outbox = session.createConsumer(session.createQueue("agency.family-0999.outbox"))) {
            connection.start();
            Message message = outbox.receive(5_000);
            assertThat(message).isInstanceOf(TextMessage.class);
            assertThat(((TextMessage) message).getText()).isEqualTo("held on disk");
        }
    }

    @Test
    void refusesASecondPlatformOnTheSameData() {
        assertThatThrownBy(() -> Platform.in(platform.settings()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already runs");
    }

    private static void execute(String command) throws SQLException {
        try (java.sql.Connection connection = platform.database().connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(String user) throws JMSException {
        return new ActiveMQConnectionFactory(platform.settings().brokerUrl())
                .createConnection(user, platform.brokerPassword(user));
    }
}
