package dk.familiensplan.notification;

import dk.familiensplan.circuit.CircuitCause;
import dk.familiensplan.circuit.FollowingCircuit;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** The routes could not put a notification into its agency's inbox, and let go of it so that nothing waits behind it. */
@ApplicationScoped
class NotificationDeferred implements EventHandler {

    private final Receipts receipts;
    private final FollowingCircuit circuits;

    @Inject
    NotificationDeferred(Receipts receipts, FollowingCircuit circuits) {
        this.receipts = receipts;
        this.circuits = circuits;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.deferred.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        return receipts.take(new Receipts.Move(event, data.notificationId(), (notification, now) -> {
            notification.tryLater(now);
            circuits.failed(notification.agency(), CircuitCause.NOT_REACHED, now);
        }));
    }

    private record Data(UUID notificationId, String reasonCode) {
        Data {
            Objects.requireNonNull(notificationId);
            Objects.requireNonNull(reasonCode);
        }
    }
}
