package dk.familiensplan.benchmarks.delivery;

import dk.familiensplan.local.Municipality.Agency;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Agencies that take what comes and do nothing with it: one reader for each, with the agency's own user. */
final class Inboxes implements AutoCloseable {

    private static final int TOGETHER = 50;
    private static final long WAIT_MS = 200;

    /** What arrived. */
    record Arrival(String agency, String notification, long nanos) {}

    private final List<Thread> readers = new ArrayList<>();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicLong characters = new AtomicLong();
    private volatile boolean open = true;

    Inboxes(Platform platform) {
        for (Agency agency : platform.municipality().agencies()) {
            Thread reader = new Thread(() -> read(platform, agency), agency.id());
            reader.start();
            readers.add(reader);
        }
    }

    private void read(Platform platform, Agency agency) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(
                        platform.settings().brokerUrl(),
                        agency.brokerUser(),
                        platform.brokerPassword(agency.brokerUser()));
                Connection connection = factory.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer inbox = session.createConsumer(session.createQueue(agency.inbox()))) {
            connection.start();
            while (open) {
                Message message = inbox.receive(WAIT_MS);
                for (int i = 1; message != null; i++) {
                    characters.addAndGet(((TextMessage) message).getText().length());
                    arrivals.add(new Arrival(agency.id(), message.getJMSCorrelationID(), System.nanoTime()));
                    message = i < TOGETHER ? inbox.receiveNoWait() : null;
                }
                session.commit();
            }
        } catch (JMSException gone) {
            throw new IllegalStateException("an inbox cannot be read", gone);
        }
    }

    /** Forgets what has arrived so far. */
    void forget() {
        arrivals.clear();
        characters.set(0);
    }

    /** Waits until so many have arrived. */
    List<Arrival> await(int wanted, Duration patience) {
        Patience.until(patience, () -> arrivals.size() >= wanted);
        return List.copyOf(arrivals);
    }

    /** How long a message is on average. */
    int length() {
        return arrivals.isEmpty() ? 0 : (int) (characters.get() / arrivals.size());
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread reader : readers) {
            reader.join();
        }
    }
}
