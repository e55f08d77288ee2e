package dk.familiensplan.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency's system has answered a notification. */
@ApplicationScoped
class NotificationAcknowledged implements EventHandler {

    /** Where the agency gives no code. */
    private static final String NO_CODE = "unspecified";

    private final Receipts receipts;

    @Inject
    NotificationAcknowledged(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.acknowledged.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        String code = data.reasonCode() == null ? NO_CODE : data.reasonCode();
        return receipts.take(event, data.notificationId(), (notification, now) -> {
            switch (data.outcome()) {
                case ACKNOWLEDGED -> notification.acknowledged(now);
                case REJECTED -> notification.rejected(code, data.reasonText(), now);
                case TRANSIENT -> notification.failed(code, data.reasonText());
            }
        });
    }

    private record Data(
            UUID notificationId,
            Outcome outcome,
            @Nullable String reasonCode,
            @Nullable String reasonText) {
        Data {
            Objects.requireNonNull(notificationId);
            Objects.requireNonNull(outcome);
        }
    }

    private enum Outcome {
        @JsonProperty("acknowledged")
        ACKNOWLEDGED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("transient")
        TRANSIENT
    }
}
