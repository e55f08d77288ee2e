package dk.familiensplan.integration.platform;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsMessageType;
import org.springframework.jms.connection.CachingConnectionFactory;

/**
 * The way to the broker. All that a route reads and sends goes through one session at a time and is committed or
 * rolled back together, without a transaction manager: a local JMS transaction is all that is needed, since the
 * case-service takes in twice what is sent twice.
 */
public final class Broker implements AutoCloseable {

    /** Messages on the way to one consumer. Few, so that a stopped process gives few of them a lost attempt. */
    private static final int PREFETCHED_BYTES = 64 * 1024;

    private static final long RECONNECTED_AFTER_MILLIS = 1000;

    /** Whoever asks whether the routes are ready is told so within this, also by a broker that is there and silent. */
    private static final long ASKED_FOR_MILLIS = 3000;

    private final ActiveMQConnectionFactory factory;

    /** Only asks. A consumer that waits to try again holds the lock of its factory, and who shares it would wait too. */
    private final ActiveMQConnectionFactory asking;

    private final CachingConnectionFactory connections;
    private final int together;

    public Broker(Settings settings) {
        together = settings.together();
        factory = new ActiveMQConnectionFactory(settings.brokerUrl().toString());
        factory.setConsumerWindowSize(PREFETCHED_BYTES);
        // Otherwise each send asks the broker first whether the queue is there.
        factory.setCacheDestinations(true);
        connections = new CachingConnectionFactory(factory);
        factory.setUser(settings.brokerUser());
        factory.setPassword(settings.brokerPassword());
        connections.setSessionCacheSize(settings.consumers() * 2 + 16);
        // A cached consumer would go on fetching after its route has stopped.
        connections.setCacheConsumers(false);
        asking = new ActiveMQConnectionFactory(settings.brokerUrl().toString());
        asking.setUser(settings.brokerUser());
        asking.setPassword(settings.brokerPassword());
        asking.setInitialConnectAttempts(1);
        asking.setReconnectAttempts(0);
        asking.setCallTimeout(ASKED_FOR_MILLIS);
    }

    /** The component that routes name {@code jms}. */
    public JmsComponent component() {
        JmsComponent jms = new JmsComponent();
        jms.setConnectionFactory(connections);
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setDeliveryPersistent(true);
        jms.setDisableReplyTo(true);
        jms.setJmsMessageType(JmsMessageType.Text);
        jms.setRecoveryInterval(RECONNECTED_AFTER_MILLIS);
        jms.setErrorHandlerLogStackTrace(false);
        return jms;
    }

    /** What makes a route of the component take messages in batches; endpoints name it {@link Batches#NAME}. */
    public Batches batches() {
        return new Batches(together);
    }

    /** For what takes a transaction of its own. */
    public ConnectionFactory connections() {
        return connections;
    }

    /** For what reads a message as it comes, without holding it; not transacted with anything else. */
    public ClientSessionFactory streaming() {
        try {
            return factory.getServerLocator().createSessionFactory();
        } catch (Exception notReached) {
            throw new IllegalStateException("the broker is not reached");
        }
    }

    /** Whether a connection can be had now; a new one, since what is cached says that it can after the broker has gone. */
    public boolean isReachable() {
        try (Connection connection = asking.createConnection()) {
            return connection.getMetaData() != null;
        } catch (JMSException notReached) {
            return false;
        }
    }

    @Override
    public void close() {
        connections.destroy();
        factory.close();
        asking.close();
    }
}
