package dk.familiensplan.notification;

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

/** Looks twice a second for notifications whose time has come to leave, to leave once more, or to leave after all. */
@ApplicationScoped
public class ReleaseSchedule {

    private static final Logger LOG = Logger.getLogger(ReleaseSchedule.class.getName());

    private static final long MILLIS_BETWEEN = 500;

    @Inject
    ReleasingNotifications releasing;

    @Inject
    ResendingNotifications resending;

    @Inject
    SendingWhatWaited waited;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private @Nullable ScheduledFuture<?> schedule;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        schedule = scheduler.scheduleWithFixedDelay(
                this::releaseAllDue, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    /** A failure, such as a database that is away, ends this round only: a scheduled task that throws is never run again. */
    private void releaseAllDue() {
        try {
            boolean more = true;
            while (more) {
                more = releasing.releaseDue();
            }
            more = true;
            while (more) {
                more = resending.resendDue();
            }
            waited.tryAgain();
            more = true;
            while (more) {
                more = waited.sendOn();
            }
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "Notifications could not be released, trying again: {0}",
                    failed.getClass().getName());
        }
    }
}
