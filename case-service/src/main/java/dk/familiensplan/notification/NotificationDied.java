package dk.familiensplan.notification;

import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** The routes have given a notification up; a person has to look. */
@ApplicationScoped
class NotificationDied implements EventHandler {

    private final Receipts receipts;

    @Inject
    NotificationDied(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.dead.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        return receipts.take(new Receipts.Move(
                event, data.notificationId(), (notification, now) -> notification.died(data.reasonCode(), now)));
    }

    private record Data(UUID notificationId, String reasonCode) {
        Data {
            Objects.requireNonNull(notificationId);
            Objects.requireNonNull(reasonCode);
        }
    }
}
