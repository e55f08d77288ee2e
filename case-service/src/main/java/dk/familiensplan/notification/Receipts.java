package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What every fact on a notification's way has in common: the row is locked, moved forward or left, logged and told. */
@ApplicationScoped
class Receipts {

    private static final Verdict UNKNOWN =
            new Verdict.Rejected("unknown-notification", "Meddelelsen kendes ikke.", "/notificationId");

    private final Notifications notifications;
    private final Plans plans;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    Receipts(Notifications notifications, Plans plans, AuditLog audit, LiveEvents live, Clock clock) {
        this.notifications = notifications;
        this.plans = plans;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** An agency may only speak of what was sent to itself; the routes may speak of all. */
    Verdict take(ReceivedEvent event, UUID id, BiConsumer<Notification, Instant> move) {
        Optional<Notification> found = notifications
                .lock(new NotificationId(id))
                .filter(notification ->
                        event.sender().map(notification.agency()::equals).orElse(true));
        if (found.isEmpty()) {
            return UNKNOWN;
        }
        Notification notification = found.get();
        NotificationState before = notification.state();
        move.accept(notification, clock.instant());
        if (notification.state() != before) {
            audit.record(Deed.EVENT_TAKEN_IN, notification.plan().value(), Purpose.DELIVERY, event.type());
            plans.read(notification.plan())
                    .ifPresent(plan -> live.tell(List.of(plan.coordinator()), "notification", id));
        }
        return Verdict.ACCEPTED;
    }
}
