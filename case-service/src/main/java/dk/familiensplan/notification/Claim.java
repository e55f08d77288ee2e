package dk.familiensplan.notification;

import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.plan.ContactPoint;
import org.jspecify.annotations.Nullable;

/** What the routes get when they come for a notification. */
public sealed interface Claim {

    /** Which notification was asked for. */
    NotificationId id();

    /** Deliver this, now. */
    record Deliver(
            Notification notification,
            Composition.Content content,
            @Nullable PersonNumber personNumber,
            ContactPoint contactPoint,
            @Nullable AgencyThread inReplyTo)
            implements Claim {
        @Override
        public NotificationId id() {
            return notification.id();
        }
    }

    /** Nothing may leave; it is written down why. */
    record WithheldNow(NotificationId id) implements Claim {}

    /** Its agency takes nothing now: it waits here, and is told of again. */
    record Later(NotificationId id) implements Claim {}

    /** There is nothing left to deliver: it was stopped, has been delivered, or never was. */
    record Gone(NotificationId id) implements Claim {}
}
