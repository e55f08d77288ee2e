package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.integration.platform.SafeJson;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.UUID;

/**
 * Takes one message out of the dead letters, puts it back where it came from or throws it away, and tells the
 * case-service, all in one transaction of its own. Done before, it is only told again.
 */
final class DeadLetterBox {

    private static final long MILLIS_TO_LOOK = 2000;

    private final ConnectionFactory broker;
    private final Receipts receipts;

    DeadLetterBox(ConnectionFactory broker, Receipts receipts) {
        this.broker = broker;
        this.receipts = receipts;
    }

    void empty(UUID deadLetter, String address, boolean again) throws JMSException {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            connection.start();
            try (MessageConsumer letters = session.createConsumer(
                    session.createQueue(Addresses.DEAD_LETTERS + address),
                    Addresses.DEAD_LETTER + " = '" + deadLetter + "'")) {
                Message letter = letters.receive(MILLIS_TO_LOOK);
                if (letter instanceof TextMessage text && again) {
                    send(session, address, text.getText());
                }
                send(session, Addresses.RECEIPTS, done(deadLetter));
                session.commit();
            }
        }
    }

    private static void send(Session session, String address, String text) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(address))) {
            producer.send(session.createTextMessage(text));
        }
    }

    private String done(UUID deadLetter) {
        try {
            return SafeJson.json().writeValueAsString(receipts.done(deadLetter));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a receipt cannot be written");
        }
    }
}
