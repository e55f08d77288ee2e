package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.metrics.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Measures measures;
    private final Clock clock;

    @Inject
    Receipts(
            Notifications notifications, Plans plans, AuditLog audit, LiveEvents live, Measures measures, Clock clock) {
        this.notifications = notifications;
        this.plans = plans;
        this.audit = audit;
        this.live = live;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * What an event does to a notification.
     *
     * @param notification whom it is said of
     * @param change is made on the locked notification, now
     */
    record Move(ReceivedEvent event, UUID notification, BiConsumer<Notification, Instant> change) {}

    Verdict take(Move move) {
        return takeAll(List.of(move)).get(0);
    }

    /**
     * Makes the moves in their order, with all their notifications locked in one fixed order first.
     *
     * @param moves of events of one type
     */
    List<Verdict> takeAll(List<Move> moves) {
        Map<UUID, Notification> found = new HashMap<>();
        notifications
                .lockAll(moves.stream()
                        .map(move -> new NotificationId(move.notification()))
                        .toList())
                .forEach(notification -> found.put(notification.id().value(), notification));
        Instant now = clock.instant();
        List<Notification> moved = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Move move : moves) {
            Notification notification = found.get(move.notification());
            if (notification == null || !maySpeakOf(move.event(), notification)) {
                verdicts.add(UNKNOWN);
            } else {
                NotificationState before = notification.state();
                move.change().accept(notification, now);
                if (notification.state() != before) {
                    moved.add(notification);
                    measures.count(
                            "familiensplan.messages",
                            Map.of(
                                    "agency", notification.agency().value(),
                                    "outcome", notification.state().name()));
                }
                verdicts.add(Verdict.ACCEPTED);
            }
        }
        if (!moved.isEmpty()) {
            tell(moved, moves.get(0).event().type());
        }
        return verdicts;
    }

    /** An agency may only speak of what was sent to itself; the routes may speak of all. */
    private static boolean maySpeakOf(ReceivedEvent event, Notification notification) {
        return event.sender().map(notification.agency()::equals).orElse(true);
    }

    private void tell(List<Notification> moved, String type) {
        List<PlanId> ofPlans = moved.stream().map(Notification::plan).toList();
        audit.recordAll(Deed.EVENT_TAKEN_IN, ofPlans.stream().map(PlanId::value).toList(), Purpose.DELIVERY, type);
        Map<PlanId, String> coordinators = plans.coordinators(ofPlans);
        Map<String, List<UUID>> byCoordinator = new TreeMap<>();
        for (Notification notification : moved) {
            String coordinator = coordinators.get(notification.plan());
            if (coordinator != null) {
                byCoordinator
                        .computeIfAbsent(coordinator, nobodyYet -> new ArrayList<>())
                        .add(notification.id().value());
            }
        }
        byCoordinator.forEach((coordinator, ids) -> live.tellOfAll(List.of(coordinator), "notification", ids));
    }
}
