package dk.familiensplan.benchmarks.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.broker.BrokerRights;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * What the routes do with the broker, and nothing else: takes the thin events, puts as long a text into each agency's
 * inbox and a receipt on its queue in one transaction, and takes the receipts off again. Asks nobody what may be told,
 * writes no format, and looks at nothing.
 */
final class BareForwarder implements AutoCloseable {

    private static final int CONSUMERS = 8;
    private static final int TOGETHER = 50;
    private static final int RECEIPT = 350;
    private static final long WAIT_MS = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final List<Thread> threads = new ArrayList<>();
    private final Platform platform;
    private final String text;
    private volatile boolean open = true;

    /** @param length of the messages that it sends */
    BareForwarder(Platform platform, int length) {
        this.platform = platform;
        this.text = "x".repeat(length);
        for (int i = 0; i < CONSUMERS; i++) {
            begin(BrokerRights.NOTIFICATIONS, this::forward);
            begin(BrokerRights.RECEIPTS, (session, producer, message) -> {});
        }
    }

    private interface Handling {
        void handle(Session session, MessageProducer producer, Message message) throws JMSException, IOException;
    }

    private void begin(String address, Handling handling) {
        Thread thread = new Thread(() -> run(address, handling), address);
        thread.start();
        threads.add(thread);
    }

    private void run(String address, Handling handling) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(
                platform.settings().brokerUrl(), BrokerRights.ROUTES, platform.brokerPassword(BrokerRights.ROUTES))) {
            factory.setConsumerWindowSize(64 * 1024);
            factory.setCacheDestinations(true);
            try (Connection connection = factory.createConnection();
                    Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                    MessageConsumer consumer = session.createConsumer(session.createQueue(address));
                    MessageProducer producer = session.createProducer(null)) {
                connection.start();
                while (open) {
                    Message message = consumer.receive(WAIT_MS);
                    for (int i = 1; message != null; i++) {
                        handling.handle(session, producer, message);
                        message = i < TOGETHER ? consumer.receiveNoWait() : null;
                    }
                    session.commit();
                }
            }
        } catch (JMSException | IOException gone) {
            throw new IllegalStateException("the bare forwarder cannot go on", gone);
        }
    }

    private void forward(Session session, MessageProducer producer, Message message) throws JMSException, IOException {
        var data = json.readTree(((TextMessage) message).getText()).path("data");
        TextMessage out = session.createTextMessage(text);
        out.setJMSCorrelationID(data.path("notificationId").asText());
        out.setStringProperty("JMSXGroupID", data.path("planId").asText());
        producer.send(session.createQueue("agency." + data.path("agencyId").asText() + ".inbox"), out);
        producer.send(session.createQueue(BrokerRights.RECEIPTS), session.createTextMessage("x".repeat(RECEIPT)));
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
