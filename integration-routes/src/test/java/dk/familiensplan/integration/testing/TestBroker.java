package dk.familiensplan.integration.testing;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A real Artemis with the users and rights of production: each agency reads its inbox and writes its outbox. */
public final class TestBroker implements AutoCloseable {

    private static final String RECEIPT = "<PositiveMessage>";

    public static final List<String> AGENCIES =
            List.of("jobcentre-0999", "family-0999", "psychiatry-1099", "hospital-1099");

    /** Has its user and queues, and stands in no configuration until a test adds it. */
    public static final String SPARE = "hospital-1098";

    private static final String CASE_SERVICE = "case-service";
    private static final String ROUTES = "routes";

    private final ConfigurationImpl configuration = new ConfigurationImpl();
    private final SecurityConfiguration users = new SecurityConfiguration();
    private final int port;
    private EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    public TestBroker(Path folder) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        configuration.setPersistenceEnabled(true);
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setJournalSyncTransactional(false);
        configuration.setJournalSyncNonTransactional(false);
        configuration.setJMXManagementEnabled(false);
        configuration.setMaxDiskUsage(-1);
        configuration.addAcceptorConfiguration("test", "tcp://127.0.0.1:" + port + "?protocols=CORE");
        addUser(users, CASE_SERVICE);
        addUser(users, ROUTES);
        addQueue(configuration, "familiensplan.notifications", Set.of(sender(CASE_SERVICE), both(ROUTES)));
        addQueue(configuration, "familiensplan.receipts", Set.of(both(ROUTES)));
        addQueue(configuration, "familiensplan.operations", Set.of(sender(CASE_SERVICE), reader(ROUTES)));
        for (String agency : Stream.concat(AGENCIES.stream(), Stream.of(SPARE)).toList()) {
            String user = "agency." + agency;
            addUser(users, user);
            addQueue(configuration, user + ".inbox", Set.of(sender(ROUTES), reader(user)));
            addQueue(configuration, user + ".outbox", Set.of(sender(user), both(ROUTES)));
        }
        start();
    }

    /** Starts it again after a stop, with all that was on its disk. */
    public void start() throws Exception {
        server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration);
        server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        server.start();
    }

    /** Stops it as an outage would. */
    public void stop() throws Exception {
        server.stop();
    }

    private static void addUser(SecurityConfiguration users, String user) {
        users.addUser(user, passwordOf(user));
        users.addRole(user, user);
    }

    private static void addQueue(ConfigurationImpl configuration, String name, Set<Role> rights) {
        String deadLetters = "DLQ." + name;
        for (String queue : List.of(name, deadLetters)) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfig(QueueConfiguration.of(queue)
                            .setAddress(queue)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setDurable(true)));
        }
        configuration.putSecurityRoles(name, rights);
        configuration.putSecurityRoles(deadLetters, Set.of(both(ROUTES)));
        configuration.addAddressSetting(
                name,
                new AddressSettings()
                        .setMaxDeliveryAttempts(50)
                        .setRedeliveryDelay(20)
                        .setRedeliveryMultiplier(1.2)
                        .setMaxRedeliveryDelay(100)
                        .setDeadLetterAddress(SimpleString.of(deadLetters))
                        .setAutoCreateQueues(false)
                        .setAutoCreateAddresses(false));
    }

    private static Role sender(String user) {
        return new Role(user, true, false, false, false, false, false, false, false);
    }

    private static Role reader(String user) {
        return new Role(user, false, true, false, false, false, false, false, true);
    }

    private static Role both(String user) {
        return new Role(user, true, true, false, false, false, false, false, true);
    }

    public static String passwordOf(String user) {
        return "secret of " + user;
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** A message with what the broker and JMS know of it. */
    public record Taken(String text, String correlationId, String group, Map<String, String> properties) {}

    /** Puts a text on an address as that user. */
    public void send(String user, String address, String text, Map<String, String> properties) throws JMSException {
        send(user, address, List.of(text), properties);
    }

    /** Puts texts on an address as that user, in one transaction. */
    public void send(String user, String address, List<String> texts, Map<String, String> properties)
            throws JMSException {
        withSession(user, session -> {
            MessageProducer producer = session.createProducer(session.createQueue(address));
            for (String text : texts) {
                TextMessage message = session.createTextMessage(text);
                for (Map.Entry<String, String> property : properties.entrySet()) {
                    if (property.getKey().equals("JMSCorrelationID")) {
                        message.setJMSCorrelationID(property.getValue());
                    } else {
                        message.setStringProperty(property.getKey(), property.getValue());
                    }
                }
                producer.send(message);
            }
            session.commit();
            return texts.size();
        });
    }

    /** Sends as the case-service does: with a duplicate id and in the group of the plan. */
    public void queue(String event, String duplicateId, String planId) throws JMSException {
        send(
                CASE_SERVICE,
                "familiensplan.notifications",
                event,
                Map.of("_AMQ_DUPL_ID", duplicateId, "JMSXGroupID", planId));
    }

    /** Sends as an agency's system does. */
    public void fromAgency(String agency, String text) throws JMSException {
        send("agency." + agency, "agency." + agency + ".outbox", text, Map.of());
    }

    public void fromAgency(String agency, String text, String correlationId) throws JMSException {
        send("agency." + agency, "agency." + agency + ".outbox", text, Map.of("JMSCorrelationID", correlationId));
    }

    /** Takes the next message from an agency's inbox as that agency, or fails after some seconds. */
    /** The next message in an agency's inbox that is no receipt of the transport's. */
    public Taken nextAt(String agency) throws JMSException {
        Taken next = nextOrReceiptAt(agency);
        while (next.text().contains(RECEIPT)) {
            next = nextOrReceiptAt(agency);
        }
        return next;
    }

    public Taken nextOrReceiptAt(String agency) throws JMSException {
        return next("agency." + agency, inbox(agency), 30_000)
                .orElseThrow(() -> new AssertionError("nothing came to the inbox of " + agency));
    }

    /** Messages in an agency's inbox; receipts of the transport's that lie before them are taken away first. */
    public long waitingFor(String agency) throws JMSException {
        while (withSession("agency." + agency, session -> {
            try (var look = session.createBrowser(session.createQueue(inbox(agency)))) {
                var all = look.getEnumeration();
                return all.hasMoreElements()
                        && all.nextElement() instanceof jakarta.jms.TextMessage first
                        && first.getText().contains(RECEIPT);
            }
        })) {
            nextOrReceiptAt(agency);
        }
        return depth(inbox(agency));
    }

    private static String inbox(String agency) {
        return "agency." + agency + ".inbox";
    }

    public Taken nextDead(String address) throws JMSException {
        return next(ROUTES, "DLQ." + address, 30_000)
                .orElseThrow(() -> new AssertionError("nothing was set aside from " + address));
    }

    private java.util.Optional<Taken> next(String user, String address, long millis) throws JMSException {
        return withSession(user, session -> {
            var message = session.createConsumer(session.createQueue(address)).receive(millis);
            if (message == null) {
                return java.util.Optional.empty();
            }
            Map<String, String> properties = new java.util.HashMap<>();
            for (Object name : Collections.list(message.getPropertyNames())) {
                properties.put(name.toString(), String.valueOf(message.getObjectProperty(name.toString())));
            }
            Taken taken = new Taken(
                    ((TextMessage) message).getText(),
                    String.valueOf(message.getJMSCorrelationID()),
                    String.valueOf(message.getStringProperty("JMSXGroupID")),
                    properties);
            session.commit();
            return java.util.Optional.of(taken);
        });
    }

    /** From now on nobody may send there; what is in a transaction with it is refused with it. */
    public void refusesToTake(String address) {
        server.getActiveMQServer().getSecurityRepository().addMatch(address, Set.of());
    }

    /** How many messages lie on a queue, those that are being worked on included. */
    public long depth(String queue) {
        return server.getActiveMQServer().locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    /** The texts that lie on a queue that its reader may look through. */
    public List<String> lookThrough(String user, String address) throws JMSException {
        return withSession(user, session -> {
            Queue queue = session.createQueue(address);
            List<String> texts = new ArrayList<>();
            try (QueueBrowser browser = session.createBrowser(queue)) {
                for (Object message : Collections.list(browser.getEnumeration())) {
                    texts.add(((TextMessage) message).getText());
                }
            }
            return texts;
        });
    }

    /** Work in a session. */
    public interface InSession<T> {
        T doIn(Session session) throws JMSException;
    }

    /** Works as that user in a transacted session that is closed afterwards. */
    public <T> T withSession(String user, InSession<T> work) throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
                Connection connection = factory.createConnection(user, passwordOf(user))) {
            connection.start();
            try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
                return work.doIn(session);
            }
        }
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
