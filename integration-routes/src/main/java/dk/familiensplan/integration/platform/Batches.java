package dk.familiensplan.integration.platform;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.component.jms.MessageListenerContainerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.listener.AbstractMessageListenerContainer;

/**
 * Makes consumers that take what lies on a queue in batches, each in one transaction, and hand it to their route as
 * {@link Together}. A batch is never waited for: it is what is there when the consumer is free, so a single message is
 * a batch of its own at once.
 *
 * <p>A message that has come before is where a batch ends. So whatever made a transaction fail stands alone, or last, when
 * it comes again, and can hold up the others once at most.
 */
public final class Batches implements MessageListenerContainerFactory {

    /** The name that endpoints refer to. */
    public static final String NAME = "batches";

    private final int atMost;

    /** @param atMost so many in one transaction */
    public Batches(int atMost) {
        this.atMost = atMost;
    }

    /** What an endpoint says to consume so. */
    public static String option() {
        return "consumerType=Custom&messageListenerContainerFactory=#" + NAME;
    }

    @Override
    public AbstractMessageListenerContainer createMessageListenerContainer(JmsEndpoint endpoint) {
        return new Consumers(endpoint);
    }

    private final class Consumers extends DefaultJmsMessageListenerContainer {

        private Consumers(JmsEndpoint endpoint) {
            super(endpoint);
        }

        @Override
        protected @Nullable Message receiveMessage(MessageConsumer consumer) throws JMSException {
            List<Message> taken = new ArrayList<>();
            Message next = super.receiveMessage(consumer);
            while (next != null) {
                taken.add(next);
                next = isFull(taken) || Together.hasComeBefore(next) ? null : consumer.receiveNoWait();
            }
            return taken.isEmpty() ? null : Together.as(taken);
        }

        private boolean isFull(List<Message> taken) {
            return taken.size() >= atMost;
        }
    }
}
