package dk.familiensplan.integration.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.support.DefaultMessage;

/**
 * The first step of each route that reads a queue: takes text, up to a limit, and lets go of everything else that came
 * with it. No header of a sender gets further, so none can steer a route or travel on; the duplicate id of the sender
 * is one that must not.
 */
final class TakingFromQueue implements Processor {

    private final String address;
    /** Enough to read who sent which message, in every format. */
    private static final int HEAD = 8 * 1024;

    private final int sizeLimit;
    private final boolean answersTheTooLarge;

    private TakingFromQueue(String address, int sizeLimit, boolean answersTheTooLarge) {
        this.address = address;
        this.sizeLimit = sizeLimit;
        this.answersTheTooLarge = answersTheTooLarge;
    }

    /** Sets aside what is too large. */
    TakingFromQueue(String address, int sizeLimit) {
        this(address, sizeLimit, false);
    }

    /** Lets the beginning of what is too large through, so that its sender can be told. */
    static TakingFromQueue answeringTheTooLarge(String address, int sizeLimit) {
        return new TakingFromQueue(address, sizeLimit, true);
    }

    @Override
    public void process(Exchange exchange) throws JMSException {
        Message message = exchange.getMessage(JmsMessage.class).getJmsMessage();
        Carried.FROM.put(exchange, address);
        Carried.ATTEMPT.put(exchange, message.getIntProperty("JMSXDeliveryCount"));
        exchange.setMessage(new DefaultMessage(exchange));
        boolean tooLarge = sizeOf(message) > sizeLimit;
        if (tooLarge && !answersTheTooLarge) {
            throw new Undeliverable("too-large", null);
        }
        IncomingMessage arrived = new IncomingMessage(
                tooLarge ? headOf(message) : textOf(message),
                message.getJMSCorrelationID(),
                Instant.ofEpochMilli(message.getJMSTimestamp()));
        (tooLarge ? Carried.TOO_LARGE : Carried.ARRIVED).put(exchange, arrived);
    }

    private static long sizeOf(Message message) {
        return message instanceof ActiveMQMessage artemis
                ? artemis.getCoreMessage().getBodyBufferSize()
                : 0;
    }

    /** In bytes, one that is cut in two at the end becomes a sign that nobody reads. */
    private static String headOf(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            byte[] head = new byte[HEAD];
            int read = bytes.readBytes(head);
            return new String(head, 0, Math.max(0, read), StandardCharsets.UTF_8);
        }
        String text = textOf(message);
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    private static String textOf(Message message) throws JMSException {
        if (message instanceof TextMessage text && text.getText() != null) {
            return text.getText();
        }
        if (message instanceof BytesMessage bytes) {
            byte[] content = bytes.getBody(byte[].class);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                throw new Undeliverable("not-utf-8", null);
            }
        }
        throw new Undeliverable("not-text", null);
    }
}
