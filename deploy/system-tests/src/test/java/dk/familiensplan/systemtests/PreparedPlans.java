package dk.familiensplan.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.benchmarks.Families;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.play.Answer;
import dk.familiensplan.local.play.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans that a test needs before it begins, made through the API as a coordinator makes them. */
final class PreparedPlans {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private PreparedPlans() {}

    /** An active plan whose agencies have acknowledged what they were told. */
    static JsonNode active(Person coordinator, String familyName, Map<String, String> topicByAgency) {
        Answer opened = coordinator.post("/plans", Families.ofTwo(familyName, topicByAgency));
        String plan = "/plans/" + opened.body().path("id").asText();
        coordinator.post(plan + "/activation", Map.of(), opened.etag(), null);
        if (!Patience.until(PATIENCE, () -> allAre("ACKNOWLEDGED", coordinator, plan))) {
            throw new AssertionError("the agencies have not acknowledged within " + PATIENCE);
        }
        return coordinator.get(plan).body();
    }

    /** Whether the plan has notifications, and all of them are in this state. */
    static boolean allAre(String state, Person coordinator, String plan) {
        List<JsonNode> notifications =
                items(coordinator.get(plan + "/notifications").body()).toList();
        return !notifications.isEmpty()
                && notifications.stream()
                        .allMatch(one -> one.path("state").asText().equals(state));
    }

    static Stream<JsonNode> items(JsonNode page) {
        JsonNode items = page.path("items");
        return IntStream.range(0, items.size()).mapToObj(items::get);
    }
}
