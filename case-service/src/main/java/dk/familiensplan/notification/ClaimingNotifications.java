package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The routes come for the content of notifications, at the last moment before they deliver it. What may leave is decided
 * now (invariant 13), from the plan and the consents as they stand.
 */
@ApplicationScoped
@Transactional
public class ClaimingNotifications {

    private final Notifications notifications;
    private final Plans plans;
    private final AgencyNames agencyNames;
    private final ContactPoints contactPoints;
    private final AgencyThreads threads;
    private final KeepingTurns turns;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    ClaimingNotifications(
            Notifications notifications,
            Plans plans,
            AgencyNames agencyNames,
            ContactPoints contactPoints,
            AgencyThreads threads,
            KeepingTurns turns,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.notifications = notifications;
        this.plans = plans;
        this.agencyNames = agencyNames;
        this.contactPoints = contactPoints;
        this.threads = threads;
        this.turns = turns;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** One answer for each id, in the order asked. */
    public List<Claim> claim(List<NotificationId> ids) {
        Map<NotificationId, Notification> found =
                notifications.lockAll(ids).stream().collect(Collectors.toMap(Notification::id, Function.identity()));
        List<Notification> wanted = found.values().stream()
                .filter(notification -> notification.canBeClaimed())
                .toList();
        Set<NotificationId> later = turns.park(wanted);
        List<Notification> open = wanted.stream()
                .filter(notification -> !later.contains(notification.id()))
                .toList();
        // A change of what may be shared comes before this or after it, never in the middle.
        plans.holdAll(open.stream().map(Notification::plan).toList());
        // Not before the plans are held: what was withdrawn while this waited is withdrawn.
        Instant now = clock.instant();
        Map<PlanId, PlanSnapshot> ofPlans =
                plans.readAll(open.stream().map(Notification::plan).toList());
        Map<NotificationId, Composition.Content> contents = decide(open, ofPlans, now);
        List<Notification> leaving = open.stream()
                .filter(notification -> contents.containsKey(notification.id()))
                .toList();
        number(leaving);
        Map<MemberId, PersonNumber> numbers =
                plans.personNumbers(leaving.stream().map(Notification::member).toList());
        Map<UUID, AgencyThread> answered = threads.of(leaving.stream()
                .filter(notification -> notification.answer().isPresent())
                .flatMap(notification -> notification.cause().stream())
                .toList());
        audit.recordAll(Deed.NOTIFICATION_CLAIMED, planIds(leaving), Purpose.DELIVERY);
        return ids.stream()
                .map(id -> later.contains(id)
                        ? new Claim.Later(id)
                        : answer(id, found, contents, ofPlans, numbers, answered))
                .toList();
    }

    private Map<NotificationId, Composition.Content> decide(
            List<Notification> open, Map<PlanId, PlanSnapshot> ofPlans, Instant now) {
        Map<NotificationId, Composition.Content> contents = new HashMap<>();
        for (Notification notification : open) {
            PlanSnapshot plan = snapshot(notification, ofPlans);
            Composition composition = new Composing(plan, agencyNames::of).compose(Telling.of(notification), now);
            if (composition instanceof Composition.Content content) {
                contents.put(notification.id(), content);
            } else if (notification.state().canBeSentOnceMore()) {
                // The agency has had it; that it may not have it again changes nothing of what was.
                notification.notOnceMore();
            } else {
                if (composition instanceof Composition.Withheld withheld) {
                    notification.withhold(withheld.reason(), now);
                } else {
                    notification.ask();
                }
                live.tell(
                        List.of(plan.coordinator()),
                        "notification",
                        notification.id().value());
            }
        }
        return contents;
    }

    private void number(List<Notification> leaving) {
        Map<AgencyId, List<Notification>> unnumbered = leaving.stream()
                .filter(notification -> !notification.isNumbered())
                .collect(Collectors.groupingBy(Notification::agency));
        Map<AgencyId, Integer> howMany = new HashMap<>();
        unnumbered.forEach((agency, some) -> howMany.put(agency, some.size()));
        notifications.takeNumbers(howMany).forEach((agency, last) -> {
            List<Notification> some = unnumbered.getOrDefault(agency, List.of());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).number(last - some.size() + i + 1);
            }
        });
    }

    private Claim answer(
            NotificationId id,
            Map<NotificationId, Notification> found,
            Map<NotificationId, Composition.Content> contents,
            Map<PlanId, PlanSnapshot> ofPlans,
            Map<MemberId, PersonNumber> numbers,
            Map<UUID, AgencyThread> answered) {
        Notification notification = found.get(id);
        if (notification == null) {
            return new Claim.Gone(id);
        }
        Composition.Content content = contents.get(id);
        if (content != null) {
            return new Claim.Deliver(
                    notification,
                    content,
                    numbers.get(notification.member()),
                    contactPoints.of(snapshot(notification, ofPlans)),
                    notification.cause().map(answered::get).orElse(null));
        }
        return notification.state().isKeptBack() ? new Claim.WithheldNow(id) : new Claim.Gone(id);
    }

    private static PlanSnapshot snapshot(Notification notification, Map<PlanId, PlanSnapshot> ofPlans) {
        PlanSnapshot plan = ofPlans.get(notification.plan());
        if (plan == null) {
            throw new IllegalStateException("a notification without its plan");
        }
        return plan;
    }

    private static Collection<UUID> planIds(List<Notification> leaving) {
        return leaving.stream()
                .map(notification -> notification.plan().value())
                .distinct()
                .toList();
    }
}
