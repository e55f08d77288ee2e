package dk.familiensplan.integration.platform;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows one notification from the click to its acknowledgement, as OpenTelemetry has it.
 *
 * <p>The id of a trace is the notification's own: it stands in every message that has to do with it, so nothing more has
 * to be carried, a batch of many has no trouble with it, and whoever has the id of a dead message finds its way at once.
 * A step holds the agency's id, when it began and when it ended, and nothing else.
 */
public final class Traces implements AutoCloseable {

    private static final AttributeKey<String> AGENCY = AttributeKey.stringKey("familiensplan.agency");
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final Duration KEPT_AT_MOST = Duration.ofSeconds(1);

    private final @Nullable SdkTracerProvider provider;
    private final @Nullable Tracer tracer;
    private final Ids ids = new Ids();

    private Traces(@Nullable SpanProcessor processor) {
        provider = processor == null
                ? null
                : SdkTracerProvider.builder()
                        .setResource(Resource.create(Attributes.of(SERVICE, "integration-routes")))
                        .setIdGenerator(ids)
                        .addSpanProcessor(processor)
                        .build();
        tracer = provider == null ? null : provider.get("dk.familiensplan");
    }

    /** Keeps nothing and costs nothing. */
    public static Traces none() {
        return new Traces(null);
    }

    /** Gives each step to the processor. */
    public static Traces to(SpanProcessor processor) {
        return new Traces(processor);
    }

    /** Sends the steps to a collector in the background; what it does not take in time is dropped. */
    public static Traces to(@Nullable URI collector) {
        return collector == null
                ? none()
                : to(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                .setEndpoint(collector.toString())
                                .build())
                        .setScheduleDelay(KEPT_AT_MOST)
                        .build());
    }

    /** All of a notification's way to its agency's inbox; the steps are parts of it. */
    public void way(UUID notification, String agencyId, Instant from, Instant until) {
        if (tracer != null) {
            ids.next(notification);
            end(tracer.spanBuilder("notification").setNoParent(), agencyId, from, until);
        }
    }

    /**
     * One step on the way.
     *
     * @param name a constant
     */
    public void step(UUID notification, String name, @Nullable String agencyId, Instant from, Instant until) {
        if (tracer != null) {
            SpanContext way = SpanContext.createFromRemoteParent(
                    Ids.trace(notification), Ids.way(notification), TraceFlags.getSampled(), TraceState.getDefault());
            end(tracer.spanBuilder(name).setParent(Context.root().with(Span.wrap(way))), agencyId, from, until);
        }
    }

    private static void end(SpanBuilder step, @Nullable String agencyId, Instant from, Instant until) {
        if (agencyId != null) {
            step.setAttribute(AGENCY, agencyId);
        }
        step.setStartTimestamp(from).startSpan().end(until.isBefore(from) ? from : until);
    }

    @Override
    public void close() {
        if (provider != null) {
            provider.close();
        }
    }

    /** A notification's id in hexadecimal is its trace's; the second half of it is that of the way as a whole. */
    private static final class Ids implements IdGenerator {

        private final ThreadLocal<@Nullable UUID> next = new ThreadLocal<>();

        static String trace(UUID notification) {
            return notification.toString().replace("-", "");
        }

        static String way(UUID notification) {
            return trace(notification).substring(16);
        }

        /** The next one of this thread is the way of this notification. */
        void next(UUID notification) {
            next.set(notification);
        }

        @Override
        public String generateSpanId() {
            UUID notification = next.get();
            return notification == null ? IdGenerator.random().generateSpanId() : way(notification);
        }

        @Override
        public String generateTraceId() {
            UUID notification = next.get();
            next.remove();
            return notification == null ? IdGenerator.random().generateTraceId() : trace(notification);
        }
    }
}
