package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.agencies.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Real input: the hospital's system says in MedCom's own published messages that Bruno is admitted and discharged. */
final class HospitalStay implements Step {

    private static final Duration WITHOUT_RELOADING = Duration.ofSeconds(15);

    /** Words that would tell why an appointment must wait. */
    private static final List<String> TELLTALE =
            List.of("indlagt", "indlæg", "sygehus", "hospital", "hjerte", "udskrev");

    @Override
    public String title() {
        return "The hospital's system reports an admission and a discharge, twice, and once a broken file";
    }

    @Override
    public void play(Play play) {
        long family = play.agencies().nextLine(Elmers.FAMILY_DEPARTMENT);

        report(play, "admitted", "ADMITTED", "CANNOT_ATTEND");
        report(play, "discharged", "DISCHARGED", "CAN_ATTEND_AGAIN");
        repeat(play);
        breakOne(play);

        play.expect(
                play.agencies().ledger(Elmers.FAMILY_DEPARTMENT, family).isEmpty(),
                "the family department, which has no such consent, is told nothing");
        play.say("the family department was told nothing");
    }

    private static void report(Play play, String piece, String event, String notice) {
        boolean known = has(play, event);
        try (LiveUpdates open = play.coordinator().follow()) {
            Entry sent = play.agencies().send(Elmers.HOSPITAL, piece, Map.of());
            Entry acknowledgement = acknowledgementOf(play, sent);
            play.expect("ok".equals(acknowledgement.outcome()), "the hospital's message is acknowledged ok");
            play.say(
                    "bundle " + sent.transmissionId() + " (message " + sent.messageId() + ") sent and acknowledged ok");
            if (known) {
                play.say("it was taken in by an earlier play; nothing happened twice");
                return;
            }
            play.expect(
                    open.tellOf("my-day", WITHOUT_RELOADING), "the coordinator's open page is told without reloading");
        }
        JsonNode item = play.eventually("Min dag shows " + event + " for Bruno", () -> play.myDay().stream()
                .filter(waiting -> waiting.path("kind").asText().equals("HOSPITAL_STAY"))
                .filter(waiting -> waiting.path("hospitalStatus").asText().equals(event))
                .findFirst());
        play.expect(item.path("memberName").asText().equals("Bruno Elmer"), "it is Bruno who is " + event);
        play.say("Min dag shows " + event + " for " + item.path("memberName").asText() + " (event "
                + item.path("eventId").asText() + ")");
        lookIntoTheJobCentre(play, notice);
    }

    private static void lookIntoTheJobCentre(Play play, String notice) {
        JsonNode told = play.eventually("the job centre has acknowledged " + notice, () -> play.notifications().stream()
                .filter(notification -> notification.path("kind").asText().equals(notice))
                .filter(notification -> Play.agencyOf(notification).equals(Elmers.JOB_CENTRE))
                .filter(notification -> notification.path("state").asText().equals("ACKNOWLEDGED"))
                .findFirst());
        String id = told.path("id").asText();
        Entry receipt = play.expect(
                play.agencies().ledger(Elmers.JOB_CENTRE, 1).stream()
                        .filter(entry -> id.equals(entry.messageId()))
                        .findFirst(),
                "the job centre holds message " + id);
        String all = Payload.opened(receipt.body()).toLowerCase(Locale.ROOT);
        play.expect(
                TELLTALE.stream().noneMatch(all::contains),
                "message " + id + " tells the job centre that Bruno cannot attend, and not why");
        play.say("notification " + id + " (" + notice + ") -> Jobcenter Eksempel: »" + receipt.title() + "«");
    }

    /** The same file once more: the stored acknowledgement, and nothing else. */
    private static void repeat(Play play) {
        Traces before = Traces.of(play);
        List<Entry> ledger = play.agencies().ledger(Elmers.HOSPITAL, 1);
        for (String piece : List.of("admitted", "discharged")) {
            Entry sent = play.agencies().send(Elmers.HOSPITAL, piece, Map.of());
            Entry again = acknowledgementOf(play, sent);
            Entry first = play.expect(
                    ledger.stream()
                            .filter(entry -> isAcknowledgementOf(entry, sent))
                            .findFirst(),
                    "message " + sent.messageId() + " was acknowledged before");
            play.expect("ok".equals(again.outcome()), "the same file again is acknowledged ok");
            play.expect(
                    Objects.equals(again.transmissionId(), first.transmissionId()),
                    "the same file again gets the stored acknowledgement");
        }
        play.expect(Traces.of(play).equals(before), "the same files again change nothing");
        play.say("the same two files again: the stored acknowledgements, nothing happened twice");
    }

    private static void breakOne(Play play) {
        Traces before = Traces.of(play);
        for (String piece : List.of("cut-off", "no-person")) {
            Entry sent = play.agencies().send(Elmers.HOSPITAL, piece, Map.of());
            Entry acknowledgement = acknowledgementOf(play, sent);
            play.expect("fatal-error".equals(acknowledgement.outcome()), "a broken file is acknowledged negatively");
            String reason =
                    play.expect(Optional.ofNullable(acknowledgement.reason()), "the negative acknowledgement says why");
            play.say("a broken file (message " + sent.messageId() + ") was refused: " + reason);
        }
        play.expect(Traces.of(play).equals(before), "a broken file changes nothing");
    }

    private static Entry acknowledgementOf(Play play, Entry sent) {
        return play.eventuallyIn(
                Elmers.HOSPITAL,
                sent.number() + 1,
                "the hospital's message " + sent.messageId() + " is acknowledged",
                entry -> isAcknowledgementOf(entry, sent));
    }

    private static boolean isAcknowledgementOf(Entry entry, Entry sent) {
        return entry.kind().equals("ACKNOWLEDGEMENT") && Objects.equals(entry.refersTo(), sent.messageId());
    }

    private static boolean has(Play play, String event) {
        return Play.stream(play.plan().body().path("events"))
                .anyMatch(known -> known.path("kind").asText().equals(event));
    }

    /** What a message may leave in the plan: events and notifications. */
    private record Traces(Set<String> events, Set<String> notifications) {

        static Traces of(Play play) {
            return new Traces(ids(Play.stream(play.plan().body().path("events")).toList()), ids(play.notifications()));
        }

        private static Set<String> ids(List<JsonNode> items) {
            return items.stream().map(item -> item.path("id").asText()).collect(Collectors.toSet());
        }
    }
}
