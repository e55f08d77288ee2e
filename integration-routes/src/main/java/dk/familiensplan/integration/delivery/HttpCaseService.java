package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.integration.platform.Measures;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The case-service over HTTP. */
public final class HttpCaseService implements CaseService {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    /** A 4xx that says the content was wrong. All others say that the way to it is, and waiting helps. */
    private static final Set<Integer> WRONG_CONTENT = Set.of(400, 409, 410, 413, 415, 422);

    /** Bytes in one call; what is larger by itself goes alone. */
    private static final int TOGETHER_AT_MOST = 512 * 1024;

    private static final Set<Integer> NOT_READY = Set.of(502, 503, 504);

    /** In place of a status, when it was reached and said nothing. */
    private static final int NO_ANSWER = 0;

    private final HttpClient http;
    private final AccessTokens tokens;
    private final URI claims;
    private final URI inbox;
    private final URI madeAgencies;
    private final URI alive;
    private final Measures measures;

    public HttpCaseService(Settings settings, InstantSource clock, Measures measures) {
        this.measures = measures;
        // HTTP/1.1: the upgrade that HTTP/2 asks for in clear text is a needless round trip.
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        tokens = new AccessTokens(http, settings, clock);
        claims = URI.create(settings.caseServiceUrl() + "/api/v1/integration/claims");
        inbox = URI.create(settings.caseServiceUrl() + "/api/v1/integration/inbox/batches");
        madeAgencies = URI.create(settings.caseServiceUrl() + "/api/v1/integration/agencies");
        alive = URI.create(settings.caseServiceUrl() + "/health/ready");
    }

    @Override
    public List<Claim> claim(List<UUID> notificationIds) {
        List<Claim> answer = post(claims, Map.of("notificationIds", notificationIds), Claims.class)
                .claims();
        boolean isWhole = answer.size() == notificationIds.size()
                && IntStream.range(0, answer.size())
                        .allMatch(i -> answer.get(i).notificationId().equals(notificationIds.get(i))
                                && answer.get(i).isWhole());
        if (!isWhole) {
            throw new Failed(200);
        }
        return answer;
    }

    @Override
    public List<Verdict> submit(List<Submission> submissions) {
        List<Verdict> verdicts = new ArrayList<>();
        for (List<Submission> part : partsOf(submissions)) {
            List<Verdict> answer =
                    post(inbox, Map.of("submissions", part), Verdicts.class).verdicts();
            if (answer.size() != part.size()) {
                throw new Failed(200);
            }
            verdicts.addAll(answer);
        }
        return verdicts;
    }

    /** In their order; one with a large attachment goes alone. */
    private static List<List<Submission>> partsOf(List<Submission> submissions) {
        List<List<Submission>> parts = new ArrayList<>();
        int room = 0;
        for (Submission submission : submissions) {
            int size = sizeOf(submission);
            if (parts.isEmpty() || size > room) {
                parts.add(new ArrayList<>());
                room = TOGETHER_AT_MOST;
            }
            parts.get(parts.size() - 1).add(submission);
            room -= size;
        }
        return parts;
    }

    private static int sizeOf(Submission submission) {
        try {
            return SafeJson.json().writeValueAsBytes(submission).length;
        } catch (JsonProcessingException cannotBeWritten) {
            throw new Undeliverable("not-json", null);
        }
    }

    /** Whether it says that it is ready. */
    public boolean isReachable() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(alive)
                                            .timeout(CONNECT_TIMEOUT)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notReached) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T post(URI uri, Object content, Class<T> answerType) {
        String token = tokens.current();
        long from = System.nanoTime();
        HttpResponse<byte[]> response = send(uri, content, token);
        measures.took(uri.equals(claims) ? "claim" : "submit", Duration.ofNanos(System.nanoTime() - from));
        if (response.statusCode() == 401) {
            tokens.refused(token);
            response = send(uri, content, tokens.current());
        }
        int status = response.statusCode();
        if (status == 200) {
            return read(response.body(), answerType);
        }
        if (WRONG_CONTENT.contains(status)) {
            throw new Undeliverable("case-service-refused-" + status, null);
        }
        if (status >= 500 && !NOT_READY.contains(status)) {
            throw new Failed(status);
        }
        throw new Away("it answers " + status);
    }

    @Override
    public String madeAgencies() {
        HttpResponse<byte[]> response =
                send(HttpRequest.newBuilder(madeAgencies).GET(), tokens.current());
        if (response.statusCode() != 200) {
            throw new Away("it answers " + response.statusCode());
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(URI uri, Object content, String token) {
        try {
            byte[] body = SafeJson.json().writeValueAsBytes(content);
            return send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                    token);
        } catch (JsonProcessingException cannotBeWritten) {
            throw new Undeliverable("not-json", null);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder asking, String token) {
        try {
            HttpRequest request = asking.timeout(ANSWER_TIMEOUT)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json, application/problem+json")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpConnectTimeoutException notReached) {
            throw new Away("no connection in time");
        } catch (HttpTimeoutException noAnswer) {
            // One question that it never finishes must not be waited for as an outage is.
            throw isReachable() ? new Failed(NO_ANSWER) : new Away("no answer in time");
        } catch (IOException notReached) {
            throw new Away(notReached.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Away("stopped while waiting");
        }
    }

    private static <T> T read(byte[] body, Class<T> type) {
        try {
            return SafeJson.json().readValue(body, type);
        } catch (IOException notUnderstood) {
            // A page of some proxy, or a fault over there: setting messages aside for that would empty the queue.
            throw new Failed(200);
        }
    }

    private record Claims(List<Claim> claims) {}

    private record Verdicts(List<Verdict> verdicts) {}
}
