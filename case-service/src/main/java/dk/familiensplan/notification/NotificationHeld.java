package dk.familiensplan.notification;

import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The last look was in doubt about a finished message; the coordinator has to look. */
@ApplicationScoped
class NotificationHeld implements EventHandler {

    private static final String SEVERAL = "last-look-several";

    private final Receipts receipts;

    @Inject
    NotificationHeld(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.held.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        return receipts.take(new Receipts.Move(
                event, data.notificationId(), (notification, now) -> notification.held(data.why(), now)));
    }

    /** See {@code docs/schemas/notification.held.v1.schema.json}. */
    private record Data(UUID notificationId, List<Suspicion> suspected) {
        Data {
            Objects.requireNonNull(notificationId);
            suspected = List.copyOf(suspected);
            if (suspected.isEmpty()) {
                throw new IllegalArgumentException("held for nothing");
            }
        }

        String why() {
            return suspected.size() == 1 ? suspected.get(0).code : SEVERAL;
        }
    }

    private enum Suspicion {
        PHONE("last-look-phone"),
        MAIL("last-look-mail"),
        ADDRESS("last-look-address"),
        PROFILE("last-look-profile"),
        DIGITAL_POST("last-look-digital-post"),
        OPAQUE("last-look-opaque");

        private final String code;

        Suspicion(String code) {
            this.code = code;
        }
    }
}
