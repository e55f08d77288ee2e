package dk.familiensplan.notification;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.circuit.Circuit;
import dk.familiensplan.circuit.CircuitCause;
import dk.familiensplan.circuit.CircuitState;
import dk.familiensplan.circuit.Circuits;
import dk.familiensplan.circuit.FollowingCircuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts what waited for its agency on its way again, in the order in which it was queued, once the agency takes messages;
 * and lets one message through to an agency that took none, when it is time to see whether it does now.
 */
@ApplicationScoped
public class SendingWhatWaited {

    private static final int BATCH = 100;

    private final Notifications notifications;
    private final Circuits circuits;
    private final FollowingCircuit following;
    private final Agencies agencies;
    private final QueuedEvents queuedEvents;
    private final Clock clock;

    @Inject
    SendingWhatWaited(
            Notifications notifications,
            Circuits circuits,
            FollowingCircuit following,
            Agencies agencies,
            QueuedEvents queuedEvents,
            Clock clock) {
        this.notifications = notifications;
        this.circuits = circuits;
        this.following = following;
        this.agencies = agencies;
        this.queuedEvents = queuedEvents;
        this.clock = clock;
    }

    /** Puts a batch on its way, in a transaction of its own; says whether there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean sendOn() {
        Instant now = clock.instant();
        List<NotificationId> due = notifications.parkedThatMayGo(now, BATCH);
        resume(due, now);
        return due.size() == BATCH;
    }

    /** Looks after each agency that takes nothing: whether its trial has been answered, or whether it is time for one. */
    @Transactional(TxType.REQUIRES_NEW)
    public void tryAgain() {
        Instant now = clock.instant();
        for (Circuit circuit : circuits.notClosed()) {
            if (circuit.isDueForTrial(now)) {
                oneOf(circuit).ifPresent(first -> {
                    if (!resume(List.of(first), now).isEmpty()) {
                        following.tries(circuit.agency(), first.value(), now);
                    }
                });
            } else if (circuit.state() == CircuitState.HALF_OPEN && isUnanswered(circuit, now)) {
                following.failed(circuit.agency(), CircuitCause.NO_ANSWER, now);
            }
        }
    }

    private Optional<NotificationId> oneOf(Circuit circuit) {
        return notifications.firstParked(circuit.agency());
    }

    /** Waited for as long as the agency promised; one that did not leave after all will never be answered. */
    private boolean isUnanswered(Circuit circuit, Instant now) {
        UUID trial = circuit.trial();
        Optional<NotificationState> state = Optional.ofNullable(trial)
                .flatMap(id -> notifications.find(new NotificationId(id)))
                .map(Notification::state);
        boolean onItsWay = state.filter(one ->
                        one == NotificationState.QUEUED || one == NotificationState.FAILED || one.canBeSentOnceMore())
                .isPresent();
        return !onItsWay
                || agencies.byId(circuit.agency())
                        .map(Agency::acknowledgeWithin)
                        .map(circuit.since()::plus)
                        .filter(until -> !until.isAfter(now))
                        .isPresent();
    }

    private List<Notification> resume(List<NotificationId> ids, Instant now) {
        Set<NotificationId> wanted = Set.copyOf(ids);
        Map<NotificationId, Notification> locked = notifications.lockAll(wanted).stream()
                .filter(Notification::isParked)
                .collect(Collectors.toMap(Notification::id, notification -> notification));
        List<Notification> inTurn = new ArrayList<>();
        for (NotificationId id : ids) {
            Notification notification = locked.get(id);
            if (notification != null) {
                notification.resume();
                inTurn.add(notification);
            }
        }
        queuedEvents.tellAgain(inTurn, now);
        return inTurn;
    }
}
