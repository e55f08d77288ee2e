package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.platform.Agencies;
import dk.familiensplan.integration.platform.Settings;
import dk.familiensplan.integration.testing.Examples;
import dk.familiensplan.integration.testing.RunningPlatform;
import dk.familiensplan.integration.testing.SharedPlatform;
import dk.familiensplan.integration.testing.TestBroker;
import dk.familiensplan.integration.testing.TestCaseService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agencies come, change and go by the configuration file alone. */
class ReloadTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "a secret that is long enough";
    private static final String OTHER = "jobcentre-0999";
    private static final String NEW_AGENCY = TestBroker.SPARE;

    static TestBroker broker;
    static TestCaseService caseService;
    static IntegrationRoutes routes;
    static Path file;

    @BeforeAll
    static void start() throws Exception {
        Path folder = SharedPlatform.folder();
        file = folder.resolve("configuration.json");
        Files.copy(Path.of("src", "test", "resources", "configuration.json"), file);
        broker = new TestBroker(folder);
        caseService = new TestCaseService();
        Map<String, String> environment = RunningPlatform.environment(broker, caseService);
        environment.put("FAMILIENSPLAN_CONFIGURATION", file.toString());
        environment.put("FAMILIENSPLAN_ROUTES_ADMINISTRATION_SECRET", SECRET);
        Settings settings = Settings.from(environment);
        routes = new IntegrationRoutes(settings, Agencies.readFrom(file), InstantSource.system());
        routes.start();
    }

    @AfterAll
    static void stop() throws Exception {
        routes.close();
        caseService.close();
        broker.close();
    }

    @BeforeEach
    void asAtTheStart() throws Exception {
        Files.copy(
                Path.of("src", "test", "resources", "configuration.json"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(post("reload", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void servesANewAgencyOfAKnownFormatWithoutTouchingTheOthers() throws Exception {
        List<Integer> before = routesOf(OTHER);
        write(configurationWith(newHospital("5790000121526")));

        assertThat(post("reload", "{}").statusCode()).isEqualTo(200);

        ObjectNode notification = Examples.cannotAttend(NEW_AGENCY);
        caseService.has(notification);
        String id = notification.path("id").asText();
        broker.queue(Examples.queued("event-" + id, id, NEW_AGENCY), "event-" + id, Examples.PLAN);
        assertThat(broker.nextAt(NEW_AGENCY).text()).contains("5790000121526");
        assertThat(routesOf(OTHER)).isNotEmpty().isEqualTo(before);
        assertThat(caseService.breaches()).isEmpty();
    }

    @Test
    void findsTheNewAgencyByItselfWhenSomethingComesForIt() throws Exception {
        write(configurationWith(newHospital("5790000121526")));

        ObjectNode notification = Examples.cannotAttend(NEW_AGENCY);
        caseService.has(notification);
        String id = notification.path("id").asText();
        broker.queue(Examples.queued("event-" + id, id, NEW_AGENCY), "event-" + id, Examples.PLAN);

        assertThat(broker.nextAt(NEW_AGENCY).correlationId()).isEqualTo(id);
    }

    @Test
    void replacesTheRoutesOfAnAgencyThatChangedAndTakesAwayThoseOfOneThatIsGone() throws Exception {
        write(configurationWith(newHospital("5790000121526")));
        post("reload", "{}");
        write(configurationWith(newHospital("5790000121533")));

        assertThat(post("reload", "{}").statusCode()).isEqualTo(200);
        post("agencies/" + NEW_AGENCY + "/test-message", tester());

        assertThat(broker.nextAt(NEW_AGENCY).text()).contains("5790000121533").doesNotContain("5790000121526");
        asAtTheStart();
        assertThat(routes.context().getRoutes())
                .noneMatch(route -> route.getId().startsWith(NEW_AGENCY));
        assertThat(post("agencies/" + NEW_AGENCY + "/test-message", tester()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void changesNothingForAFileThatIsWrongAndSaysWhatIs() throws Exception {
        int before = routes.context().getRoutes().size();
        Files.writeString(file, "{\"authorities\":[],");
        assertThat(post("reload", "{}"))
                .returns(422, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("at line 1"));
        write(configurationWith(newHospital("5790000121527")));

        assertThat(post("reload", "{}"))
                .returns(422, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("GLN"));

        assertThat(routes.context().getRoutes()).hasSize(before);
    }

    @Test
    void triesTheWayWithAMessageAboutNobody() throws Exception {
        HttpResponse<String> answer = post("agencies/" + OTHER + "/test-message", tester());

        assertThat(answer.statusCode()).isEqualTo(202);
        TestBroker.Taken taken = broker.nextAt(OTHER);
        assertThat(taken.correlationId())
                .isEqualTo(JSON.readTree(answer.body()).path("messageId").asText());
        assertThat(taken.text()).contains("Prøvebesked").doesNotContain("personNumber");
        assertThat(post("agencies/" + OTHER + "/test-message", "{}").statusCode())
                .isEqualTo(422);
        assertThat(post("agencies/jobcentre-0101/test-message", tester()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void obeysNobodyWithoutTheSecret() throws Exception {
        for (String given : new String[] {"Bearer " + SECRET + "r", "Bearer ", SECRET}) {
            assertThat(post("reload", "{}", given).statusCode()).isEqualTo(401);
        }
        assertThat(post("reload", "no json").statusCode()).isEqualTo(400);
        assertThat(post("elsewhere", "{}").statusCode()).isEqualTo(404);
    }

    /** The very routes: stopped or made anew, they would be others. */
    private static List<Integer> routesOf(String agency) {
        return routes.context().getRoutes().stream()
                .filter(route -> route.getId().startsWith(agency))
                .map(System::identityHashCode)
                .toList();
    }

    private static String tester() {
        return "{\"name\":\"Agnete Lund\",\"organisation\":\"Eksempel Kommune\",\"phone\":\"99 99 00 22\"}";
    }

    private static String newHospital(String gln) {
        return """
                {"id": "%s", "letters": "NYT", "name": "Et andet sygehus", "kind": "HOSPITAL", "authority": "1099",
                 "serves": ["0999"], "format": "MEDCOM", "gln": "%s", "sor": "999991098016001", "acknowledgeWithin": "PT30M"}
                """.formatted(NEW_AGENCY, gln);
    }

    private static JsonNode configurationWith(String agency) throws Exception {
        JsonNode configuration = JSON.readTree(
                Path.of("src", "test", "resources", "configuration.json").toFile());
        ((ArrayNode) configuration.path("agencies")).add(JSON.readTree(agency));
        return configuration;
    }

    private static void write(JsonNode configuration) throws Exception {
        Files.writeString(file, configuration.toString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body, "Bearer " + SECRET);
    }

    private static HttpResponse<String> post(String path, String body, String authorization) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + routes.healthPort() + "/administration/" + path))
                                .header("Authorization", authorization)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
