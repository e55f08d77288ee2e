package dk.familiensplan.integration.delivery;

import dk.familiensplan.integration.platform.SafeJson;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a message aside on {@code DLQ.<address>} with its reason, and tells the case-service of the notification that died
 * with it, or of what else it was, so that a person decides. Both in the transaction that consumes the message.
 */
public final class SetAsideRoute extends RouteBuilder {

    static final String ENTRY = "direct:set-aside";
    static final String ID = "delivery-dead-out";

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideRoute.class);

    private static final Pattern OUTBOX = Pattern.compile("agency\\.(.+)\\.outbox");

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
                .process(this::receipt)
                .to(ExchangePattern.InOnly, Addresses.endpoint(ID, Addresses.RECEIPTS, ""));
    }

    private static void deadLetter(Exchange exchange) {
        String reason = Carried.DEAD_REASON.required(exchange);
        IncomingMessage arrived = Carried.ARRIVED.in(exchange);
        exchange.getMessage().removeHeaders("*");
        UUID deadLetter = UUID.randomUUID();
        Carried.DEAD_LETTER.put(exchange, deadLetter);
        exchange.getMessage().setHeader(Addresses.DEAD_LETTER, deadLetter.toString());
        exchange.getMessage().setHeader(Addresses.REASON, reason);
        exchange.getMessage().setBody(arrived == null ? "" : arrived.text());
        LOG.error(
                "ALARM message set aside: address={} reason={} notification={}",
                Carried.FROM.required(exchange),
                reason,
                notificationIn(exchange));
    }

    private void receipt(Exchange exchange) throws Exception {
        ThinEvent event = Carried.EVENT.in(exchange);
        String reason = Carried.DEAD_REASON.required(exchange);
        Submission dead =
                event != null ? receipts.dead(event.id(), event.notificationId(), reason) : setAside(exchange, reason);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(SafeJson.json().writeValueAsString(dead));
    }

    private Submission setAside(Exchange exchange, String reason) {
        String address = Carried.FROM.required(exchange);
        IncomingMessage arrived = Carried.ARRIVED.in(exchange);
        Matcher agency = OUTBOX.matcher(address);
        return receipts.setAside(
                Carried.DEAD_LETTER.required(exchange),
                address,
                agency.matches() ? agency.group(1) : null,
                reason,
                arrived == null ? 0 : arrived.text().length());
    }

    private static @Nullable UUID notificationIn(Exchange exchange) {
        ThinEvent event = Carried.EVENT.in(exchange);
        return event == null ? null : event.notificationId();
    }
}
