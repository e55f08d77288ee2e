package dk.familiensplan.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.access.matrix.ApiFile.Described;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends spoiled requests to every operation, as somebody who is allowed in: never a 5xx, and never an answer that tells how
 * the service is made.
 *
 * <p>A few for each operation in every build; as many as wanted with {@code -Dfamiliensplan.fuzz=1000}.
 */
@ExtendWith(RunningCaseService.class)
class FuzzIT {

    private static final int TIMES = Integer.getInteger("familiensplan.fuzz", 8);
    private static final long SEED = Long.getLong("familiensplan.fuzz.seed", 20261122);
    private static final List<String> INNARDS =
            List.of("Exception", "at dk.familiensplan", "PSQL", "SELECT ", "select ", "org.", "0703921VJ5");

    private static final DeclaredMatrix MATRIX = DeclaredMatrix.read();
    private static final ApiFile API = ApiFile.read();
    /** As a browser asks: the server waits now and then for the body of a request that offers HTTP/2 without TLS. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static CaseService service;
    private static Scene scene;

    @BeforeAll
    static void setTheScene(CaseService running) throws SQLException {
        service = running;
        scene = new Scene(running);
    }

    @AfterAll
    static void clearTheScene() throws SQLException {
        scene.standAsBefore();
        scene.close();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersMischiefClearly(Described operation) throws Exception {
        scene.standAsBefore();
        var row = MATRIX.row(operation.id());
        var standing = Arrays.stream(Standing.values())
                .filter(one -> row.get(one) == Cell.ALLOWED)
                .findFirst()
                .orElseThrow();
        var mischief = new Mischief(SEED + operation.id().hashCode());

        for (int time = 0; time < TIMES; time++) {
            var request = request(operation, mischief, time);
            scene.credentials(standing).forEach(request::header);
            var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (var content = response.body()) {
                assertThat(response.statusCode())
                        .as("%s, seed %d, time %d", operation.id(), SEED, time)
                        .isLessThan(500);
                if (response.statusCode() >= 400) {
                    assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                            .as("%s, seed %d, time %d", operation.id(), SEED, time)
                            .doesNotContain(INNARDS);
                }
            }
        }
    }

    /** Those that somebody may. */
    static List<Described> operations() {
        return API.operations().stream()
                .filter(operation -> MATRIX.row(operation.id()).containsValue(Cell.ALLOWED))
                .toList();
    }

    /** Spoils the body where there is one, and else an id or the version. */
    private static HttpRequest.Builder request(Described operation, Mischief mischief, int time) {
        Map<String, Object> values = new HashMap<>(scene.values());
        var body = API.body(operation, values);
        if (body.isEmpty() || time % 4 == 3) {
            var spoiled =
                    URLEncoder.encode(mischief.text(), StandardCharsets.UTF_8).replace("+", "%20");
            values.replaceAll((name, value) -> value.equals(scene.values().get("planId")) ? value : spoiled);
        }
        var request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1" + API.address(operation, values)))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", service.url().toString())
                .header("X-Familiens-Plan", "1")
                .header("If-Match", time % 2 == 0 ? "\"0\"" : "W/\"x\"")
                .method(
                        operation.method(),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(mischief.body(body.get())));
        if (body.isPresent()) {
            request.header("Content-Type", "application/json");
        }
        return request;
    }
}
