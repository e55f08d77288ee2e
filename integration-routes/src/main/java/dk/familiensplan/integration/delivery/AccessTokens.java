package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Access tokens by client credentials, kept until shortly before they expire. The token endpoint is discovered. */
final class AccessTokens {

    private static final Duration RENEWED_BEFORE_IT_EXPIRES = Duration.ofSeconds(30);
    private static final int SECONDS_WHEN_NOT_SAID = 60;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Settings settings;
    private final InstantSource clock;

    private @Nullable URI tokenEndpoint;
    private @Nullable String token;
    private Instant renewAt = Instant.EPOCH;

    AccessTokens(HttpClient http, Settings settings, InstantSource clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** A token that is good now. One caller at a time asks for a new one; the others wait for it. */
    synchronized String current() {
        String kept = token;
        if (kept != null && clock.instant().isBefore(renewAt)) {
            return kept;
        }
        JsonNode answer = ask(HttpRequest.newBuilder(tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&audience=familiensplan&scope=" + encoded(settings.scope()))));
        String fresh = answer.path("access_token").asText();
        if (fresh.isEmpty()) {
            throw new CaseService.Away("no access token");
        }
        long seconds = answer.path("expires_in").asLong(SECONDS_WHEN_NOT_SAID);
        renewAt = clock.instant().plusSeconds(seconds).minus(RENEWED_BEFORE_IT_EXPIRES);
        token = fresh;
        return fresh;
    }

    /** Forgets a token that was refused, unless another caller has already got a new one. */
    synchronized void refused(String refusedToken) {
        if (refusedToken.equals(token)) {
            token = null;
        }
    }

    private URI tokenEndpoint() {
        URI known = tokenEndpoint;
        if (known == null) {
            JsonNode metadata = ask(
                    HttpRequest.newBuilder(URI.create(settings.oidcIssuer() + "/.well-known/openid-configuration")));
            String found = metadata.path("token_endpoint").asText();
            if (found.isEmpty()) {
                throw new CaseService.Away("no token endpoint");
            }
            known = URI.create(found);
            tokenEndpoint = known;
        }
        return known;
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CaseService.Away("the sign-in service answers " + response.statusCode());
            }
            return SafeJson.json().readTree(response.body());
        } catch (IOException notReached) {
            throw new CaseService.Away(
                    "the sign-in service, " + notReached.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CaseService.Away("stopped while waiting for the sign-in service");
        }
    }

    private String credentials() {
        String pair = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
