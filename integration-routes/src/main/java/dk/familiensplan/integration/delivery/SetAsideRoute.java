package dk.familiensplan.integration.delivery;

import dk.familiensplan.integration.platform.SafeJson;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a message aside on {@code DLQ.<address>} with its reason, and tells the case-service if a notification died
 * with it. Both in the transaction that consumes the message.
 */
public final class SetAsideRoute extends RouteBuilder {

    static final String ENTRY = "direct:set-aside";
    static final String ID = "delivery-dead-out";

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideRoute.class);

    private final Receipts receipts;

    public SetAsideRoute(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void configure() {
        from(ENTRY)
                .routeId(ID)
                .errorHandler(noErrorHandler())
                .process(SetAsideRoute::deadLetter)
                .toD("jms:queue:" + Addresses.DEAD_LETTERS + Carried.FROM.inExpression())
                .filter(exchange -> notificationIn(exchange) != null)
                .process(this::receipt)
                .to(ExchangePattern.InOnly, Addresses.endpoint(ID, Addresses.RECEIPTS, ""));
    }

    private static void deadLetter(Exchange exchange) {
        String reason = Carried.DEAD_REASON.required(exchange);
        IncomingMessage arrived = Carried.ARRIVED.in(exchange);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Addresses.REASON, reason);
        exchange.getMessage().setBody(arrived == null ? "" : arrived.text());
        LOG.error(
                "ALARM message set aside: address={} reason={} notification={}",
                Carried.FROM.required(exchange),
                reason,
                notificationIn(exchange));
    }

    private void receipt(Exchange exchange) throws Exception {
        ThinEvent event = Carried.EVENT.required(exchange);
        Submission dead = receipts.dead(event.id(), event.notificationId(), Carried.DEAD_REASON.required(exchange));
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(SafeJson.json().writeValueAsString(dead));
    }

    private static @Nullable UUID notificationIn(Exchange exchange) {
        ThinEvent event = Carried.EVENT.in(exchange);
        return event == null ? null : event.notificationId();
    }
}
