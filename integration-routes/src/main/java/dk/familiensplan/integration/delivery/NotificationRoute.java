package dk.familiensplan.integration.delivery;

import dk.familiensplan.integration.platform.Batches;
import dk.familiensplan.integration.platform.Traces;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes thin events in batches, claims what they are about in one call at the last moment, and passes on each that is
 * still to be delivered to the route of its agency, all in one transaction. What is withheld or gone by then is done
 * with.
 */
public final class NotificationRoute extends RouteBuilder {

    static final String ID = "delivery-notification-in";

    private static final Logger LOG = LoggerFactory.getLogger(NotificationRoute.class);
    private static final int LONGEST_EVENT = 16 * 1024;

    private final CaseService caseService;
    private final Predicate<String> agencies;
    private final int consumers;
    private final InstantSource clock;
    private final Traces traces;

    public NotificationRoute(
            CaseService caseService, Predicate<String> agencies, int consumers, InstantSource clock, Traces traces) {
        this.caseService = caseService;
        this.agencies = agencies;
        this.consumers = consumers;
        this.clock = clock;
        this.traces = traces;
    }

    /**
     * Never stops at an exception: Camel would take one that a route has handled, such as a message that was set aside,
     * for the end of the batch, and commit without the rest. One that nobody handled rolls back the batch as it is.
     */
    @Override
    public void configure() {
        from(Addresses.endpoint(
                        ID, Addresses.NOTIFICATIONS, "concurrentConsumers=" + consumers + "&" + Batches.option()))
                .routeId(ID)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(new TakingFromQueue(Addresses.NOTIFICATIONS, LONGEST_EVENT))
                .process(this::claim)
                .split(body())
                .process(Next::prepare)
                .toD(Carried.NEXT.inExpression());
    }

    /** Begins anew at each try: what was claimed before a wait may be withdrawn in it. */
    private void claim(Exchange exchange) {
        Instant takenAt = clock.instant();
        List<Next> next = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (Taken taken : Taken.in(exchange)) {
            try {
                ThinEvent event = ThinEvent.read(taken.text());
                String unfit = agencies.test(event.agencyId()) ? taken.unfit() : "unknown-agency";
                if (unfit == null) {
                    questions.add(new Question(taken, event));
                } else {
                    next.add(new Next.SetAside(taken, event, unfit));
                }
            } catch (Undeliverable notAnEvent) {
                next.add(new Next.SetAside(taken, null, notAnEvent.reasonCode()));
            }
        }
        List<Asked<Claim>> claims = Asked.all(questions, this::claimed);
        DeliveryErrors.waitIfAllFailed(claims, exchange);
        for (int i = 0; i < claims.size(); i++) {
            next(questions.get(i), claims.get(i), takenAt).ifPresent(next::add);
        }
        exchange.getMessage().setBody(next);
    }

    private List<Claim> claimed(List<Question> questions) {
        return caseService.claim(questions.stream()
                .map(question -> question.event().notificationId())
                .toList());
    }

    private Optional<Next> next(Question question, Asked<Claim> asked, Instant takenAt) {
        Taken taken = question.taken();
        ThinEvent event = question.event();
        if (asked instanceof Asked.Refused<Claim> refused) {
            return Optional.of(new Next.SetAside(taken, event, refused.reason().reasonCode()));
        }
        if (asked instanceof Asked.Answered<Claim> answered) {
            Notification notification = answered.answer().notification();
            if (answered.answer().outcome() == Claim.Outcome.DELIVER && notification != null) {
                Instant claimedAt = clock.instant();
                follow(question, notification, takenAt, claimedAt);
                return Optional.of(new Next.Deliver(taken, event, notification, claimedAt));
            }
            LOG.info(
                    "Not delivered: notification={} outcome={}",
                    event.notificationId(),
                    answered.answer().outcome());
            return Optional.empty();
        }
        return Optional.of(Next.afterFailure(taken, event, clock.instant()));
    }

    /** Where it has been until now, by the times that stand in what came with it. */
    private void follow(Question question, Notification notification, Instant takenAt, Instant claimedAt) {
        ThinEvent event = question.event();
        IncomingMessage arrived = question.taken().arrived();
        Instant published = arrived == null ? takenAt : arrived.sentAt();
        UUID id = event.notificationId();
        traces.step(id, "prepared", event.agencyId(), notification.madeAt().toInstant(), event.queuedAt());
        traces.step(id, "outbox", event.agencyId(), event.queuedAt(), published);
        traces.step(id, "broker", event.agencyId(), published, takenAt);
        traces.step(id, "claim", event.agencyId(), takenAt, claimedAt);
    }

    /** An event, and the message that it stood in. */
    private record Question(Taken taken, ThinEvent event) {}
}
