package dk.familiensplan.local.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stream of server-sent events that an open page holds. */
public final class LiveUpdates implements AutoCloseable {

    private final Stream<String> lines;
    private final BlockingQueue<String> topics = new LinkedBlockingQueue<>();
    private final Thread reader;

    LiveUpdates(Stream<String> lines) {
        this.lines = lines;
        this.reader = new Thread(this::read, "live-updates");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether word of a change to this topic comes within the time; words of other topics are passed over. */
    public boolean tellOf(String topic, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            @Nullable String heard = topics.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            while (heard != null) {
                if (heard.equals(topic)) {
                    return true;
                }
                heard = topics.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()).strip())
                    .forEach(data -> topics.add(topicOf(data)));
        } catch (UncheckedIOException closed) {
            // The page was left.
        }
    }

    private static String topicOf(String data) {
        try {
            return Person.JSON.readTree(data).path("topic").asText();
        } catch (JsonProcessingException notOurs) {
            return "";
        }
    }
}
