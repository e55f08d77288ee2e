package dk.familiensplan.outbox;

import jakarta.jms.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries what lies in the outbox to the broker: in order, at least once, up to {@value #BATCH} in one broker transaction.
 *
 * <p>A message is marked as published after the broker has committed it. A crash between the two publishes it again with
 * the same duplicate id, and the broker drops it. Of several instances one relays; the others stand by. While the broker
 * or the database is away it tries again, ever more slowly, and users' writes go on.
 */
public final class OutboxRelay implements Runnable {

    /** So many in one broker transaction: one at a time is some twenty times slower. */
    static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());

    /** The sweep behind the wake-up call; also how soon a stand-by takes over. */
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final Database database;
    private final ConnectionFactory broker;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);

    private Duration pause = FIRST_PAUSE;
    private Instant cleanedAt = Instant.MIN;

    /** A relay that opens its own connections, so that losing one loses its place with it. */
    public OutboxRelay(Database database, ConnectionFactory broker, Clock clock) {
        this.database = database;
        this.broker = broker;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!isStopping()) {
            try {
                relay();
            } catch (Exception away) {
                if (!isStopping()) {
                    LOG.log(Level.WARNING, "Relaying stopped, trying again in {0} ms: {1}", new Object[] {
                        pause.toMillis(), away.getClass().getName()
                    });
                    LOG.log(Level.FINE, "Relaying stopped", away);
                    waitAWhile();
                }
            }
        }
    }

    /** Lets the batch at hand end, and ends. */
    public void stop() {
        stop.countDown();
    }

    private void relay() throws Exception {
        try (OutboxTable outbox = new OutboxTable(database.connect())) {
            while (!isStopping() && !outbox.becomesTheRelay()) {
                stop.await(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (isStopping()) {
                return;
            }
            try (Broker session = Broker.connect(broker)) {
                LOG.info("Relaying");
                while (!isStopping()) {
                    round(outbox, session);
                }
            }
        }
    }

    private void round(OutboxTable outbox, Broker session) throws Exception {
        int published = outbox.take(BATCH, session::publish, clock.instant());
        pause = FIRST_PAUSE;
        if (published < BATCH) {
            clean(outbox);
            outbox.awaitMessages(SWEEP);
        }
    }

    private void clean(OutboxTable outbox) throws SQLException {
        Instant now = clock.instant();
        if (cleanedAt.isBefore(now.minus(BETWEEN_CLEANINGS))) {
            outbox.forgetBefore(now.minus(KEPT));
            cleanedAt = now;
        }
    }

    private void waitAWhile() {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            stop();
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private boolean isStopping() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    /** Opens a connection of the relay's own. */
    @FunctionalInterface
    public interface Database {
        Connection connect() throws SQLException;
    }
}
