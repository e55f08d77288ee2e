package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The coordinator stops a notification that has not left, or sends one again that did not arrive. */
@ApplicationScoped
@Transactional
public class HandlingNotification {

    private final Notifications notifications;
    private final QueuedEvents queuedEvents;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Event<NotificationStopped> stopped;
    private final Clock clock;

    @Inject
    HandlingNotification(
            Notifications notifications,
            QueuedEvents queuedEvents,
            PlanAccess access,
            AuditLog audit,
            Event<NotificationStopped> stopped,
            Clock clock) {
        this.notifications = notifications;
        this.queuedEvents = queuedEvents;
        this.access = access;
        this.audit = audit;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** Stops it; refused when it has left already. */
    public Notification stop(NotificationId id) {
        Notification notification = lock(id);
        if (notification.state() == NotificationState.STOPPED) {
            return notification;
        }
        notification.stop(clock.instant());
        audit.record(Deed.NOTIFICATION_CHANGED, notification.plan().value(), Purpose.COORDINATION, "stop");
        stopped.fire(new NotificationStopped(notification));
        return notification;
    }

    /** The coordinator has seen that it was withheld; it leaves <i>Min dag</i>. */
    public Notification seen(NotificationId id) {
        Notification notification = lock(id);
        notification.seen(clock.instant());
        audit.record(Deed.NOTIFICATION_CHANGED, notification.plan().value(), Purpose.COORDINATION, "seen");
        return notification;
    }

    /** Queues it again; refused unless it failed, was rejected or was given up. */
    public Notification resend(NotificationId id) {
        Notification notification = lock(id);
        Instant now = clock.instant();
        notification.resend(now);
        queuedEvents.tell(List.of(notification), now);
        audit.record(Deed.NOTIFICATION_CHANGED, notification.plan().value(), Purpose.COORDINATION, "resend");
        return notification;
    }

    /** Nobody tries to deliver it any longer; refused unless it failed, was rejected or was given up. */
    public Notification discard(NotificationId id, String by, String why) {
        Notification notification = lock(id);
        notification.discard(by, why, clock.instant());
        audit.record(Deed.NOTIFICATION_DISCARDED, notification.plan().value(), Purpose.COORDINATION, why);
        return notification;
    }

    /** Writes anew what a person had written, and sends it again; refused for what is made from the plan. */
    public Notification rewrite(NotificationId id, String words) {
        lock(id).rewrite(words);
        return resend(id);
    }

    private Notification lock(NotificationId id) {
        Notification notification = notifications.lock(id).orElseThrow(NotificationRule.NOTIFICATION_EXISTS::broken);
        access.require(Operation.CHANGE_PLAN, notification.plan().value());
        return notification;
    }
}
