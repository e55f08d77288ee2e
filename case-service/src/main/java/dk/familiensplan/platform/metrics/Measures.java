package dk.familiensplan.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that this instance counts and measures, in Prometheus' text. A meter with a label that is not one of a few, or whose
 * value could be somebody's, is not made at all: no caller has to be trusted with it.
 */
@ApplicationScoped
public class Measures {

    private static final Set<String> LABELS = Set.of("agency", "outcome", "state", "direction", "reason");

    /** An agency's short name or a constant; never so many digits as a person number or a telephone number has. */
    private static final Pattern PLAIN = Pattern.compile("(?!.*\\d{5})[A-Za-z][A-Za-z0-9_-]{0,39}");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

    public Measures() {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return id.getTags().stream().allMatch(Measures::tellsOfNobody)
                        ? MeterFilterReply.NEUTRAL
                        : MeterFilterReply.DENY;
            }
        });
    }

    private static boolean tellsOfNobody(Tag tag) {
        return LABELS.contains(tag.getKey()) && PLAIN.matcher(tag.getValue()).matches();
    }

    /** Something has happened once more. */
    public void count(String what, Map<String, String> labels) {
        registry.counter(what, tags(labels)).increment();
    }

    /** These are all the values that there are of it now. */
    public void measured(String what, List<Value> values) {
        gauges.computeIfAbsent(what, name -> MultiGauge.builder(name).register(registry))
                .register(
                        values.stream()
                                .map(value -> MultiGauge.Row.of(tags(value.labels()), value.value()))
                                .collect(Collectors.toList()),
                        true);
    }

    /** As Prometheus reads it. */
    public String scraped() {
        return registry.scrape();
    }

    private static Tags tags(Map<String, String> labels) {
        return Tags.of(labels.entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList());
    }

    /** One value, and of what it is. */
    public record Value(Map<String, String> labels, double value) {}
}
