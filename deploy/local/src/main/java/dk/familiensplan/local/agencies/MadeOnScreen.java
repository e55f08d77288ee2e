package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.local.Municipality.Agency;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Asks the case-service which agencies were made on screen, with the right that the routes have to know it. */
final class MadeOnScreen {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI tokens;
    private final URI agencies;
    private final String credentials;

    /** @param environment with the settings that the routes have too */
    MadeOnScreen(Map<String, String> environment) {
        tokens = URI.create(environment.get("FAMILIENSPLAN_OIDC_ISSUER") + "/token");
        agencies = URI.create(environment.get("FAMILIENSPLAN_CASE_SERVICE_URL") + "/api/v1/integration/agencies");
        credentials = Base64.getEncoder()
                .encodeToString((environment.get("FAMILIENSPLAN_ROUTES_CLIENT_ID") + ":"
                                + environment.get("FAMILIENSPLAN_ROUTES_CLIENT_SECRET"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * All that there are now.
     *
     * @throws IOException when nobody answers
     */
    List<Agency> all() throws IOException, InterruptedException {
        String token = ask(HttpRequest.newBuilder(tokens)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Basic " + credentials)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&audience=familiensplan&scope=familiensplan")))
                .path("access_token")
                .asText();
        List<Agency> made = new ArrayList<>();
        for (JsonNode agency : ask(HttpRequest.newBuilder(agencies).header("Authorization", "Bearer " + token))
                .path("agencies")) {
            made.add(JSON.convertValue(agency, Agency.class));
        }
        return made;
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("it answers " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
