package dk.familiensplan.integration.delivery;

import dk.familiensplan.integration.lastlook.Allowed;
import dk.familiensplan.integration.lastlook.LastLook;
import dk.familiensplan.integration.lastlook.Sight;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.Batches;
import dk.familiensplan.integration.platform.Measures;
import dk.familiensplan.integration.platform.Measures.Outcome;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.Traces;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two routes of one agency. Out: a claimed notification is written in the agency's format, looked at for the last
 * time, and put in its inbox together with a receipt for the case-service. In: what lies in its outbox is read in
 * order, submitted, and answered in the agency's own format. Each is one transaction.
 */
public abstract class AgencyRoutes extends RouteBuilder {

    /** Before the id of an agency: where notifications for it go. */
    static final String OUT_ENTRY = "direct:out-";

    /** So many times the limit, what comes is read as a stream; text takes two bytes a character on the broker. */
    private static final long NEVER_HELD = 16;

    private static final int MILLIS_BETWEEN_LOOKS = 5000;

    private static final String CONTACT_DETAILS = "contact-details";

    private static final Logger LOG = LoggerFactory.getLogger(AgencyRoutes.class);

    /** What the routes of all agencies need. */
    public record Tools(
            CaseService caseService,
            Supplier<Set<String>> organisationNumbers,
            Receipts receipts,
            InstantSource clock,
            Measures measures,
            Traces traces,
            Outsized outsized,
            int sizeLimit) {}

    private final Agency agency;
    private final AgencyLanguage language;
    private final String outMessage;
    private final String inMessage;
    private final Tools tools;

    /**
     * @param outMessage what the agency is sent, as it stands in the id of the route
     * @param inMessage what it sends, likewise
     */
    protected AgencyRoutes(Agency agency, AgencyLanguage language, String outMessage, String inMessage, Tools tools) {
        this.agency = agency;
        this.language = language;
        this.outMessage = outMessage;
        this.inMessage = inMessage;
        this.tools = tools;
    }

    /** The ids of the routes: out, in, and in of what is never held whole. */
    public List<String> ids() {
        String in = agency.id() + "-" + inMessage;
        return List.of(agency.id() + "-" + outMessage + "-out", in + "-in", in + "-outsized-in");
    }

    @Override
    public void configure() {
        String out = ids().get(0);
        from(OUT_ENTRY + agency.id())
                .routeId(out)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(this::write)
                .filter(exchange -> Carried.SUSPECTED.in(exchange) == null)
                .doTry()
                .to(ExchangePattern.InOnly, Addresses.endpoint(out, agency.inbox(), ""))
                .doCatch(Exception.class)
                .process(this::letGo)
                .end()
                .end()
                .process(this::receipt)
                .to(ExchangePattern.InOnly, Addresses.endpoint(out + "-receipt", Addresses.RECEIPTS, ""));

        String in = ids().get(1);
        long neverHeld = tools.sizeLimit() * NEVER_HELD;
        // One consumer, so that the sender's order is kept.
        takeIn(from(Addresses.endpoint(
                        in,
                        agency.outbox(),
                        Batches.option() + "&concurrentConsumers=1&selector=RAW(" + Outsized.below(neverHeld) + ")"))
                .routeId(in)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(TakingFromQueue.answeringTheTooLarge(agency.outbox(), tools.sizeLimit())));
        takeIn(from("timer:" + ids().get(2) + "?period=" + MILLIS_BETWEEN_LOOKS)
                .routeId(ids().get(2))
                .routeConfigurationId(DeliveryErrors.ID)
                .process(exchange -> tools.outsized().take(agency.outbox(), neverHeld, exchange))
                .filter(exchange -> !Taken.in(exchange).isEmpty()));
    }

    private void takeIn(ProcessorDefinition<?> taken) {
        String answers = ids().get(1) + "-answer";
        taken.process(this::readAll)
                .process(this::submitAll)
                .split(body())
                .process(this::answer)
                .filter(exchange -> exchange.getMessage().getBody() != null)
                .to(ExchangePattern.InOnly, Addresses.endpoint(answers, agency.inbox(), ""))
                .end()
                .filter(exchange -> Carried.DEAD_REASON.in(exchange) != null)
                .to(SetAsideRoute.ENTRY)
                .end()
                .end();
    }

    private void write(Exchange exchange) {
        ThinEvent event = Carried.EVENT.required(exchange);
        Notification notification = Carried.NOTIFICATION.required(exchange);
        OutgoingMessage message =
                written(notification, new Sending(event.id(), tools.clock().instant()));
        Sight sight = LastLook.at(message.text(), allowedIn(notification));
        if (!sight.certain().isEmpty()) {
            LOG.error(
                    "ALARM contact details in a finished message: notification={} found={}",
                    notification.id(),
                    sight.certain());
            throw new Undeliverable(CONTACT_DETAILS, notification.id());
        }
        if (!sight.suspected().isEmpty() && !notification.isCleared()) {
            LOG.warn("Held for a person: notification={} suspected={}", notification.id(), sight.suspected());
            Carried.SUSPECTED.put(exchange, sight);
            return;
        }
        put(message, exchange);
        exchange.getMessage().setHeader("JMSXGroupID", event.planId().toString());
    }

    private Allowed allowedIn(Notification notification) {
        Set<String> numbers = new HashSet<>(tools.organisationNumbers().get());
        numbers.add(Long.toString(notification.sequence()));
        Notification.Answer answer = notification.answer();
        if (answer != null && answer.requestReference() != null) {
            // The agency's own number for its own request.
            numbers.add(answer.requestReference());
        }
        Notification.ContactPoint contact = notification.contactPoint();
        return Allowed.contact(contact.phone(), contact.email(), numbers);
    }

    private OutgoingMessage written(Notification notification, Sending sending) {
        try {
            return language.write(notification, sending);
        } catch (Undeliverable known) {
            throw known;
        } catch (RuntimeException fault) {
            // A fault of ours, the same at each attempt. Its words stay here, since they may quote the notification.
            LOG.error("Not written: notification={} fault={}", notification.id(), placeOf(fault));
            throw new Undeliverable("not-written", notification.id());
        }
    }

    /** One agency's inbox that takes nothing is no trouble of the others: its message goes back to the case-service. */
    private void letGo(Exchange exchange) {
        Exception trouble = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        LOG.warn(
                "Not reached: agency={} fault={}",
                agency.id(),
                trouble == null ? "unknown" : trouble.getClass().getName());
        Carried.DEFERRED.put(exchange, "inbox-not-reached");
    }

    private void receipt(Exchange exchange) throws Exception {
        Submission fact = fact(exchange);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(SafeJson.json().writeValueAsString(fact));
    }

    private Submission fact(Exchange exchange) {
        ThinEvent event = Carried.EVENT.required(exchange);
        String deferred = Carried.DEFERRED.in(exchange);
        if (deferred != null) {
            count(Outcome.DEFERRED);
            return tools.receipts().deferred(event, tools.clock().instant().toString(), deferred);
        }
        Sight sight = Carried.SUSPECTED.in(exchange);
        count(sight == null ? Outcome.SENT : Outcome.HELD);
        if (sight == null) {
            followOut(event, exchange);
        }
        return sight == null ? tools.receipts().sent(event) : tools.receipts().held(event, sight.suspected());
    }

    private void followOut(ThinEvent event, Exchange exchange) {
        Notification notification = Carried.NOTIFICATION.in(exchange);
        Instant claimedAt = Carried.CLAIMED_AT.in(exchange);
        if (notification != null && claimedAt != null) {
            Instant now = tools.clock().instant();
            tools.traces().step(event.notificationId(), "delivery", agency.id(), claimedAt, now);
            tools.traces()
                    .way(
                            event.notificationId(),
                            agency.id(),
                            notification.madeAt().toInstant(),
                            now);
        }
    }

    private void followIn(Hearing hearing) {
        IncomingMessage arrived = hearing.taken().arrived();
        if (arrived != null) {
            hearing.facts()
                    .map(fact -> fact.submission().event())
                    .filter(event -> event.type().equals(IntegrationEvent.NOTIFICATION_ACKNOWLEDGED))
                    .flatMap(event -> event.notification().stream())
                    .forEach(id -> tools.traces()
                            .step(
                                    id,
                                    "acknowledgement",
                                    agency.id(),
                                    arrived.sentAt(),
                                    tools.clock().instant()));
        }
    }

    private void readAll(Exchange exchange) {
        exchange.getMessage()
                .setBody(Taken.in(exchange).stream().map(this::read).toList());
    }

    private Hearing read(Taken taken) {
        if (taken.unfit() != null) {
            return new Hearing(taken, new Heard.Unreadable(taken.unfit()));
        }
        try {
            IncomingMessage head = taken.head();
            IncomingMessage arrived = taken.arrived();
            if (arrived != null) {
                return new Hearing(taken, language.read(arrived));
            }
            return new Hearing(
                    taken, head == null ? new Heard.Unreadable(TakingFromQueue.TOO_LARGE) : language.tooLarge(head));
        } catch (RuntimeException fault) {
            LOG.error("Not read: agency={} fault={}", agency.id(), placeOf(fault));
            return new Hearing(taken, new Heard.Unreadable("not-read"));
        }
    }

    /** In one call, in the sender's order. If it fails with one of them, all wait here, and then at the broker. */
    private void submitAll(Exchange exchange) {
        List<Hearing> heard = Hearing.in(exchange);
        List<Heard.Fact> facts = heard.stream().flatMap(Hearing::facts).toList();
        List<Asked<Verdict>> verdicts = Asked.all(facts, some -> tools.caseService()
                .submit(some.stream().map(Heard.Fact::submission).toList()));
        if (verdicts.stream().anyMatch(Asked.Failed.class::isInstance)) {
            throw new CaseService.Failed();
        }
        heard.forEach(this::followIn);
        submitNumbers(heard);
        Iterator<Asked<Verdict>> next = verdicts.iterator();
        exchange.getMessage()
                .setBody(heard.stream()
                        .map(one -> one.facts().findAny().isPresent() ? one.with(next.next()) : one)
                        .flatMap(one -> Stream.concat(receipt(one).stream(), Stream.of(one)))
                        .toList());
    }

    private Optional<Receipt> receipt(Hearing hearing) {
        return Optional.ofNullable(hearing.taken().arrived())
                .flatMap(arrived -> language.receiptFor(arrived).map(words -> new Receipt(arrived, words)));
    }

    /** After what they count, so that none is counted that will come again. */
    private void submitNumbers(List<Hearing> heard) {
        List<Submission> numbers = heard.stream()
                .map(hearing -> hearing.taken().arrived())
                .filter(Objects::nonNull)
                .flatMap(arrived -> number(arrived).stream())
                .toList();
        if (Asked.all(numbers, tools.caseService()::submit).stream().anyMatch(Asked.Failed.class::isInstance)) {
            throw new CaseService.Failed();
        }
    }

    private Optional<Submission> number(IncomingMessage arrived) {
        OptionalLong number = language.numberOf(arrived);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String id = "number-" + number.getAsLong();
        IntegrationEvent event = IntegrationEvent.from(
                agency.id(),
                id,
                IntegrationEvent.NUMBER_CAME,
                arrived.sentAt().atOffset(ZoneOffset.UTC),
                Map.of("number", number.getAsLong()));
        return Optional.of(new Submission(agency.id(), id, id, event));
    }

    private void answer(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Receipt receipt) {
            Carried.ARRIVED.put(exchange, receipt.arrived());
            answer(receipt.words(), exchange);
            return;
        }
        Hearing hearing = exchange.getMessage().getBody(Hearing.class);
        hearing.putArrived(exchange);
        exchange.getMessage().setBody(null);
        Heard heard = hearing.heard();
        if (heard instanceof Heard.Fact fact) {
            count(Outcome.TAKEN_IN);
            answer(fact, Objects.requireNonNull(hearing.asked()), exchange);
        } else if (heard instanceof Heard.Refused refused) {
            count(Outcome.REFUSED);
            LOG.warn("Refused: agency={} reason={}", agency.id(), refused.reasonCode());
            answer(refused.answer(), exchange);
        } else if (heard instanceof Heard.Nothing nothing) {
            count(Outcome.NOTHING_TO_DO);
            LOG.info("Nothing to do: agency={} reason={}", agency.id(), nothing.reasonCode());
        } else if (heard instanceof Heard.Unreadable unreadable) {
            count(Outcome.SET_ASIDE);
            Carried.DEAD_REASON.put(exchange, unreadable.reasonCode());
        }
    }

    private void count(Outcome outcome) {
        tools.measures().count(agency.id(), outcome);
    }

    private void answer(Heard.Fact fact, Asked<Verdict> asked, Exchange exchange) {
        Optional<OutgoingMessage> answer = Optional.empty();
        if (asked instanceof Asked.Answered<Verdict> answered) {
            Verdict verdict = answered.answer();
            LOG.info(
                    "Taken in: agency={} type={} verdict={} repeat={}",
                    agency.id(),
                    fact.submission().event().type(),
                    verdict.decision(),
                    verdict.repeat());
            answer = fact.answering().to(verdict);
        } else if (asked instanceof Asked.Refused<Verdict> ours) {
            // The sender did nothing wrong: it is told to send again, and a person here is told why.
            Carried.DEAD_REASON.put(exchange, ours.reason().reasonCode());
            answer = fact.answering()
                    .ourTrouble(Carried.ARRIVED.required(exchange).sentAt());
        }
        answer.ifPresent(message -> answer(message, exchange));
    }

    /** An answer leaves too, and is looked at too. What its receiver wrote itself tells the receiver nothing new. */
    private void answer(OutgoingMessage message, Exchange exchange) {
        IncomingMessage tooLarge = Carried.TOO_LARGE.in(exchange);
        IncomingMessage arrived = tooLarge == null ? Carried.ARRIVED.required(exchange) : tooLarge;
        Sight sight = LastLook.at(
                message.text(),
                Allowed.echoing(
                        message.correlationId() + " " + arrived.text(),
                        tools.organisationNumbers().get()));
        if (sight.isClear()) {
            put(message, exchange);
        } else {
            LOG.error("ALARM contact details in an answer: agency={} found={}", agency.id(), sight.all());
            Carried.DEAD_REASON.put(exchange, "answer-" + CONTACT_DETAILS);
            exchange.getMessage().setBody(null);
        }
    }

    private static void put(OutgoingMessage message, Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("JMSCorrelationID", message.correlationId());
        exchange.getMessage().setBody(message.text());
    }

    private static String placeOf(RuntimeException fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        return fault.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    /** The transport's word that a message has come. */
    private record Receipt(IncomingMessage arrived, OutgoingMessage words) {}

    /** A message, what it turned out to be, and what the case-service came to with it if it was asked. */
    private record Hearing(
            Taken taken, Heard heard, @Nullable Asked<Verdict> asked) {

        Hearing(Taken taken, Heard heard) {
            this(taken, heard, null);
        }

        static List<Hearing> in(Exchange exchange) {
            List<?> all = exchange.getMessage().getBody(List.class);
            return all.stream().map(Hearing.class::cast).toList();
        }

        Stream<Heard.Fact> facts() {
            return heard instanceof Heard.Fact fact ? Stream.of(fact) : Stream.empty();
        }

        Hearing with(Asked<Verdict> answer) {
            return new Hearing(taken, heard, answer);
        }

        void putArrived(Exchange exchange) {
            if (taken.arrived() != null) {
                Carried.ARRIVED.put(exchange, taken.arrived());
            }
            if (taken.head() != null) {
                Carried.TOO_LARGE.put(exchange, taken.head());
            }
        }
    }
}
