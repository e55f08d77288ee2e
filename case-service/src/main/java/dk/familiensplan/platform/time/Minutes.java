package dk.familiensplan.platform.time;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says once a minute that a minute has passed. */
@ApplicationScoped
public class Minutes {

    private static final Logger LOG = Logger.getLogger(Minutes.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Event<MinutePassed> passed;

    @Inject
    InstantSource clock;

    private @Nullable ScheduledFuture<?> ticking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        ticking = executor.scheduleAtFixedRate(this::tell, 1, 1, TimeUnit.MINUTES);
    }

    private void tell() {
        passed.fireAsync(new MinutePassed(clock.instant())).whenComplete((told, failed) -> {
            if (failed != null) {
                LOG.log(
                        Level.WARNING,
                        "What is done each minute failed: {0}",
                        failed.getClass().getName());
            }
        });
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }
}
