package dk.familiensplan.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.access.matrix.ApiFile.Described;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends each operation of the OpenAPI file as each standing of the matrix, and holds the answer against the declared cell.
 *
 * <p>Each request is a valid one, so that nothing but access can refuse it; a version is always a stale one, so that what
 * is allowed changes little. Every 403 and 404 must also be in the audit log.
 */
@ExtendWith(RunningCaseService.class)
class AccessMatrixIT {

    private static final DeclaredMatrix MATRIX = DeclaredMatrix.read();
    private static final ApiFile API = ApiFile.read();
    private static final ObjectMapper JSON = new ObjectMapper();
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
        scene.close();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersEachStandingAsDeclared(Described operation) throws Exception {
        var declared = MATRIX.row(operation.id());
        scene.standAsBefore();
        var differences = new ArrayList<String>();
        var refusals = new EnumMap<Standing, String>(Standing.class);
        // Those who are refused come first, before those who are allowed have changed anything.
        var standings = Arrays.stream(Standing.values())
                .sorted(Comparator.comparing(standing -> declared.get(standing) == Cell.ALLOWED))
                .toList();

        for (var standing : standings) {
            var answer = send(operation, standing);
            if (!fits(answer.status, declared.get(standing))) {
                differences.add("%s: declared %s, answered %d %s"
                        .formatted(standing.heading(), declared.get(standing), answer.status, answer.problem));
            }
            if (answer.status == 403 || answer.status == 404) {
                refusals.put(standing, answer.problem.path("correlationId").asText());
            }
        }

        assertThat(differences)
                .as("%s %s", operation.method(), operation.template())
                .isEmpty();
        assertThat(unwritten(refusals))
                .as("refusals that are not in the audit log")
                .isEmpty();
    }

    static List<Described> operations() {
        return API.operations();
    }

    /** Anything that says that the request reached what it asked for is allowed, such as that its version is stale. */
    private static boolean fits(int status, Cell declared) {
        return switch (declared) {
            case ALLOWED -> status < 300 || status == 409 || status == 412 || status == 422;
            case NOT_SIGNED_IN -> status == 401;
            case FORBIDDEN -> status == 403;
            case UNKNOWN -> status == 404;
        };
    }

    private static Answer send(Described operation, Standing standing) throws IOException, InterruptedException {
        var values = scene.values();
        var body = API.body(operation, values);
        var request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1" + API.address(operation, values)))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", service.url().toString())
                .header("X-Familiens-Plan", "1")
                .method(
                        operation.method(),
                        body.isPresent() ? BodyPublishers.ofString(body.get().toString()) : BodyPublishers.noBody());
        if (body.isPresent()) {
            request.header("Content-Type", "application/json");
        }
        if (API.takesVersion(operation)) {
            request.header("If-Match", "\"0\"");
        }
        scene.credentials(standing).forEach(request::header);
        // A stream of events has no end: nothing is read of what is allowed.
        var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        try (var content = response.body()) {
            return new Answer(
                    response.statusCode(),
                    response.statusCode() < 400 ? JSON.missingNode() : JSON.readTree(content.readAllBytes()));
        }
    }

    private record Answer(int status, JsonNode problem) {}

    private static List<Standing> unwritten(Map<Standing, String> refusals) throws SQLException {
        var unwritten = new ArrayList<Standing>();
        try (var connection = service.database().getConnection();
                var query = connection.prepareStatement(
                        "SELECT FROM audit_log WHERE deed = 'refused' AND correlation_id = ?")) {
            for (var refusal : refusals.entrySet()) {
                query.setString(1, refusal.getValue());
                try (var rows = query.executeQuery()) {
                    if (!rows.next()) {
                        unwritten.add(refusal.getKey());
                    }
                }
            }
        }
        return unwritten;
    }
}
