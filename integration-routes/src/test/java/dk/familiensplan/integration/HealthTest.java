package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class HealthTest {

    private RunningPlatform platform;

    @BeforeEach
    void at(RunningPlatform running) {
        platform = running;
    }

    @AfterEach
    void mend() {
        platform.caseService.answersWith(path -> 200);
    }

    @Test
    void isLiveAndReadyWhenAllIsThere() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body())
                .contains("\"broker\"", "\"case-service\"")
                .doesNotContain("DOWN");
    }

    @Test
    void isLiveButNotReadyWhileTheCaseServiceIsAway() throws Exception {
        platform.caseService.answersWith(path -> path.startsWith("/health") ? 503 : 200);

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).contains("\"status\":\"DOWN\"");
    }

    @Test
    void measuresWhatItDidForEachAgencyAndNamesNobody() throws Exception {
        platform.caseService.answersWith(path -> path.startsWith("/health") ? 503 : 200);

        String measures = get("/metrics").body();

        assertThat(measures)
                .contains(
                        "familiensplan_routes_reached{dependency=\"broker\"} 1.0",
                        "familiensplan_routes_reached{dependency=\"case-service\"} 0.0")
                .doesNotContain("2509479989", "Elmer");
    }

    @Test
    void answersOnlyToReading() throws Exception {
        HttpRequest write = HttpRequest.newBuilder(uri("/health/live"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(write, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + platform.routes.healthPort() + path);
    }
}
