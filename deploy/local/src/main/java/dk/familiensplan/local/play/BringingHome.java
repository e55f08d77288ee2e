package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.agencies.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From hospital bed to home: the hospital asks two teams without saying who it is, the first yes gets Bruno, who is
 * treated at home and goes on with home care. Somebody without a plan is left at home, so that the board shows a day.
 */
final class BringingHome implements Step {

    private static final String TEAM = "shs-0999";
    private static final String OTHER_TEAM = "shs-soevang-0999";
    private static final String HOME_CARE = "home-care-0999";
    private static final String REFERRAL = "Blodforgiftning i bedring. Fortsæt behandlingen til og med fredag.";

    /** Words that would tell the job centre why. */
    private static final List<String> TELLTALE =
            List.of("antibiotika", "blodforgiftning", "shs", "sygehus", "hospital", "hjemmepleje");

    @Override
    public String title() {
        return "The hospital asks for treatment at home, and the first team that says yes treats";
    }

    @Override
    public void play(Play play) {
        Optional<JsonNode> earlier = followed(play, "CLOSED").findFirst();
        if (earlier.isPresent()) {
            play.say("referral " + earlier.get().path("id").asText()
                    + " was closed in an earlier play; looked at again");
            return;
        }
        whomToAsk(play);
        String id = askWithoutAName(play);
        firstYesWins(play, id);
        treat(play, id);
        handOver(play, id);
        withoutAPlan(play);
    }

    private static void whomToAsk(Play play) {
        JsonNode directory = play.as("helle").get("/home/directory").body();
        Set<String> teams = Play.stream(directory.path("teams"))
                .map(team -> team.path("agency").path("name").asText() + " "
                        + team.path("opensAt").asText() + "–"
                        + team.path("closesAt").asText())
                .collect(Collectors.toSet());
        play.expect(teams.size() >= 2, "the hospital sees whom it can ask");
        play.say("Helle Juhl can ask: " + String.join(", ", teams));
    }

    private static String askWithoutAName(Play play) {
        Answer asked = ask(play, "3 gange dagligt", "Bruno Elmer", Elmers.PERSON_NUMBER, LocalDate.of(1947, 9, 25));
        String id = asked.body().path("id").asText();
        for (String nurse : List.of("mette", "ali")) {
            JsonNode question = read(play, nurse, id);
            String seen = question.toString();
            play.expect(question.path("patient").isNull(), nurse + " is not told who the patient is");
            play.expect(
                    !seen.contains("Bruno") && !seen.contains(Elmers.PERSON_NUMBER) && !seen.contains("1947-09-25"),
                    "what " + nurse + " reads names nobody");
            play.expect(!question.path("responsible").asText().isEmpty(), nurse + " sees who keeps the responsibility");
        }
        play.say("referral " + id + " put to SHS Eksempel and SHS Søvang, without a name");
        return id;
    }

    private static Answer ask(
            Play play, String details, String name, @Nullable String personNumber, LocalDate birthDate) {
        Map<String, Object> patient = new HashMap<>();
        patient.put("name", name);
        patient.put("birthDate", birthDate.toString());
        patient.put("referral", REFERRAL);
        if (personNumber != null) {
            patient.put("personNumber", personNumber);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        return play.as("helle")
                .post(
                        "/home/referrals",
                        Map.of(
                                "municipality",
                                "0999",
                                "treatment",
                                "IV_ANTIBIOTICS",
                                "details",
                                details,
                                "startsAt",
                                now.plus(2, ChronoUnit.HOURS).toString(),
                                "expectedEnd",
                                LocalDate.now(ZoneId.of("Europe/Copenhagen"))
                                        .plusDays(5)
                                        .toString(),
                                "ward",
                                "Medicinsk afdeling",
                                "responsible",
                                "Overlæge på vagt, medicinsk afdeling",
                                "responsiblePhone",
                                "99 99 10 10",
                                "teams",
                                List.of(TEAM, OTHER_TEAM),
                                "patient",
                                patient));
    }

    private static void firstYesWins(Play play, String id) {
        answer(play, "ali", id, "MUST_ASSESS");
        JsonNode reserved = answer(play, "mette", id, "HAS_CAPACITY").body();
        play.expect(
                reserved.path("patient").path("name").asText().equals("Bruno Elmer"),
                "the team that said yes is told who it is");
        try {
            answer(play, "ali", id, "HAS_CAPACITY");
            throw new DidNotHold("a second team gets no place that another holds");
        } catch (Refused refused) {
            play.expect(
                    refused.status() == 409 && refused.code().equals("home-taken-by-another"),
                    "the second yes is told that another team was first, and not: " + refused.getMessage());
        }
        play.expect(read(play, "ali", id).path("patient").isNull(), "the team that was let go never knows who it was");
        play.say("SHS Eksempel holds the place until "
                + reserved.path("expiresAt").asText() + "; SHS Søvang was told that it was too late");
    }

    private static void treat(Play play, String id) {
        Set<String> before = ids(play, "CANNOT_ATTEND");
        act(play, "mette", id, "arrival", Map.of());
        JsonNode waiting = play.eventually("Min dag shows the treatment at home", () -> play.myDay().stream()
                .filter(item -> item.path("kind").asText().equals("HOME_TREATMENT"))
                .findFirst());
        play.say("Min dag shows it to Karen Mikkelsen: "
                + waiting.path("memberName").asText());
        JsonNode followed = play.expect(followed(play, "AT_HOME").findFirst(), "the family's page shows it");
        play.expect(
                followed.path("responsible").asText().startsWith("Overlæge"),
                "the coordinator sees who keeps the responsibility");
        jobCentreIsTold(play, "CANNOT_ATTEND", before);

        act(play, "mette", id, "notes", Map.of("kind", "GIVEN", "text", "Givet kl. 8 uden gener."));
        act(
                play,
                "mette",
                id,
                "notes",
                Map.of("kind", "HOSPITAL_NEEDED", "text", "Temperatur 38,6. Ringet til vagten."));
        JsonNode log = read(play, "helle", id).path("notes");
        play.expect(log.size() == 2, "the hospital reads the team's log");
        play.say("SHS Eksempel treats at home and writes in its log; the hospital reads it");
    }

    private static void handOver(Play play, String id) {
        Set<String> before = ids(play, "CAN_ATTEND_AGAIN");
        act(
                play,
                "mette",
                id,
                "closing",
                Map.of(
                        "outcome",
                        "STAY_SHORTENED",
                        "daysSaved",
                        4,
                        "handedOverTo",
                        HOME_CARE,
                        "note",
                        "Fast sårpleje fortsætter i hjemmeplejen."));
        play.expect(
                Play.stream(play.as("bodil").get("/home/board").body().path("handedToUs"))
                        .anyMatch(handed -> handed.path("id").asText().equals(id)),
                "home care sees whom it takes over");
        jobCentreIsTold(play, "CAN_ATTEND_AGAIN", before);
        play.say("closed: the stay was 4 days shorter, and Hjemmeplejen Eksempel goes on");
    }

    private static void withoutAPlan(Play play) {
        String id = ask(play, "1 gang dagligt", "Grethe Prøve", null, LocalDate.of(1951, 2, 11))
                .body()
                .path("id")
                .asText();
        answer(play, "mette", id, "HAS_CAPACITY");
        act(play, "mette", id, "arrival", Map.of());
        act(play, "mette", id, "notes", Map.of("kind", "GIVEN", "text", "Første dosis er givet hjemme."));
        play.say("referral " + id
                + ": somebody without a plan is treated at home by SHS Eksempel, and no plan hears of it");
    }

    private static void jobCentreIsTold(Play play, String kind, Set<String> before) {
        JsonNode told = play.eventually("the job centre has acknowledged " + kind, () -> play.notifications().stream()
                .filter(notification -> isToJobCentre(notification, kind))
                .filter(notification -> !before.contains(notification.path("id").asText()))
                .filter(notification -> notification.path("state").asText().equals("ACKNOWLEDGED"))
                .findFirst());
        String id = told.path("id").asText();
        Entry receipt = play.expect(
                play.agencies().ledger(Elmers.JOB_CENTRE, 1).stream()
                        .filter(entry -> id.equals(entry.messageId()))
                        .findFirst(),
                "the job centre holds message " + id);
        String all = Payload.opened(receipt.body()).toLowerCase(Locale.ROOT);
        play.expect(TELLTALE.stream().noneMatch(all::contains), "message " + id + " does not tell the job centre why");
        play.say("notification " + id + " (" + kind + ") -> Jobcenter Eksempel: »" + receipt.title() + "«");
    }

    private static Set<String> ids(Play play, String kind) {
        return play.notifications().stream()
                .filter(notification -> isToJobCentre(notification, kind))
                .map(notification -> notification.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static boolean isToJobCentre(JsonNode notification, String kind) {
        return notification.path("kind").asText().equals(kind)
                && Play.agencyOf(notification).equals(Elmers.JOB_CENTRE);
    }

    private static Stream<JsonNode> followed(Play play, String state) {
        return Play.items(play.coordinator()
                        .get("/plans/" + play.planId() + "/home-treatments")
                        .body())
                .filter(treatment -> treatment.path("state").asText().equals(state));
    }

    private static Answer answer(Play play, String nurse, String id, String answer) {
        return act(play, nurse, id, "answer", Map.of("answer", answer));
    }

    private static Answer act(Play play, String nurse, String id, String what, Map<String, Object> body) {
        return play.as(nurse).post("/home/referrals/" + id + "/" + what, body);
    }

    private static JsonNode read(Play play, String who, String id) {
        return play.as(who).get("/home/referrals/" + id).body();
    }
}
