package dk.familiensplan.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.FreePorts;
import dk.familiensplan.local.Municipality;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerRightsIT {

    private static final Municipality MUNICIPALITY = Municipality.eksempel();
    private static final List<String> USERS = BrokerRights.users(MUNICIPALITY);
    private static final int PORT = FreePorts.one();

    @TempDir
    private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new Broker(
                folder,
                PORT,
                MUNICIPALITY,
                USERS.stream().collect(Collectors.toMap(Function.identity(), "secret of "::concat)));
        broker.start();
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.stop();
    }

    @Test
    void letsEveryPartyDoWhatItMayAndNothingElse() throws JMSException {
        List<String> addresses = new ArrayList<>(BrokerRights.addresses(MUNICIPALITY));
        BrokerRights.addresses(MUNICIPALITY).forEach(address -> addresses.add(BrokerRights.deadLettersOf(address)));
        List<String> wrong = new ArrayList<>();

        for (String user : USERS) {
            try (Connection connection = connect(user, "secret of " + user)) {
                connection.start();
                for (String address : addresses) {
                    if (maySend(connection, address) != isGranted(user, address, BrokerRights.Grant::send)) {
                        wrong.add(user + " sends to " + address);
                    }
                    if (mayConsume(connection, address) != isGranted(user, address, BrokerRights.Grant::consume)) {
                        wrong.add(user + " consumes from " + address);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(USERS).hasSize(9);
        assertThat(addresses).hasSize(34);
    }

    @Test
    void keepsAnAgencyFromTheQueuesOfAnother() {
        List<BrokerRights.Grant> ofTheJobCentre = BrokerRights.of(MUNICIPALITY).stream()
                .filter(grant -> grant.user().equals("agency.jobcentre-0999"))
                .toList();

        assertThat(ofTheJobCentre)
                .containsExactlyInAnyOrder(
                        new BrokerRights.Grant("agency.jobcentre-0999", "agency.jobcentre-0999.inbox", false, true),
                        new BrokerRights.Grant("agency.jobcentre-0999", "agency.jobcentre-0999.outbox", true, false));
    }

    @Test
    void refusesAWrongPasswordAndAStranger() {
        assertThat(canConnect("routes", "guess")).isFalse();
        assertThat(canConnect("stranger", "secret of stranger")).isFalse();
    }

    @Test
    void makesNoQueueForAnyone() throws JMSException {
        try (Connection connection = connect(BrokerRights.ROUTES, "secret of routes")) {
            assertThat(maySend(connection, "agency.jobcentre-0999.other")).isFalse();
            assertThat(mayConsume(connection, "somewhere.else")).isFalse();
        }
    }

    private static boolean isGranted(
            String user, String address, java.util.function.Predicate<BrokerRights.Grant> right) {
        return BrokerRights.of(MUNICIPALITY).stream()
                .filter(grant -> grant.user().equals(user) && grant.address().equals(address))
                .anyMatch(right);
    }

    private static boolean maySend(Connection connection, String address) throws JMSException {
        // Not in a transaction: there the broker's refusal would only come with the commit.
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue(address))) {
            producer.send(session.createTextMessage("hello"));
            return true;
        } catch (JMSException refused) {
            return false;
        }
    }

    private static boolean mayConsume(Connection connection, String address) throws JMSException {
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer consumer = session.createConsumer(session.createQueue(address))) {
            consumer.receiveNoWait();
            return true;
        } catch (JMSException refused) {
            return false;
        }
    }

    private static boolean canConnect(String user, String password) {
        try (Connection connection = connect(user, password)) {
            connection.start();
            return true;
        } catch (JMSSecurityException refused) {
            return false;
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connect(String user, String password) throws JMSException {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + PORT).createConnection(user, password);
    }
}
