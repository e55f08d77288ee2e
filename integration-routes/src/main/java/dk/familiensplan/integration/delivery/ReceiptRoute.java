package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.integration.platform.Batches;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.Traces;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the routes' own receipts to the case-service, which may have been away when they were written. */
public final class ReceiptRoute extends RouteBuilder {

    static final String ID = "delivery-receipt-in";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptRoute.class);
    private static final int LONGEST_RECEIPT = 16 * 1024;

    private final CaseService caseService;
    private final int consumers;
    private final InstantSource clock;
    private final Traces traces;

    public ReceiptRoute(CaseService caseService, int consumers, InstantSource clock, Traces traces) {
        this.caseService = caseService;
        this.consumers = consumers;
        this.clock = clock;
        this.traces = traces;
    }

    @Override
    public void configure() {
        from(Addresses.endpoint(ID, Addresses.RECEIPTS, "concurrentConsumers=" + consumers + "&" + Batches.option()))
                .routeId(ID)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(new TakingFromQueue(Addresses.RECEIPTS, LONGEST_RECEIPT))
                .process(this::submit)
                .split(body())
                .stopOnException()
                .process(Next::prepare)
                .toD(Carried.NEXT.inExpression());
    }

    private void submit(Exchange exchange) {
        List<Next> next = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (Taken taken : Taken.in(exchange)) {
            try {
                Receipt receipt = new Receipt(taken, read(taken.text()));
                if (taken.unfit() == null) {
                    receipts.add(receipt);
                } else {
                    next.add(new Next.SetAside(taken, null, taken.unfit()));
                }
            } catch (Undeliverable notAReceipt) {
                next.add(new Next.SetAside(taken, null, notAReceipt.reasonCode()));
            }
        }
        List<Asked<Verdict>> verdicts = Asked.all(
                receipts,
                some -> caseService.submit(
                        some.stream().map(Receipt::submission).toList()));
        DeliveryErrors.waitIfAllFailed(verdicts, exchange);
        for (int i = 0; i < verdicts.size(); i++) {
            next(receipts.get(i), verdicts.get(i)).ifPresent(next::add);
        }
        exchange.getMessage().setBody(next);
    }

    private static Submission read(String text) {
        try {
            return SafeJson.json().readValue(text, Submission.class);
        } catch (JsonProcessingException notAReceipt) {
            throw new Undeliverable("not-a-receipt", null);
        }
    }

    private Optional<Next> next(Receipt receipt, Asked<Verdict> asked) {
        if (asked instanceof Asked.Refused<Verdict> refused) {
            return Optional.of(
                    new Next.SetAside(receipt.taken(), null, refused.reason().reasonCode()));
        }
        if (asked instanceof Asked.Answered<Verdict> answered) {
            follow(receipt);
            Verdict.Reason reason = answered.answer().reason();
            if (!answered.answer().accepted()) {
                LOG.warn(
                        "Receipt not accepted: type={} reason={}",
                        receipt.submission().event().type(),
                        reason == null ? "?" : reason.code());
            }
            return Optional.empty();
        }
        return Optional.of(Next.afterFailure(receipt.taken(), null, clock.instant()));
    }

    private void follow(Receipt receipt) {
        IncomingMessage arrived = receipt.taken().arrived();
        if (arrived != null) {
            receipt.submission()
                    .event()
                    .notification()
                    .ifPresent(id -> traces.step(id, "receipt", null, arrived.sentAt(), clock.instant()));
        }
    }

    /** What a receipt says, and the message that it stood in. */
    private record Receipt(Taken taken, Submission submission) {}
}
