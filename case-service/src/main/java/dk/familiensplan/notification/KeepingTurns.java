package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.Circuit;
import dk.familiensplan.circuit.Circuits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what its agency cannot be sent now, in the database and in turn: what the agency takes none of, and what belongs
 * after such a one in the same plan. Where it waits, what may be shared is decided when it leaves after all.
 */
@ApplicationScoped
class KeepingTurns {

    private final Notifications notifications;
    private final Circuits circuits;

    @Inject
    KeepingTurns(Notifications notifications, Circuits circuits) {
        this.notifications = notifications;
        this.circuits = circuits;
    }

    /** Parks those of the wanted, which are locked, that have to wait; says which. */
    Set<NotificationId> park(List<Notification> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Map<AgencyId, Circuit> shut =
                circuits.notClosed(wanted.stream().map(Notification::agency).toList());
        Set<NotificationId> behind = notifications.behindWhatWaits(wanted.stream()
                .filter(notification -> !notification.isResumed())
                .map(Notification::id)
                .toList());
        List<Notification> parked = wanted.stream()
                .filter(notification -> Stream.ofNullable(shut.get(notification.agency()))
                                .anyMatch(circuit ->
                                        !circuit.lets(notification.id().value()))
                        || behind.contains(notification.id()))
                .toList();
        parked.forEach(Notification::park);
        return parked.stream().map(Notification::id).collect(Collectors.toSet());
    }
}
