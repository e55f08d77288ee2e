package dk.familiensplan.integration.delivery;

import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes thin events, claims what they are about at the last moment, and passes on what is still to be delivered to the
 * route of its agency. What is withheld or gone by then is done with.
 */
public final class NotificationRoute extends RouteBuilder {

    static final String ID = "delivery-notification-in";

    private static final Logger LOG = LoggerFactory.getLogger(NotificationRoute.class);
    private static final int LONGEST_EVENT = 16 * 1024;

    private final CaseService caseService;
    private final Predicate<String> agencies;
    private final int consumers;

    public NotificationRoute(CaseService caseService, Predicate<String> agencies, int consumers) {
        this.caseService = caseService;
        this.agencies = agencies;
        this.consumers = consumers;
    }

    @Override
    public void configure() {
        from(Addresses.endpoint(ID, Addresses.NOTIFICATIONS, "concurrentConsumers=" + consumers))
                .routeId(ID)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(new TakingFromQueue(Addresses.NOTIFICATIONS, LONGEST_EVENT))
                .process(this::read)
                .process(this::claim)
                .filter(exchange -> Carried.NOTIFICATION.in(exchange) != null)
                .toD(AgencyRoutes.OUT_ENTRY + Carried.AGENCY.inExpression());
    }

    private void read(Exchange exchange) {
        ThinEvent event = ThinEvent.read(Carried.ARRIVED.required(exchange).text());
        Carried.EVENT.put(exchange, event);
        if (!agencies.test(event.agencyId())) {
            throw new Undeliverable("unknown-agency", event.notificationId());
        }
        Carried.AGENCY.put(exchange, event.agencyId());
    }

    private void claim(Exchange exchange) {
        ThinEvent event = Carried.EVENT.required(exchange);
        Claim claim = caseService.claim(event.notificationId());
        Notification notification = claim.notification();
        if (claim.outcome() == Claim.Outcome.DELIVER && notification != null) {
            Carried.NOTIFICATION.put(exchange, notification);
        } else {
            LOG.info("Not delivered: notification={} outcome={}", event.notificationId(), claim.outcome());
        }
    }
}
