package dk.familiensplan.local.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person at a browser, signed in: keeps cookies, follows redirects, and sends what the web client sends. Safe for use
 * by several threads.
 */
public final class Person {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String API = "/api/v1";

    private final URI web;
    private final String subject;
    private final HttpClient browser;

    private Person(URI web, String subject, HttpClient browser) {
        this.web = web;
        this.subject = subject;
        this.browser = browser;
    }

    /**
     * Signs in as a person does: asks for a page, is sent to the sign-in, presses the button, is sent back.
     *
     * @param web the address of the product
     * @param subject whose button is pressed
     */
    public static Person signIn(URI web, String subject) {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Person person = new Person(web, subject, browser);
        HttpResponse<String> page = person.send(HttpRequest.newBuilder(web.resolve("/auth/sign-in?returnTo=/")));
        HttpResponse<String> back = person.send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + URLEncoder.encode(subject, StandardCharsets.UTF_8))));
        if (!back.uri().getAuthority().equals(web.getAuthority())) {
            throw new IllegalStateException(subject + " was not sent back from the sign-in but stands at "
                    + back.uri().getAuthority());
        }
        String signedIn = person.get("/me").body().path("subject").asText();
        if (!signedIn.equals(subject)) {
            throw new IllegalStateException(subject + " signed in and became " + signedIn);
        }
        return person;
    }

    /** Who it is. */
    public String subject() {
        return subject;
    }

    /** Reads; a {@link Refused} when the answer is an error. */
    public Answer get(String path) {
        return answered("GET " + path, send(api(path)));
    }

    /** Reads what may take long. */
    public Answer get(String path, Duration patience) {
        return answered("GET " + path, send(api(path).timeout(patience)));
    }

    /** Writes; a {@link Refused} when the answer is an error. */
    public Answer post(String path, Object body) {
        return post(path, body, null, null);
    }

    /**
     * Writes a change that builds on a version.
     *
     * @param etag of what is changed
     * @param idempotencyKey the same for every try of one creation
     */
    public Answer post(String path, Object body, @Nullable String etag, @Nullable String idempotencyKey) {
        HttpRequest.Builder request = write(path, etag, idempotencyKey);
        return answered("POST " + path, send(request.POST(json(body))));
    }

    /** Replaces what builds on a version. */
    public Answer put(String path, Object body, @Nullable String etag) {
        return answered("PUT " + path, send(write(path, etag, null).PUT(json(body))));
    }

    /** Sends this, whatever it is, and gives what came back, an error too. */
    public HttpResponse<String> attempt(String method, String path, @Nullable Object body, @Nullable String etag) {
        HttpRequest.BodyPublisher content = body == null ? HttpRequest.BodyPublishers.noBody() : json(body);
        return send(write(path, etag, null).method(method, content));
    }

    /** Downloads something that is not JSON. */
    public String download(String path) {
        HttpResponse<String> response = send(api(path).setHeader("Accept", "*/*"));
        if (response.statusCode() >= 400) {
            answered("GET " + path, response);
        }
        return response.body();
    }

    /** Follows the live updates from now on. */
    public LiveUpdates follow() {
        HttpRequest request = HttpRequest.newBuilder(web.resolve(API + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<Stream<String>> response = browser.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("live updates were answered " + response.statusCode());
            }
            return new LiveUpdates(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(web.resolve(API + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpRequest.Builder write(String path, @Nullable String etag, @Nullable String idempotencyKey) {
        HttpRequest.Builder request = api(path)
                .header("Content-Type", "application/json")
                .header("X-Familiens-Plan", "1")
                .header("Origin", web.toString());
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Answer answered(String request, HttpResponse<String> response) {
        JsonNode body = parsed(response.body());
        if (response.statusCode() >= 300) {
            throw new Refused(request + " by " + subject, response.statusCode(), body);
        }
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("ETag").orElse(null));
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
