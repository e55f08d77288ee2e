package dk.familiensplan.integration.delivery;

import dk.familiensplan.integration.platform.Together;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.support.DefaultMessage;

/**
 * The first step of each route that reads a queue: takes texts, up to a limit, and lets go of everything else that came
 * with them. No header of a sender gets further, so none can steer a route or travel on; the duplicate id of the sender
 * is one that must not.
 */
final class TakingFromQueue implements Processor {

    static final String TOO_LARGE = "too-large";

    /** Was tried as often, or for as long, as can be. */
    static final String EXHAUSTED = "attempts-exhausted";

    /** What has been handed out as often as this is set aside; the broker would do it at the 50th time, and tell nobody. */
    static final int LAST_ATTEMPT = 45;

    /** Enough to read who sent which message, in every format. */
    static final int HEAD = 8 * 1024;

    private final String address;
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
        List<Taken> taken = new ArrayList<>();
        for (Message message : Together.of(exchange.getMessage(JmsMessage.class).getJmsMessage())) {
            taken.add(take(message));
        }
        Carried.FROM.put(exchange, address);
        exchange.setMessage(new DefaultMessage(exchange));
        exchange.getMessage().setBody(taken);
    }

    private Taken take(Message message) throws JMSException {
        Failures failures = Failures.of(message);
        String exhausted = message.getIntProperty("JMSXDeliveryCount") >= LAST_ATTEMPT ? EXHAUSTED : null;
        boolean tooLarge = sizeOf(message) > sizeLimit;
        if (tooLarge && !answersTheTooLarge) {
            return new Taken(null, null, TOO_LARGE, failures);
        }
        try {
            return tooLarge
                    ? new Taken(null, arrived(message, headOf(message)), exhausted, failures)
                    : new Taken(arrived(message, textOf(message)), null, exhausted, failures);
        } catch (Undeliverable notText) {
            return new Taken(null, null, notText.reasonCode(), failures);
        }
    }

    private static IncomingMessage arrived(Message message, String text) throws JMSException {
        return new IncomingMessage(
                text, message.getJMSCorrelationID(), Instant.ofEpochMilli(message.getJMSTimestamp()));
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
