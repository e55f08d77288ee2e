package dk.familiensplan.integration.delivery;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;

/**
 * What every route does with trouble.
 *
 * <ul>
 *   <li>The case-service is away: wait here, with the message in hand, for as long as it takes. Giving it back to the
 *       broker would let the next one of the same plan, or of the same agency, pass it.
 *   <li>The case-service failed with this one, and not with others that it was asked about at the same time: tried again
 *       later, by the schedule of {@link Failures}. It failed with all: a few tries here first.
 *   <li>Nothing can help: set aside at once.
 *   <li>Anything else, such as a broker that does not answer: back to the broker.
 * </ul>
 *
 * Stack traces and words of exceptions are kept out of the logs, since they may quote a message.
 */
public final class DeliveryErrors extends RouteConfigurationBuilder {

    /** The name that routes refer to. */
    public static final String ID = "errors";

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int TRIES_HERE = 3;

    private RouteConfigurationDefinition configuration = new RouteConfigurationDefinition();

    @Override
    public void configuration() {
        configuration = routeConfiguration(ID);
        on(Undeliverable.class, quietly())
                .handled(true)
                .process(exchange -> Carried.DEAD_REASON.put(
                        exchange,
                        exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Undeliverable.class)
                                .reasonCode()))
                .to(SetAsideRoute.ENTRY);
        on(CaseService.Away.class, withPauses(-1).maximumRedeliveryDelay(LONGEST_PAUSE_MILLIS));
        on(CaseService.Failed.class, withPauses(TRIES_HERE));
        on(Exception.class, quietly());
    }

    /**
     * Makes the step that asked begin again after a pause, when the case-service failed with all that it was asked: that
     * is more likely its trouble than theirs. A few times; then each is on its own.
     */
    static void waitIfAllFailed(List<? extends Asked<?>> asked, Exchange exchange) {
        int tries = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        if (tries < TRIES_HERE && !asked.isEmpty() && asked.stream().allMatch(Asked.Failed.class::isInstance)) {
            throw new CaseService.Failed();
        }
    }

    private OnExceptionDefinition on(Class<? extends Throwable> trouble, RedeliveryPolicyDefinition policy) {
        OnExceptionDefinition clause = configuration.onException(trouble);
        clause.setRedeliveryPolicyType(policy);
        return clause;
    }

    private static RedeliveryPolicyDefinition quietly() {
        return new RedeliveryPolicyDefinition()
                .maximumRedeliveries("0")
                .logStackTrace(false)
                .logRetryStackTrace(false)
                .logExhaustedMessageHistory(false);
    }

    private static RedeliveryPolicyDefinition withPauses(int tries) {
        return quietly()
                .maximumRedeliveries(Integer.toString(tries))
                .redeliveryDelay(FIRST_PAUSE_MILLIS)
                .useExponentialBackOff()
                .backOffMultiplier("2")
                .allowRedeliveryWhileStopping(false)
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .retryAttemptedLogInterval("10");
    }
}
