package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member of the steering group sees numbers across departments, and never a family. */
final class SteeringTheWhole implements Step {

    private static final Set<String> MEASURES = Set.of(
            "PLANS_BY_STATUS", "NOTIFICATIONS_BY_AGENCY", "REQUESTS_IN_TIME", "DIRECT_CONTACTS", "GOAL_PROGRESS");

    @Override
    public String title() {
        return "A member of the steering group sees the whole, and no family";
    }

    @Override
    public void play(Play play) {
        Person anne = play.as("anne");
        JsonNode overview = anne.get("/reports/overview").body();

        Set<String> shown = Play.stream(overview.path("measures"))
                .map(measure -> measure.path("code").asText())
                .collect(Collectors.toSet());
        play.expect(shown.containsAll(MEASURES), "the overview has " + MEASURES + " and not only " + shown);
        play.expect(
                Play.stream(overview.path("measures"))
                        .allMatch(
                                measure -> !measure.path("definition").asText().isEmpty()),
                "every number is explained");
        List<JsonNode> cells = cells(overview).toList();
        long hidden =
                cells.stream().filter(cell -> cell.path("hidden").asBoolean()).count();
        play.expect(
                cells.stream().filter(cell -> cell.path("hidden").asBoolean()).allMatch(cell -> cell.path("value")
                        .isNull()),
                "a hidden number is not given");
        String csv = anne.download("/reports/overview.csv");
        play.expect(
                !overview.toString().contains(Elmers.NAME) && !csv.contains(Elmers.NAME), "the overview names no one");
        seesNoFamily(play, anne);

        play.say("Anne Holck sees " + overview.path("authority").asText() + ", "
                + overview.path("period").asText() + ": " + value(overview.path("families")) + " families");
        Play.stream(overview.path("measures"))
                .filter(measure -> measure.path("code").asText().equals("PLANS_BY_STATUS"))
                .flatMap(measure -> Play.stream(measure.path("rows"))
                        .map(row -> "plans " + row.path("label").asText() + ": "
                                + Play.stream(row.path("cells"))
                                        .map(SteeringTheWhole::value)
                                        .collect(Collectors.joining(", "))
                                + " (" + columns(measure) + ")"))
                .forEach(play::say);
        play.say(shown.size() + " measures, " + cells.size() + " numbers, " + hidden
                + " of them hidden because fewer than 5 families stand behind them or behind what they would reveal");
    }

    private static void seesNoFamily(Play play, Person anne) {
        try {
            anne.get("/plans/" + play.planId());
            throw new DidNotHold("a steering member cannot open a plan");
        } catch (Refused refused) {
            play.expect(
                    refused.status() == 403 || refused.status() == 404,
                    "a steering member cannot open a plan, which was answered " + refused.status());
        }
    }

    private static Stream<JsonNode> cells(JsonNode overview) {
        return Play.stream(overview.path("measures"))
                .flatMap(measure -> Play.stream(measure.path("rows")))
                .flatMap(row -> Play.stream(row.path("cells")));
    }

    private static String value(JsonNode cell) {
        return cell.path("hidden").asBoolean() ? "hidden" : cell.path("value").asText("-");
    }

    private static String columns(JsonNode measure) {
        return Play.stream(measure.path("columns")).map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
