package dk.familiensplan.integration.delivery;

import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * One message as it was taken from a queue.
 *
 * @param arrived what it says; null when it cannot be read
 * @param head the beginning of one that is too large to be read
 * @param unfit why nothing is to be done with it
 * @param failures of the case-service with it so far
 */
record Taken(
        @Nullable IncomingMessage arrived,
        @Nullable IncomingMessage head,
        @Nullable String unfit,
        Failures failures) {

    /** Those that {@link TakingFromQueue} took. */
    static List<Taken> in(Exchange exchange) {
        List<?> all = exchange.getMessage().getBody(List.class);
        return all.stream().map(Taken.class::cast).toList();
    }

    /**
     * What it says.
     *
     * @throws Undeliverable when it cannot be read
     */
    String text() {
        if (arrived == null) {
            throw new Undeliverable(unfit == null ? TakingFromQueue.TOO_LARGE : unfit, null);
        }
        return arrived.text();
    }

    @Override
    public String toString() {
        return "Taken[" + (unfit == null ? "fit" : unfit) + "]";
    }
}
