package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a job centre asks the coordinator to bring to a family, in each of the shapes that it has. */
final class JobCentreRepertoire implements Repertoire {

    static final String CONVERSATION = "conversation-request";

    static final String SANCTION = "sanction-warning";
    static final String ACTIVITY = "activity";
    static final String PLAN = "plan";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int DAYS_TO_ANSWER = 10;

    /** The published test person, who has a person number that may be used. */
    private static final String BRUNO_ELMER = "2509479989";

    @Override
    public List<Piece> pieces() {
        return List.of(
                new Piece(CONVERSATION, "Bed om en lovpligtig samtale"),
                new Piece(SANCTION, "Varsl en mulig sanktion"),
                new Piece(ACTIVITY, "Giv et tilbud"),
                new Piece(PLAN, "Send jobcentrets plan"));
    }

    @Override
    public Optional<Outgoing> make(String key, JsonNode wishes, Instant now) {
        String messageId = UUID.randomUUID().toString();
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("messageId", messageId);
        request.put("requestId", "JOB-" + messageId.substring(0, 8));
        request.putObject("citizen").put("personNumber", BRUNO_ELMER);
        String deadline =
                LocalDate.ofInstant(now, DENMARK).plusDays(DAYS_TO_ANSWER).toString();
        switch (key) {
            case CONVERSATION -> conversation(request, deadline);
            case SANCTION -> sanction(request, deadline);
            case ACTIVITY -> activity(request, deadline);
            case PLAN -> plan(request, deadline);
            default -> {
                return Optional.empty();
            }
        }
        wishes.fields().forEachRemaining(wish -> request.set(wish.getKey(), wish.getValue()));
        return Optional.of(
                new Outgoing(messageId, request.path("messageId").asText(messageId), request.toString(), null));
    }

    private static void conversation(ObjectNode request, String deadline) {
        request.put("messageType", "ConversationRequest");
        request.put("what", "Samtale om jobmål og indsats");
        request.put("why", "Vi skal holde en samtale med Bruno om, hvordan det går, og hvad der skal ske nu.");
        request.put("topic", "WORK");
        request.put("deadline", deadline);
        request.putObject("statutory")
                .put("law", "Lov om en aktiv beskæftigelsesindsats")
                .put("section", "§ 31");
        request.put("form", "MEETING");
    }

    private static void sanction(ObjectNode request, String deadline) {
        request.put("messageType", "SanctionWarning");
        request.put("why", "Bruno kom ikke til samtalen. Vi vil høre hvorfor, før vi beslutter noget.");
        request.put("effect", "Fradrag for tre dage");
        request.put("law", "Lov om aktiv socialpolitik");
        request.put("section", "§ 35");
        request.put("deadline", deadline);
    }

    private static void activity(ObjectNode request, String deadline) {
        request.put("messageType", "Activity");
        request.put("title", "Virksomhedspraktik");
        request.put("description", "En plads i en butik, hvor der er tid til at lære.");
        request.put("from", deadline);
        request.put("hoursPerWeek", 12);
    }

    private static void plan(ObjectNode request, String deadline) {
        request.put("messageType", "Plan");
        request.put("goal", "Fast arbejde på deltid");
        request.putArray("steps").add("Virksomhedspraktik").add("Samtale med en mentor");
        request.put("deadline", deadline);
    }
}
