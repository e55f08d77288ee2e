package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.FollowingCircuit;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sends again what an agency has not answered, where its standard says so: MedCom's messages go out at most two times more,
 * each after the time in which an answer was promised (30 minutes in the standard), in a new envelope and with the same
 * message id. After the last one the agency is silent, and that is an event. What is due stands in the database, so a
 * restart forgets nothing.
 */
@ApplicationScoped
public class ResendingNotifications {

    /** Source: MedCom's governance for network layer, reliable messaging. */
    public static final int MOST_RESENDS = 2;

    private static final int BATCH = 100;

    private final Notifications notifications;
    private final Plans plans;
    private final QueuedEvents queuedEvents;
    private final FollowingCircuit circuits;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    ResendingNotifications(
            Notifications notifications,
            Plans plans,
            QueuedEvents queuedEvents,
            FollowingCircuit circuits,
            LiveEvents live,
            Clock clock) {
        this.notifications = notifications;
        this.plans = plans;
        this.queuedEvents = queuedEvents;
        this.circuits = circuits;
        this.live = live;
        this.clock = clock;
    }

    /** Takes a batch of those that are due, in a transaction of its own; says whether there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean resendDue() {
        Instant now = clock.instant();
        List<Notification> unanswered = notifications.lockUnanswered(now, BATCH);
        List<Notification> again = unanswered.stream()
                .filter(notification -> notification.goAgainOrGiveUp(MOST_RESENDS, now))
                .toList();
        queuedEvents.tell(again, now);
        tellOfSilence(unanswered, now);
        Map<PlanId, PlanSnapshot> ofPlans =
                plans.readAll(unanswered.stream().map(Notification::plan).toList());
        ofPlans.values().forEach(plan -> live.tell(List.of(plan.coordinator()), "my-day", null));
        return unanswered.size() == BATCH;
    }

    private void tellOfSilence(List<Notification> unanswered, Instant now) {
        Map<String, List<Notification>> silent = unanswered.stream()
                .filter(notification -> notification.silentAt().isPresent())
                .collect(Collectors.groupingBy(
                        notification -> notification.agency().value(), TreeMap::new, Collectors.toList()));
        silent.forEach((id, some) -> {
            AgencyId agency = new AgencyId(id);
            Instant first = some.stream()
                    .flatMap(notification -> notification.sentAt().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            circuits.silent(agency, some.size(), notifications.answersWhatWasSentAfter(agency, first), now);
        });
    }
}
