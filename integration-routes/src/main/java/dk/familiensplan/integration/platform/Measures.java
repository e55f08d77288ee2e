package dk.familiensplan.integration.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What the routes count, in Prometheus' text. A label is an agency's id or a constant, never anything out of a message, so
 * that nobody is named.
 */
public final class Measures {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** What came of a message in one of an agency's two routes. */
    public enum Outcome {
        /** Lies in its inbox. */
        SENT,
        /** Waits for a person, since the last look was in doubt. */
        HELD,
        /** Its inbox does not take it now. */
        DEFERRED,
        /** The agency's own, submitted to the case-service. */
        TAKEN_IN,
        /** Refused here, in the words of its standard. */
        REFUSED,
        /** Read, and nothing to do. */
        NOTHING_TO_DO,
        /** Lies in the dead letters. */
        SET_ASIDE
    }

    /** One more message of this agency. */
    public void count(String agencyId, Outcome outcome) {
        registry.counter("familiensplan.routes.messages", Tags.of("agency", agencyId, "outcome", outcome.name()))
                .increment();
    }

    /**
     * How long the case-service took.
     *
     * @param call a constant
     */
    public void took(String call, Duration time) {
        registry.timer("familiensplan.routes.case.service", Tags.of("call", call))
                .record(time);
    }

    /**
     * Something that is there or is not, asked each time that somebody looks.
     *
     * @param dependency a constant
     */
    public void reached(String dependency, BooleanSupplier reached) {
        Gauge.builder("familiensplan.routes.reached", reached, answer -> answer.getAsBoolean() ? 1 : 0)
                .tags(Tags.of("dependency", dependency))
                .strongReference(true)
                .register(registry);
    }

    /** As Prometheus reads it. */
    public String scraped() {
        return registry.scrape();
    }
}
