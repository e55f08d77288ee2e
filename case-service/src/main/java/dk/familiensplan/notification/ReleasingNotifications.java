package dk.familiensplan.notification;

import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Lets prepared notifications leave when their time has come. It takes the same row lock as stopping does, so that exactly
 * one of the two happens (invariant 17).
 */
@ApplicationScoped
public class ReleasingNotifications {

    private static final int BATCH = 100;

    private final Notifications notifications;
    private final Plans plans;
    private final QueuedEvents queuedEvents;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    ReleasingNotifications(
            Notifications notifications, Plans plans, QueuedEvents queuedEvents, LiveEvents live, Clock clock) {
        this.notifications = notifications;
        this.plans = plans;
        this.queuedEvents = queuedEvents;
        this.live = live;
        this.clock = clock;
    }

    /** Releases a batch of those whose time has come, in a transaction of its own; says whether there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean releaseDue() {
        Instant now = clock.instant();
        List<Notification> due = notifications.lockDue(now, BATCH);
        List<Notification> released =
                due.stream().filter(notification -> notification.release(now)).toList();
        queuedEvents.tell(released, now);
        Map<PlanId, PlanSnapshot> ofPlans =
                plans.readAll(released.stream().map(Notification::plan).toList());
        ofPlans.values().forEach(plan -> live.tell(List.of(plan.coordinator()), "notification", plan.id()));
        return due.size() == BATCH;
    }
}
