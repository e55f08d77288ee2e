package dk.familiensplan.integration.delivery;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what would fill this process's memory: reads the beginning of it, which says who sent it, and lets go of the rest
 * as it comes. It is gone from the queue when its exchange has ended well, so the sender's answer may leave twice, with
 * the same id, and is never left out.
 */
public final class Outsized {

    private static final Logger LOG = LoggerFactory.getLogger(Outsized.class);

    private static final int AT_ONCE = 10;

    /** Before the words of a text: that there is one, and its length. */
    private static final int BEFORE_TEXT = 5;

    private final Supplier<ClientSessionFactory> broker;
    private final String user;
    private final String password;

    public Outsized(Supplier<ClientSessionFactory> broker, String user, String password) {
        this.broker = broker;
        this.user = user;
        this.password = password;
    }

    /** The selector of what is left to others. */
    static String below(long bytes) {
        return "_AMQ_LARGE_SIZE IS NULL OR _AMQ_LARGE_SIZE < " + bytes;
    }

    /** Puts the beginnings of those that lie there as the body, a list that may be empty. */
    void take(String address, long fromBytes, Exchange exchange) throws ActiveMQException {
        Carried.FROM.put(exchange, address);
        ClientSessionFactory connection = broker.get();
        ClientSession session = connection.createSession(user, password, false, true, false, false, 0);
        exchange.getExchangeExtension().addOnCompletion(new Ending(connection, session));
        ClientConsumer consumer = session.createConsumer(address, "_AMQ_LARGE_SIZE >= " + fromBytes);
        session.start();
        List<Taken> taken = new ArrayList<>();
        for (ClientMessage next = consumer.receiveImmediate();
                next != null;
                next = taken.size() < AT_ONCE ? consumer.receiveImmediate() : null) {
            taken.add(beginning(next));
            next.acknowledge();
        }
        exchange.getMessage().setBody(taken);
    }

    private static Taken beginning(ClientMessage message) throws ActiveMQException {
        boolean isText = message.getType() == Message.TEXT_TYPE;
        Head head = new Head(TakingFromQueue.HEAD);
        message.saveToOutputStream(head);
        Charset charset = isText ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new Taken(
                null,
                new IncomingMessage(
                        head.text(isText ? BEFORE_TEXT : 0, charset),
                        String.valueOf(message.getCorrelationID()),
                        Instant.ofEpochMilli(message.getTimestamp())),
                null,
                Failures.NONE);
    }

    /** What cannot be committed comes again, and is answered again. */
    private record Ending(ClientSessionFactory connection, ClientSession session) implements Synchronization {

        @Override
        public void onComplete(Exchange exchange) {
            try (connection) {
                session.commit();
            } catch (ActiveMQException comesAgain) {
                LOG.warn("Not taken from the queue, comes again: fault={}", comesAgain.getType());
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            connection.close();
        }
    }

    /** Keeps the first bytes, and nothing of the others. */
    private static final class Head extends OutputStream {

        private final byte[] kept;
        private int length;

        private Head(int most) {
            kept = new byte[most];
        }

        @Override
        public void write(int one) {
            if (length < kept.length) {
                kept[length++] = (byte) one;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            int more = Math.min(count, kept.length - length);
            System.arraycopy(bytes, from, kept, length, more);
            length += more;
        }

        private String text(int from, Charset charset) {
            return new String(kept, from, Math.max(0, length - from), charset);
        }
    }
}
