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
    private final int sizeLimit;

    TakingFromQueue(String address, int sizeLimit) {
        this.address = address;
        this.sizeLimit = sizeLimit;
    }

    @Override
    public void process(Exchange exchange) throws JMSException {
        Message message = exchange.getMessage(JmsMessage.class).getJmsMessage();
        Carried.FROM.put(exchange, address);
        Carried.ATTEMPT.put(exchange, message.getIntProperty("JMSXDeliveryCount"));
        exchange.setMessage(new DefaultMessage(exchange));
        if (sizeOf(message) > sizeLimit) {
            throw new Undeliverable("too-large", null);
        }
        Carried.ARRIVED.put(
                exchange,
                new IncomingMessage(
                        textOf(message),
                        message.getJMSCorrelationID(),
                        Instant.ofEpochMilli(message.getJMSTimestamp())));
    }

    private static long sizeOf(Message message) {
        return message instanceof ActiveMQMessage artemis
                ? artemis.getCoreMessage().getBodyBufferSize()
                : 0;
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
