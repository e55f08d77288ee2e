package dk.familiensplan.integration.delivery;

import java.time.Instant;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What is done next with one message of a batch, in the transaction of the batch. */
sealed interface Next {

    /** The route that does it. */
    String entry();

    /** Puts what that route needs on the message's own exchange. */
    void putOn(Exchange exchange);

    /**
     * It goes to its agency.
     *
     * @param claimedAt when its content was handed out
     */
    record Deliver(Taken taken, ThinEvent event, Notification notification, Instant claimedAt) implements Next {

        @Override
        public String entry() {
            return AgencyRoutes.OUT_ENTRY + event.agencyId();
        }

        @Override
        public void putOn(Exchange exchange) {
            putArrived(exchange, taken);
            Carried.EVENT.put(exchange, event);
            Carried.NOTIFICATION.put(exchange, notification);
            Carried.CLAIMED_AT.put(exchange, claimedAt);
        }
    }

    /** It is set aside. */
    record SetAside(Taken taken, @Nullable ThinEvent event, String reasonCode) implements Next {

        @Override
        public String entry() {
            return SetAsideRoute.ENTRY;
        }

        @Override
        public void putOn(Exchange exchange) {
            putArrived(exchange, taken);
            if (event != null) {
                Carried.EVENT.put(exchange, event);
            }
            Carried.DEAD_REASON.put(exchange, reasonCode);
        }
    }

    /** It is tried again later. */
    record Later(Taken taken, @Nullable ThinEvent event, Failures failures, Instant at) implements Next {

        @Override
        public String entry() {
            return LaterRoute.ENTRY;
        }

        @Override
        public void putOn(Exchange exchange) {
            putArrived(exchange, taken);
            if (event != null) {
                Carried.EVENT.put(exchange, event);
            }
            Carried.LATER.put(exchange, this);
        }
    }

    /** On the exchange of one message of a batch, whose body says what comes next. */
    static void prepare(Exchange exchange) {
        Next next = exchange.getMessage().getBody(Next.class);
        Carried.NEXT.put(exchange, next.entry());
        next.putOn(exchange);
    }

    /** What follows when the case-service has failed with it: another time, or no more. */
    static Next afterFailure(Taken taken, @Nullable ThinEvent event, Instant now) {
        Failures failures = taken.failures().andOneMore(now);
        return failures.nextTry(now)
                .<Next>map(at -> new Later(taken, event, failures, at))
                .orElseGet(() -> new SetAside(taken, event, TakingFromQueue.EXHAUSTED));
    }

    private static void putArrived(Exchange exchange, Taken taken) {
        IncomingMessage arrived = taken.arrived();
        if (arrived != null) {
            Carried.ARRIVED.put(exchange, arrived);
        }
    }
}
