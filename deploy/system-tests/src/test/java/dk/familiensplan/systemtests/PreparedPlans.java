package dk.familiensplan.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.play.Answer;
import dk.familiensplan.local.play.Person;
import dk.familiensplan.local.play.PlanDraft;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans that a test needs before it begins, made through the API as a coordinator makes them. */
final class PreparedPlans {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private PreparedPlans() {}

    /** A draft for an adult and a child; the adult says yes to one topic for each agency. */
    static PlanDraft draft(String familyName, Map<String, String> topicByAgency) {
        UUID adult = UUID.randomUUID();
        return new PlanDraft(
                "FAMILY",
                familyName,
                null,
                List.of(
                        new PlanDraft.Member(
                                adult, "Mor " + familyName, null, LocalDate.of(1985, 1, 1), "CUSTODY_HOLDER", null),
                        new PlanDraft.Member(
                                UUID.randomUUID(),
                                "Barn " + familyName,
                                null,
                                LocalDate.of(2015, 1, 1),
                                "CHILD",
                                null)),
                List.of(new PlanDraft.Goal(
                        UUID.randomUUID(),
                        null,
                        "PARENTING",
                        "Ro om aftenen",
                        1,
                        PlanDraft.scale("aldrig", "en aften", "tre aftener", "fem aftener", "alle aftener"))),
                List.of(),
                topicByAgency.keySet().stream()
                        .map(agency -> new PlanDraft.Participation(agency, null, null))
                        .toList(),
                topicByAgency.entrySet().stream()
                        .map(entry -> new PlanDraft.Consent(
                                UUID.randomUUID(),
                                adult,
                                entry.getKey(),
                                entry.getValue(),
                                "YES",
                                "FULL",
                                "ORALLY",
                                null,
                                null))
                        .toList());
    }

    /** An active plan whose agencies have acknowledged what they were told. */
    static JsonNode active(Person coordinator, String familyName, Map<String, String> topicByAgency) {
        Answer opened = coordinator.post("/plans", draft(familyName, topicByAgency));
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
