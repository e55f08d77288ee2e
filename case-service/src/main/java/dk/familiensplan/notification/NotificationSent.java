package dk.familiensplan.notification;

import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The routes say that a notification lies in the agency's queue. */
@ApplicationScoped
class NotificationSent implements EventHandler {

    private final Receipts receipts;

    @Inject
    NotificationSent(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.sent.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        return receipts.take(event, data.notificationId(), (notification, now) -> notification.sent(data.sentAt()));
    }

    private record Data(UUID notificationId, Instant sentAt) {
        Data {
            Objects.requireNonNull(notificationId);
            Objects.requireNonNull(sentAt);
        }
    }
}
