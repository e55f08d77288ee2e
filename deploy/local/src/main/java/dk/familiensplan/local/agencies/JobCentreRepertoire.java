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

/** The conversation that a job centre must hold within a time that the law sets. */
final class JobCentreRepertoire implements Repertoire {

    static final String CONVERSATION = "conversation-request";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int DAYS_TO_ANSWER = 10;

    /** The published test person, who has a person number that may be used. */
    private static final String BRUNO_ELMER = "2509479989";

    @Override
    public List<Piece> pieces() {
        return List.of(new Piece(CONVERSATION, "Bed om en lovpligtig samtale"));
    }

    @Override
    public Optional<Outgoing> make(String key, JsonNode wishes, Instant now) {
        if (!key.equals(CONVERSATION)) {
            return Optional.empty();
        }
        String messageId = UUID.randomUUID().toString();
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("messageId", messageId);
        request.put("messageType", "ConversationRequest");
        request.put("requestId", "JOB-" + messageId.substring(0, 8));
        request.putObject("citizen").put("personNumber", BRUNO_ELMER);
        request.put("what", "Samtale om jobmål og indsats");
        request.put("why", "Vi skal holde en samtale med Bruno om, hvordan det går, og hvad der skal ske nu.");
        request.put("topic", "WORK");
        request.put(
                "deadline",
                LocalDate.ofInstant(now, DENMARK).plusDays(DAYS_TO_ANSWER).toString());
        request.putObject("statutory")
                .put("law", "Lov om en aktiv beskæftigelsesindsats")
                .put("section", "§ 31");
        request.put("form", "MEETING");
        wishes.fields().forEachRemaining(wish -> request.set(wish.getKey(), wish.getValue()));
        return Optional.of(
                new Outgoing(messageId, request.path("messageId").asText(messageId), request.toString(), null));
    }
}
