package dk.familiensplan.integration.delivery;

import dk.familiensplan.integration.lastlook.Sight;
import java.time.Instant;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What an exchange carries from step to step beside its body; typed, so that each is written in one way. */
final class Carried<T> {

    /** The address that the message came from. */
    static final Carried<String> FROM = new Carried<>("familiensplanFrom", String.class);

    /** The route that does what comes next. */
    static final Carried<String> NEXT = new Carried<>("familiensplanNext", String.class);

    static final Carried<Next.Later> LATER = new Carried<>("familiensplanLater", Next.Later.class);
    static final Carried<IncomingMessage> ARRIVED = new Carried<>("familiensplanArrived", IncomingMessage.class);
    /** The beginning of a message that is too large to be read. */
    static final Carried<IncomingMessage> TOO_LARGE = new Carried<>("familiensplanTooLarge", IncomingMessage.class);

    static final Carried<ThinEvent> EVENT = new Carried<>("familiensplanEvent", ThinEvent.class);
    static final Carried<Notification> NOTIFICATION = new Carried<>("familiensplanNotification", Notification.class);
    static final Carried<Instant> CLAIMED_AT = new Carried<>("familiensplanClaimedAt", Instant.class);
    /** What keeps the message back until a person has looked. */
    static final Carried<Sight> SUSPECTED = new Carried<>("familiensplanSuspected", Sight.class);

    /** Why it cannot be put into its agency's inbox now. */
    static final Carried<String> DEFERRED = new Carried<>("familiensplanDeferred", String.class);

    static final Carried<UUID> DEAD_LETTER = new Carried<>("familiensplanDeadLetter", UUID.class);
    static final Carried<String> DEAD_REASON = new Carried<>("familiensplanDeadReason", String.class);

    private final String name;
    private final Class<T> type;

    private Carried(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    /** The name, for expressions of routes. */
    String inExpression() {
        return "${exchangeProperty." + name + "}";
    }

    @Nullable T in(Exchange exchange) {
        return exchange.getProperty(name, type);
    }

    T required(Exchange exchange) {
        T value = in(exchange);
        if (value == null) {
            throw new IllegalStateException(name + " is not carried here");
        }
        return value;
    }

    void put(Exchange exchange, T value) {
        exchange.setProperty(name, value);
    }
}
