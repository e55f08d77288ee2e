package dk.familiensplan.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A message that an agency has, and may no longer use. */
@Embeddable
public class StoppedMessage {

    @Column(name = "stopped_id")
    private UUID id;

    @Column(name = "sent_at")
    private Instant sentAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoppedMessage() {}

    StoppedMessage(NotificationId id, Instant sentAt) {
        this.id = id.value();
        this.sentAt = sentAt;
    }

    /** Which message. */
    public NotificationId id() {
        return new NotificationId(id);
    }

    /** When the agency got it. */
    public Instant sentAt() {
        return sentAt;
    }
}
