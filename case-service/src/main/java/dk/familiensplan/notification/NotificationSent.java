package dk.familiensplan.notification;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.circuit.FollowingCircuit;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The routes say that a notification lies in the agency's queue. */
@ApplicationScoped
class NotificationSent implements EventHandler {

    private final Receipts receipts;
    private final Agencies agencies;
    private final FollowingCircuit circuits;

    @Inject
    NotificationSent(Receipts receipts, Agencies agencies, FollowingCircuit circuits) {
        this.receipts = receipts;
        this.agencies = agencies;
        this.circuits = circuits;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.sent.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        return receipts.take(move(event));
    }

    @Override
    public boolean takesManyAtOnce() {
        return true;
    }

    @Override
    public List<Verdict> takeAll(List<ReceivedEvent> events) {
        return receipts.takeAll(events.stream().map(this::move).toList());
    }

    private Receipts.Move move(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        return new Receipts.Move(event, data.notificationId(), (notification, now) -> {
            notification.sent(data.sentAt());
            if (promisesNothing(notification)) {
                circuits.answered(notification.agency(), now);
            }
        });
    }

    /** Of an agency that never acknowledges there is nothing more to hear. */
    private boolean promisesNothing(Notification notification) {
        return agencies.byId(notification.agency())
                .filter(agency -> agency.acknowledgeWithin() == null)
                .isPresent();
    }

    private record Data(UUID notificationId, Instant sentAt) {
        Data {
            Objects.requireNonNull(notificationId);
            Objects.requireNonNull(sentAt);
        }
    }
}
