package dk.familiensplan.notification;

import java.util.UUID;

/** Which notification; also the message id in every format that it leaves in. */
public record NotificationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
