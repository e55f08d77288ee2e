package dk.familiensplan.platform.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands what was told to the browsers that listen at this instance.
 *
 * <p>One query twice a second serves them all, and none is asked while nobody listens. {@code LISTEN}/{@code NOTIFY}
 * would be quicker by a quarter of a second, at the price of a lock that all telling transactions queue for at commit.
 */
@ApplicationScoped
public class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class.getName());

    private static final int LOOKED_EVERY_MILLIS = 500;
    private static final int BEATEN_EVERY_SECONDS = 15;

    /** A person has no more windows than this; the oldest gives way. */
    private static final int MOST_PER_PERSON = 8;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    LiveEventLog log;

    private @Nullable Position position;
    private @Nullable ScheduledFuture<?> looking;
    private @Nullable ScheduledFuture<?> beating;

    /** A browser that listens. Calls must return at once. */
    public interface Listener {

        /** Subject of the person. */
        String recipient();

        void hear(LiveEvent event);

        /** Shows that the stream lives. @return false when it does not, or may no longer */
        boolean beat();

        void close();
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        looking = executor.scheduleWithFixedDelay(
                this::look, LOOKED_EVERY_MILLIS, LOOKED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        beating = executor.scheduleWithFixedDelay(
                this::beat, BEATEN_EVERY_SECONDS, BEATEN_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Lets a browser listen from now on.
     *
     * @param lastHeard where it was before; what came since is told first
     */
    public synchronized void add(Listener listener, Optional<Position> lastHeard) {
        var here = position == null || listeners.isEmpty() ? log.now() : position;
        position = here;
        lastHeard.ifPresent(
                last -> log.missedBy(listener.recipient(), last, here).forEach(listener::hear));
        var samePerson = listeners.stream()
                .filter(other -> other.recipient().equals(listener.recipient()))
                .toList();
        if (samePerson.size() >= MOST_PER_PERSON) {
            drop(samePerson.get(0));
        }
        listeners.add(listener);
    }

    private synchronized void look() {
        if (listeners.isEmpty() || position == null) {
            return;
        }
        try {
            for (var event : log.after(position)) {
                listeners.stream()
                        .filter(listener -> listener.recipient().equals(event.recipient()))
                        .forEach(listener -> listener.hear(event));
                position = event.position();
            }
        } catch (RuntimeException away) {
            // Tried again in half a second; what is told meanwhile waits in the table.
            LOG.log(
                    Level.FINE,
                    "Live events could not be read: {0}",
                    away.getClass().getName());
        }
    }

    private void beat() {
        listeners.stream().filter(listener -> !alive(listener)).forEach(this::drop);
    }

    private static boolean alive(Listener listener) {
        try {
            return listener.beat();
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private void drop(Listener listener) {
        listeners.remove(listener);
        listener.close();
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
        if (beating != null) {
            beating.cancel(false);
        }
        listeners.forEach(Listener::close);
    }
}
