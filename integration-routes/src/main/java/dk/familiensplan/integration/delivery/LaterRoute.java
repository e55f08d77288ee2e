package dk.familiensplan.integration.delivery;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a message that the case-service failed with back on its own queue, to be handed out at a later time, in the
 * transaction that consumes it. The broker keeps it and its time on disk.
 */
public final class LaterRoute extends RouteBuilder {

    static final String ENTRY = "direct:later";
    static final String ID = "delivery-later-out";

    private static final String NOT_BEFORE = "_AMQ_SCHED_DELIVERY";

    private static final Logger LOG = LoggerFactory.getLogger(LaterRoute.class);

    @Override
    public void configure() {
        from(ENTRY)
                .routeId(ID)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(LaterRoute::prepare)
                .toD("jms:queue:" + Carried.FROM.inExpression());
    }

    private static void prepare(Exchange exchange) {
        Next.Later later = Carried.LATER.required(exchange);
        ThinEvent event = Carried.EVENT.in(exchange);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(NOT_BEFORE, later.at().toEpochMilli());
        exchange.getMessage().setHeader(Failures.COUNT, later.failures().count());
        exchange.getMessage().setHeader(Failures.SINCE, later.failures().since().toEpochMilli());
        if (event != null) {
            exchange.getMessage().setHeader("JMSXGroupID", event.planId().toString());
        }
        exchange.getMessage().setBody(Carried.ARRIVED.required(exchange).text());
        LOG.warn(
                "Tried again later: address={} failures={} at={}",
                Carried.FROM.required(exchange),
                later.failures().count(),
                later.at());
    }
}
