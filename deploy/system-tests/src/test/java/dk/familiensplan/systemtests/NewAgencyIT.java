package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.play.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency of a known format that nobody knew when everything was started. */
@ExtendWith(RunningPlatform.class)
@Order(5)
class NewAgencyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ANOTHER = "jobcentre-0999";
    private static final String NEW = "guidance-0999";

    @Test
    void isMadeOnScreenAndAnswersATestWhileTheMessagesOfAnotherGoOn(Platform platform)
            throws IOException, InterruptedException {
        Person coordinator = Person.signIn(platform.settings().webUrl(), "karen");
        Person administrator = Person.signIn(platform.settings().webUrl(), "admin");
        PreparedPlans.active(coordinator, "Førby", Map.of(ANOTHER, "WORK"));
        long routes = platform.pid(Part.ROUTES).orElseThrow();
        double sentBefore = sent(platform, ANOTHER);

        administrator.post(
                "/operations/agencies",
                Map.of(
                        "id", NEW,
                        "letters", "UUV",
                        "name", "Uddannelsesvejledningen Eksempel",
                        "kind", "EDUCATION_GUIDANCE",
                        "format", "STAR_JSON",
                        "acknowledgeWithinMinutes", 30));
        PreparedPlans.active(coordinator, "Imens", Map.of(ANOTHER, "WORK"));

        assertThat(Patience.until(PATIENCE, () -> answersATest(administrator)))
                .as("the new agency has acknowledged a test message")
                .isTrue();
        assertThat(sent(platform, ANOTHER))
                .as("counted on without a start anew")
                .isGreaterThan(sentBefore);
        assertThat(platform.pid(Part.ROUTES)).contains(routes);

        PreparedPlans.active(coordinator, "Nyby", Map.of(NEW, "SCHOOL"));
    }

    /** Tried again until its queues are there, as an administrator does. */
    private static boolean answersATest(Person administrator) {
        JsonNode agencies = administrator.get("/operations/agencies").body().path("agencies");
        JsonNode test = MissingNode.getInstance();
        for (JsonNode agency : agencies) {
            if (agency.at("/agency/id").asText().equals(NEW)) {
                test = agency.path("test");
            }
        }
        if (test.path("answer").asText("").equals("ACKNOWLEDGED")) {
            return true;
        }
        if (test.path("answer").isMissingNode() || test.path("answer").isNull()) {
            administrator.post("/operations/agencies/" + NEW + "/test-message", Map.of());
        }
        return false;
    }

    private static double sent(Platform platform, String agency) throws IOException, InterruptedException {
        String measures = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(platform.settings().routesUrl().resolve("/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return measures.lines()
                .filter(line -> line.startsWith(
                        "familiensplan_routes_messages_total{agency=\"" + agency + "\",outcome=\"SENT\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
