package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.AgencyEventKind;
import dk.familiensplan.circuit.FollowingCircuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/**
 * An agency has lost what it was given after a number, and is sent it again, in the order of numbers and under the numbers
 * and ids that it had. What may be shared is decided again when each leaves: what has been withdrawn since is not sent
 * once more.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SendingOnceMore {

    /** So many at a time; who asked asks again from the last of them. */
    public static final int MOST = 5000;

    private final Notifications notifications;
    private final QueuedEvents queuedEvents;
    private final FollowingCircuit circuits;
    private final AuditLog audit;

    @Inject
    SendingOnceMore(Notifications notifications, QueuedEvents queuedEvents, FollowingCircuit circuits, AuditLog audit) {
        this.notifications = notifications;
        this.queuedEvents = queuedEvents;
        this.circuits = circuits;
        this.audit = audit;
    }

    /** Queues it. */
    public CaughtUp since(AgencyId agency, long number, Instant now) {
        List<Notification> given = notifications.givenAfter(agency, number, MOST);
        List<Notification> again =
                given.stream().filter(Notification::sendOnceMore).toList();
        queuedEvents.tellAgain(again, now);
        audit.recordAll(
                Deed.NOTIFICATIONS_CAUGHT_UP,
                again.stream()
                        .map(notification -> notification.plan().value())
                        .distinct()
                        .toList(),
                Purpose.OPERATION);
        long last = given.isEmpty()
                ? number
                : given.get(given.size() - 1).sequence().orElse(number);
        CaughtUp caughtUp = new CaughtUp(again.size(), last, given.size() == MOST);
        circuits.happened(agency, AgencyEventKind.CATCH_UP, number + "/" + again.size(), now);
        return caughtUp;
    }

    /**
     * What came of it.
     *
     * @param messages so many are on their way, unless they may no longer be shared
     * @param last the highest number among what was looked at
     * @param more there are higher numbers
     */
    public record CaughtUp(int messages, long last, boolean more) {}
}
