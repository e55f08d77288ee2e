package dk.familiensplan.outbox;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;

/** A session with the broker that publishes batches: one broker transaction for each. */
final class Broker implements AutoCloseable {

    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    private static final String GROUP = "JMSXGroupID";

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;

    private Broker(Connection connection) throws JMSException {
        this.connection = connection;
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        this.producer = session.createProducer(null);
    }

    static Broker connect(ConnectionFactory broker) throws JMSException {
        Connection connection = broker.createConnection();
        try {
            return new Broker(connection);
        } catch (JMSException refused) {
            connection.close();
            throw refused;
        }
    }

    /**
     * Publishes the messages in order; after it the broker holds them all. Messages that it already holds, from a try
     * whose end was not heard, are dropped there: the whole transaction is refused then, and they go one by one.
     */
    void publish(List<OutboxMessage> messages) throws JMSException {
        try {
            publishTogether(messages);
        } catch (JMSException refused) {
            if (!tellsOfADuplicate(refused)) {
                throw refused;
            }
            session.rollback();
            for (OutboxMessage message : messages) {
                publishUnlessKnown(message);
            }
        }
    }

    private void publishTogether(List<OutboxMessage> messages) throws JMSException {
        for (OutboxMessage message : messages) {
            send(message);
        }
        session.commit();
    }

    private void publishUnlessKnown(OutboxMessage message) throws JMSException {
        try {
            send(message);
            session.commit();
        } catch (JMSException refused) {
            if (!tellsOfADuplicate(refused)) {
                throw refused;
            }
            session.rollback();
        }
    }

    private void send(OutboxMessage message) throws JMSException {
        TextMessage text = session.createTextMessage(message.body());
        text.setStringProperty(DUPLICATE_ID, message.id().toString());
        text.setStringProperty(GROUP, message.group());
        producer.send(session.createQueue(message.address()), text);
    }

    private static boolean tellsOfADuplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ActiveMQDuplicateIdException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
