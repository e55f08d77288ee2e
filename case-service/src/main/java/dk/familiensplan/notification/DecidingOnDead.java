package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sends many again that did not arrive, or gives them up, in the order given. What is no longer dead is left as it is. Each
 * is written in the log of its family; the content is read by nobody. The caller has decided that they may.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DecidingOnDead {

    private final Notifications notifications;
    private final QueuedEvents queuedEvents;
    private final AuditLog audit;

    @Inject
    DecidingOnDead(Notifications notifications, QueuedEvents queuedEvents, AuditLog audit) {
        this.notifications = notifications;
        this.queuedEvents = queuedEvents;
        this.audit = audit;
    }

    /** Queues them again; each is composed anew, from what may be shared then. */
    public void resend(List<NotificationId> ids, Instant now) {
        List<Notification> dead = locked(ids, notification -> isDead(notification));
        dead.forEach(notification -> notification.resend(now));
        queuedEvents.tell(dead, now);
        audit.recordAll(Deed.NOTIFICATION_RESENT, plansOf(dead), Purpose.OPERATION);
    }

    /** Nobody tries to deliver them any longer. */
    public void discard(List<NotificationId> ids, String by, String why, Instant now) {
        List<Notification> dead = locked(ids, notification -> isDead(notification));
        dead.forEach(notification -> notification.discard(by, why, now));
        audit.recordAll(Deed.NOTIFICATION_DISCARDED, plansOf(dead), Purpose.OPERATION);
    }

    private static boolean isDead(Notification notification) {
        return notification.state() == NotificationState.DEAD || notification.state() == NotificationState.REJECTED;
    }

    private List<Notification> locked(List<NotificationId> ids, Predicate<Notification> wanted) {
        Map<NotificationId, Notification> found = new HashMap<>(
                notifications.lockAll(ids).stream().collect(Collectors.toMap(Notification::id, Function.identity())));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(wanted)
                .toList();
    }

    private static Collection<UUID> plansOf(List<Notification> some) {
        return some.stream()
                .map(notification -> notification.plan().value())
                .distinct()
                .toList();
    }
}
