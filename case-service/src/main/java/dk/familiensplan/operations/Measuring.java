package dk.familiensplan.operations;

import dk.familiensplan.platform.metrics.Measures;
import dk.familiensplan.platform.metrics.Measures.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Measures how messages fare each time that somebody looks; the alarms in {@code deploy/production} go by it. */
@ApplicationScoped
@Transactional
public class Measuring {

    private final Traffic traffic;
    private final Measures measures;
    private final Clock clock;

    @Inject
    Measuring(Traffic traffic, Measures measures, Clock clock) {
        this.traffic = traffic;
        this.measures = measures;
        this.clock = clock;
    }

    /** All measures as they are now, in Prometheus' text. */
    public String now() {
        Instant now = clock.instant();
        List<Traffic.Standing> standings = traffic.standings(now);
        byAgency("familiensplan.messages.waiting", standings, Traffic.Standing::waiting);
        byAgency("familiensplan.messages.waiting.age.seconds", standings, one -> age(one.oldestWaiting(), now));
        byAgency("familiensplan.messages.unanswered", standings, Traffic.Standing::unanswered);
        byAgency("familiensplan.messages.acknowledged.age.seconds", standings, one -> age(one.lastAcknowledged(), now));
        measures.measured(
                "familiensplan.messages.dead",
                standings.stream()
                        .flatMap(one -> List.of(
                                dead(one, "TO_AGENCY", one.deadSent()), dead(one, "FROM_AGENCY", one.deadReceived()))
                                .stream())
                        .toList());
        measures.measured(
                "familiensplan.agency.circuit",
                standings.stream()
                        .map(one -> new Value(
                                Map.of(
                                        "agency",
                                        one.agency().value(),
                                        "state",
                                        one.circuit().name()),
                                1))
                        .toList());
        measures.measured(
                "familiensplan.messages.withheld",
                traffic.withheld().stream()
                        .map(one -> new Value(
                                Map.of("agency", one.agency().value(), "reason", one.reason()), one.messages()))
                        .toList());
        Traffic.Outbox outbox = traffic.outbox();
        alone("familiensplan.outbox.waiting", outbox.waiting());
        alone("familiensplan.outbox.age.seconds", age(outbox.oldest(), now));
        alone("familiensplan.messages.held", traffic.held());
        return measures.scraped();
    }

    private void byAgency(String what, List<Traffic.Standing> standings, ToDoubleFunction<Traffic.Standing> value) {
        measures.measured(
                what,
                standings.stream()
                        .map(one -> new Value(Map.of("agency", one.agency().value()), value.applyAsDouble(one)))
                        .toList());
    }

    private void alone(String what, double value) {
        measures.measured(what, List.of(new Value(Map.of(), value)));
    }

    private static Value dead(Traffic.Standing one, String direction, long many) {
        return new Value(Map.of("agency", one.agency().value(), "direction", direction), many);
    }

    /** Nothing is not old. */
    private static double age(@Nullable Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    }
}
