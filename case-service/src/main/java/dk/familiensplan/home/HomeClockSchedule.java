package dk.familiensplan.home;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every two seconds for questions and places whose time has come: a board that counts seconds must not wait for a
 * minute to pass. What has come late is decided under the lock of the row, so several instances may look at once.
 */
@ApplicationScoped
public class HomeClockSchedule {

    private static final Logger LOG = Logger.getLogger(HomeClockSchedule.class.getName());

    private static final long SECONDS_BETWEEN = 2;

    @Inject
    PassingTime passing;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private @Nullable ScheduledFuture<?> schedule;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        schedule = scheduler.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    /** A failure, such as a database that is away, ends this round only: a scheduled task that throws is never run again. */
    private void look() {
        try {
            passing.due().forEach(this::pass);
        } catch (RuntimeException failed) {
            tell(failed);
        }
    }

    /** One that fails is no reason to let the others wait. */
    private void pass(ReferralId id) {
        try {
            passing.pass(id);
        } catch (RuntimeException failed) {
            tell(failed);
        }
    }

    private static void tell(RuntimeException failed) {
        LOG.log(
                Level.WARNING,
                "A referral whose time has come could not be looked at, trying again: {0}",
                failed.getClass().getName());
    }
}
