package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.integration.platform.SafeJson;
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

    public ReceiptRoute(CaseService caseService, int consumers) {
        this.caseService = caseService;
        this.consumers = consumers;
    }

    @Override
    public void configure() {
        from(Addresses.endpoint(ID, Addresses.RECEIPTS, "concurrentConsumers=" + consumers))
                .routeId(ID)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(new TakingFromQueue(Addresses.RECEIPTS, LONGEST_RECEIPT))
                .process(this::submit);
    }

    private void submit(Exchange exchange) {
        Submission receipt;
        try {
            receipt =
                    SafeJson.json().readValue(Carried.ARRIVED.required(exchange).text(), Submission.class);
        } catch (JsonProcessingException notAReceipt) {
            throw new Undeliverable("not-a-receipt", null);
        }
        Verdict verdict = caseService.submit(receipt);
        Verdict.Reason reason = verdict.reason();
        if (!verdict.accepted()) {
            LOG.warn(
                    "Receipt not accepted: type={} reason={}",
                    receipt.event().type(),
                    reason == null ? "?" : reason.code());
        }
    }
}
