package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** A member of the family department went past the coordinator, and says so. */
final class RecordingDirectContact implements Step {

    private static final String TEXT =
            "Jeg ringede selv for at flytte et møde. Det skulle være gået gennem koordinatoren.";

    @Override
    public String title() {
        return "The family department records a direct contact, and the coordinator sees it";
    }

    @Override
    public void play(Play play) {
        Optional<JsonNode> known = seenByTheCoordinator(play);
        if (known.isPresent()) {
            play.say("direct contact " + known.get().path("id").asText()
                    + " was recorded by an earlier play; looked at again");
            return;
        }
        Person fatima = play.as("fatima");
        JsonNode plan = play.expect(
                Play.items(fatima.get("/agency/plans").body())
                        .filter(shared -> shared.path("planId").asText().equals(play.planId()))
                        .findFirst(),
                "the family department sees the plan that it takes part in");
        Answer recorded = fatima.post(
                "/agency/direct-contacts",
                Map.of(
                        "planId",
                        play.planId(),
                        "memberId",
                        plan.path("members").path(0).path("id").asText(),
                        "type",
                        "MISTAKE",
                        "happenedAt",
                        Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS),
                        "text",
                        TEXT));
        String id = recorded.body().path("id").asText();
        play.say("direct contact " + id + " recorded by Fatima Aydin");

        JsonNode seen = play.expect(seenByTheCoordinator(play), "the coordinator sees the direct contact in the plan");
        play.expect(seen.path("id").asText().equals(id), "it is the one that was recorded");
        JsonNode waiting = play.eventually("Min dag shows the direct contact", () -> play.myDay().stream()
                .filter(item -> item.path("kind").asText().equals("DIRECT_CONTACT"))
                .filter(item -> Play.agencyOf(item).equals(Elmers.FAMILY_DEPARTMENT))
                .findFirst());
        play.say("Min dag shows it to Karen Mikkelsen (event "
                + waiting.path("eventId").asText() + ")");
    }

    private static Optional<JsonNode> seenByTheCoordinator(Play play) {
        return Play.items(play.coordinator()
                        .get("/plans/" + play.planId() + "/direct-contacts")
                        .body())
                .filter(contact -> contact.path("text").asText().equals(TEXT))
                .findFirst();
    }
}
