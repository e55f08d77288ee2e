package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.agencies.Entry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The plan is activated, and each agency gets what its consents allow in its own format on its own queue. */
final class TellingTheAgencies implements Step {

    /** What stands in a message of each agency's own format. */
    private static final Map<String, List<String>> FORMATS = Map.of(
            Elmers.JOB_CENTRE, List.of("\"messageType\":\"PlanExtract\""),
            Elmers.FAMILY_DEPARTMENT, List.of("Haendelsesbesked", "urn:oio:besked:kuvert:1.0"),
            Elmers.PSYCHIATRY, List.of("VANSEnvelope", "care-communication-message"),
            Elmers.HOSPITAL, List.of("VANSEnvelope", "care-communication-message"));

    private static final Map<String, String> FORMAT_NAMES = Map.of(
            Elmers.JOB_CENTRE, "STAR-shaped JSON",
            Elmers.FAMILY_DEPARTMENT, "a Beskedfordeler event",
            Elmers.PSYCHIATRY, "a MedCom CareCommunication in a VANSEnvelope",
            Elmers.HOSPITAL, "a MedCom CareCommunication in a VANSEnvelope");

    @Override
    public String title() {
        return "The plan is activated, and each agency gets what it may know in its own format";
    }

    @Override
    public void play(Play play) {
        Answer plan = play.plan();
        if (plan.body().path("status").asText().equals("DRAFT")) {
            activate(play, plan);
        } else {
            play.say("the plan was activated " + plan.body().path("activatedAt").asText());
        }

        List<JsonNode> shared = play.eventually("every agency has acknowledged what was shared with it", () -> {
            List<JsonNode> sent = play.notifications().stream()
                    .filter(notification -> notification.path("kind").asText().equals("PLAN_SHARED"))
                    .toList();
            boolean all = sent.stream()
                    .allMatch(
                            notification -> notification.path("state").asText().equals("ACKNOWLEDGED"));
            return all && agenciesIn(sent).equals(FORMATS.keySet()) ? Optional.of(sent) : Optional.empty();
        });
        shared.forEach(notification -> lookIntoTheAgency(play, notification));
        String toTheJobCentre = textOf(shared, Elmers.JOB_CENTRE);
        play.expect(!toTheJobCentre.contains("Hjerterehabilitering"), "the job centre is not told of physical health");
        play.expect(
                !textOf(shared, Elmers.FAMILY_DEPARTMENT).contains("Hjerterehabilitering"),
                "the family department is not told of physical health");
    }

    private static void activate(Play play, Answer plan) {
        JsonNode preview =
                play.coordinator().get("/plans/" + play.planId() + "/preview").body();
        play.expect(
                Play.items(preview)
                        .filter(agency -> !agency.path("messages").isEmpty())
                        .map(Play::agencyOf)
                        .collect(Collectors.toSet())
                        .equals(FORMATS.keySet()),
                "the preview shows a message for each agency before anything is sent");
        Answer active = play.coordinator().post("/plans/" + play.planId() + "/activation", Map.of(), plan.etag(), null);
        play.expect(active.body().path("status").asText().equals("ACTIVE"), "the plan is active");
        play.say("plan " + play.planId() + " activated");
    }

    private static void lookIntoTheAgency(Play play, JsonNode notification) {
        String id = notification.path("id").asText();
        String agency = Play.agencyOf(notification);
        List<Entry> receipts = play.agencies().ledger(agency, 1).stream()
                .filter(entry -> entry.direction() == Entry.Direction.IN && id.equals(entry.messageId()))
                .toList();
        play.expect(!receipts.isEmpty(), agency + " holds message " + id);
        play.expect(
                receipts.stream().map(Entry::jmsMessageId).distinct().count() == 1,
                "message " + id + " was put on the queue of " + agency + " once");
        String opened = Payload.opened(receipts.get(0).body());
        for (String mark : Objects.requireNonNull(FORMATS.get(agency))) {
            play.expect(opened.contains(mark), "message " + id + " to " + agency + " is " + FORMAT_NAMES.get(agency));
        }
        play.expect(opened.contains("Karen Mikkelsen"), "the contact point in message " + id + " is the coordinator");
        play.say("notification " + id + " -> "
                + notification.path("agency").path("name").asText() + ", as "
                + FORMAT_NAMES.get(agency) + ", acknowledged "
                + notification.path("acknowledgedAt").asText());
    }

    private static Set<String> agenciesIn(List<JsonNode> notifications) {
        return notifications.stream().map(Play::agencyOf).collect(Collectors.toSet());
    }

    private static String textOf(List<JsonNode> notifications, String agency) {
        return notifications.stream()
                .filter(notification -> Play.agencyOf(notification).equals(agency))
                .map(notification -> notification.path("text").asText())
                .collect(Collectors.joining("\n"));
    }
}
