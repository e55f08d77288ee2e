package dk.familiensplan.local.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.familiensplan.local.agencies.Entry;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job centre asks, the coordinator answers, and no message to anyone holds a way to reach the family. */
final class AnsweringTheJobCentre implements Step {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final List<String> AGENCIES =
            List.of(Elmers.JOB_CENTRE, Elmers.FAMILY_DEPARTMENT, Elmers.PSYCHIATRY, Elmers.HOSPITAL);

    @Override
    public String title() {
        return "The job centre asks for a conversation, and the coordinator answers";
    }

    @Override
    public void play(Play play) {
        Optional<Entry> earlier = answered(play);
        if (earlier.isPresent()) {
            play.say("the job centre holds the answer of an earlier play (message "
                    + earlier.get().messageId() + "); looked at again");
        } else {
            askAndAnswer(play);
        }
        noWayToReachTheFamily(play);
    }

    private static void askAndAnswer(Play play) {
        Entry sent = play.agencies().send(Elmers.JOB_CENTRE, "conversation-request", Map.of());
        String requestId = parsed(sent.body()).path("requestId").asText();
        Entry acknowledgement = play.eventuallyIn(
                Elmers.JOB_CENTRE,
                sent.number() + 1,
                "the job centre's request is acknowledged",
                entry -> entry.kind().equals("ACKNOWLEDGEMENT")
                        && String.valueOf(sent.messageId()).equals(entry.refersTo()));
        play.expect(
                "ok".equals(acknowledgement.outcome()),
                "the request is acknowledged ok, not " + acknowledgement.outcome() + " " + acknowledgement.reason());
        play.say("request " + requestId + " (message " + sent.messageId() + ") sent and acknowledged ok");

        JsonNode waiting = play.eventually("Min dag shows the request", () -> play.myDay().stream()
                .filter(item -> item.path("kind").asText().equals("CONTACT_REQUEST"))
                .filter(item -> Play.agencyOf(item).equals(Elmers.JOB_CENTRE))
                .findFirst());
        play.expect(waiting.path("statutory").isObject(), "the statutory deadline is shown as such");
        String id = waiting.path("contactRequestId").asText();
        Answer request = play.coordinator().get("/contact-requests/" + id);
        cannotBeDeclined(play, id, request);

        OffsetDateTime meeting =
                ZonedDateTime.now(DENMARK).plusDays(6).with(LocalTime.of(10, 0)).toOffsetDateTime();
        Answer answered = play.coordinator()
                .post(
                        "/contact-requests/" + id + "/answer",
                        Map.of(
                                "answer",
                                "MEETING",
                                "text",
                                "Bruno vil gerne have mig med. Vi kommer sammen til jer.",
                                "meetingAt",
                                meeting),
                        request.etag(),
                        null);
        play.expect(answered.body().path("state").asText().equals("ANSWERED"), "the request is answered");
        play.say("contact request " + id + " answered by Karen Mikkelsen: MEETING");

        Entry received = play.eventually("the job centre's system has the answer", () -> answerTo(play, requestId));
        play.say("notification " + received.messageId() + " -> Jobcenter Eksempel: the answer to " + requestId);
    }

    private static void cannotBeDeclined(Play play, String id, Answer request) {
        try {
            play.coordinator()
                    .post(
                            "/contact-requests/" + id + "/answer",
                            Map.of("answer", "DECLINED", "text", "Det passer ikke."),
                            request.etag(),
                            null);
            throw new DidNotHold("a statutory request cannot be declined");
        } catch (Refused refused) {
            play.expect(
                    refused.status() == 409 && refused.code().equals("statutory-cannot-be-declined"),
                    "a statutory request cannot be declined, which was answered: " + refused.getMessage());
            play.say("declining it was refused: " + refused.code());
        }
    }

    private static Optional<Entry> answered(Play play) {
        return play.agencies().ledger(Elmers.JOB_CENTRE, 1).stream()
                .filter(entry -> entry.direction() == Entry.Direction.OUT)
                .map(entry -> parsed(entry.body()).path("requestId").asText())
                .filter(requestId -> !requestId.isEmpty())
                .map(requestId -> answerTo(play, requestId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Entry> answerTo(Play play, String requestId) {
        return play.agencies().ledger(Elmers.JOB_CENTRE, 1).stream()
                .filter(entry -> entry.direction() == Entry.Direction.IN)
                .filter(entry -> parsed(entry.body())
                        .at("/content/answer/requestId")
                        .asText()
                        .equals(requestId))
                .findFirst();
    }

    private static void noWayToReachTheFamily(Play play) {
        int looked = 0;
        for (String agency : AGENCIES) {
            for (Entry entry : play.agencies().ledger(agency, 1)) {
                if (entry.direction() == Entry.Direction.IN) {
                    String all = Elmers.squeezed(Payload.opened(entry.body()));
                    looked++;
                    play.expect(
                            Elmers.waysToReach().stream().noneMatch(all::contains),
                            "message " + entry.messageId() + " to " + agency + " holds no way to reach the family");
                }
            }
        }
        play.say("looked into all " + looked + " messages that the agencies hold: no telephone number, e-mail address"
                + " or postal address of a member");
    }

    private static JsonNode parsed(String body) {
        try {
            return Person.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
