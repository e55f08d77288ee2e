package dk.familiensplan.access.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.live.LiveEvent;
import dk.familiensplan.platform.live.LiveStreams;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One open window of a browser.
 *
 * <p>Sending waits for the browser to read, so it is done by another thread, one at a time; a browser that does not read is
 * closed before much has piled up.
 */
final class BrowserListener implements LiveStreams.Listener {

    private static final Logger LOG = Logger.getLogger(BrowserListener.class.getName());

    private static final int MOST_WAITING = 200;

    private final String recipient;
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor executor;
    private final BooleanSupplier maySee;
    private final Queue<OutboundSseEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    /** @param maySee whether the session still lives */
    BrowserListener(String recipient, SseEventSink sink, Sse sse, Executor executor, BooleanSupplier maySee) {
        this.recipient = recipient;
        this.sink = sink;
        this.sse = sse;
        this.executor = executor;
        this.maySee = maySee;
    }

    @Override
    public String recipient() {
        return recipient;
    }

    @Override
    public void hear(LiveEvent event) {
        send(sse.newEventBuilder()
                .name("changed")
                .id(event.position().toString())
                .data(String.class, json(new Changed(event.topic(), event.ref())))
                .build());
    }

    @Override
    public boolean beat() {
        if (sink.isClosed() || waiting.size() > MOST_WAITING || !maySee.getAsBoolean()) {
            return false;
        }
        send(sse.newEventBuilder().comment("").build());
        return true;
    }

    private void send(OutboundSseEvent event) {
        waiting.add(event);
        if (sending.compareAndSet(false, true)) {
            executor.execute(this::sendWaiting);
        }
    }

    private void sendWaiting() {
        try {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                if (!sink.isClosed()) {
                    sink.send(next);
                }
            }
        } catch (RuntimeException gone) {
            close();
            waiting.clear();
        } finally {
            sending.set(false);
        }
        // One that was added after the last look, while we still counted as sending.
        if (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
            executor.execute(this::sendWaiting);
        }
    }

    /** The browser may have gone already; then nobody is left to tell, and who closes must not suffer for it. */
    @Override
    public void close() {
        try {
            sink.close();
        } catch (RuntimeException gone) {
            LOG.log(Level.FINE, "A browser had gone: {0}", gone.getClass().getName());
        }
    }

    private static String json(Changed changed) {
        try {
            return Json.mapper().writeValueAsString(changed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event could not be written");
        }
    }

    private record Changed(
            String topic, @JsonProperty("id") @Nullable UUID ref) {}
}
