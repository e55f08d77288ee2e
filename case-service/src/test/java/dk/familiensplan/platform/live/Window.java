package dk.familiensplan.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.familiensplan.testing.CaseService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser's open window, which follows the live events as a browser does. */
final class Window implements AutoCloseable {

    private static final String ID = "id: ";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> stream;
    private final Thread reading;

    private Window(HttpResponse<Stream<String>> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        stream = response.body();
        reading = new Thread(this::read, "window");
        reading.setDaemon(true);
        reading.start();
        // The first beat comes when the service has begun to listen for us.
        await().atMost(Duration.ofSeconds(10)).until(() -> !lines.isEmpty());
    }

    static Window of(CaseService service, String subject) throws IOException, InterruptedException {
        return inSession(service, service.signIn(subject));
    }

    static Window of(CaseService service, String subject, String lastEventId) throws IOException, InterruptedException {
        return open(service, service.signIn(subject), lastEventId);
    }

    static Window inSession(CaseService service, String session) throws IOException, InterruptedException {
        return open(service, session, null);
    }

    private static Window open(CaseService service, String session, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/events"))
                .header("Accept", "text/event-stream")
                .header("Cookie", CaseService.COOKIE + "=" + session);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Window(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    private void read() {
        try {
            stream.forEach(lines::add);
        } catch (RuntimeException left) {
            // The window was closed while it was reading.
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean hasHeardOf(UUID id) {
        return lines.stream().anyMatch(line -> line.contains(id.toString()));
    }

    String lastEventId() {
        return lines.stream()
                .filter(line -> line.startsWith(ID))
                .reduce((before, after) -> after)
                .orElseThrow()
                .substring(ID.length());
    }

    boolean isClosed() {
        return !reading.isAlive();
    }

    @Override
    public void close() {
        stream.close();
    }
}
