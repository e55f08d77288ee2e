package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * JSON after the public descriptions of the labour market authority's (STAR) services, as a job centre's system could
 * speak it. STAR-shaped, unverified: the vendors publish no schema of their own.
 */
final class StarStandard implements Standard {

    @Override
    public String title() {
        return "JSON efter STARs åbne beskrivelser (STAR-formet, ikke efterprøvet)";
    }

    @Override
    public Received read(String body, @Nullable String correlationId) {
        try {
            JsonNode message = Ledger.JSON.readTree(body);
            String id = message.path("messageId").asText();
            if (id.isEmpty()) {
                return Received.unreadable(null, "there is no messageId");
            }
            if ("Acknowledgement".equals(message.path("messageType").asText())) {
                return Received.acknowledgement(
                        id,
                        id,
                        message.path("refersTo").asText(null),
                        message.path("status").asText(""),
                        reason(message));
            }
            return Received.message(
                    id,
                    id,
                    message.path("citizen").path("name").asText(null),
                    message.path("title").asText(null),
                    message.path("text").asText());
        } catch (JsonProcessingException e) {
            return Received.unreadable(
                    null, "not well-formed JSON at line " + e.getLocation().getLineNr());
        }
    }

    private static @Nullable String reason(JsonNode message) {
        String reasons = StreamSupport.stream(message.path("errors").spliterator(), false)
                .map(error ->
                        error.path("code").asText() + ": " + error.path("text").asText())
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons;
    }

    @Override
    public Outgoing acknowledge(Received received, Verdict verdict, Instant now) {
        String id = UUID.randomUUID().toString();
        ObjectNode acknowledgement = JsonNodeFactory.instance.objectNode();
        acknowledgement.put("messageType", "Acknowledgement");
        acknowledgement.put("messageId", id);
        acknowledgement.put("refersTo", Objects.requireNonNullElse(received.messageId(), ""));
        acknowledgement.put("status", verdict.name());
        acknowledgement.put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
        return new Outgoing(id, id, acknowledgement.toString(), null);
    }
}
