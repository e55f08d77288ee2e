package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Stops an answer that its agency wants no more. Whether the agency may say so is for the caller to know. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StoppingAnswer {

    private final Notifications notifications;
    private final AuditLog audit;
    private final Event<NotificationStopped> stopped;
    private final Clock clock;

    @Inject
    StoppingAnswer(Notifications notifications, AuditLog audit, Event<NotificationStopped> stopped, Clock clock) {
        this.notifications = notifications;
        this.audit = audit;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** Stops it, under the same lock as releasing it; does nothing when it has left. */
    public void unlessItHasLeft(NotificationId id) {
        notifications
                .lock(id)
                .filter(notification -> notification.state().canBeStopped())
                .ifPresent(notification -> {
                    notification.stop(clock.instant());
                    audit.record(
                            Deed.NOTIFICATION_CHANGED,
                            notification.plan().value(),
                            Purpose.AGENCY_CASEWORK,
                            "withdrawn");
                    stopped.fire(new NotificationStopped(notification));
                });
    }
}
