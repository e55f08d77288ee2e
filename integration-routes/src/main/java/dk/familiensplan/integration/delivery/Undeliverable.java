package dk.familiensplan.integration.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that no retry can help: it is set aside with its reason and needs a person. The reason is a code; nothing
 * of the message is in the exception, and it has no cause whose words could quote it.
 */
public final class Undeliverable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reasonCode;
    private final transient @Nullable UUID notificationId;

    public Undeliverable(String reasonCode, @Nullable UUID notificationId) {
        super("Set aside: " + reasonCode);
        this.reasonCode = reasonCode;
        this.notificationId = notificationId;
    }

    public String reasonCode() {
        return reasonCode;
    }

    /** The notification that is dead with it, if it is known. */
    public @Nullable UUID notificationId() {
        return notificationId;
    }
}
