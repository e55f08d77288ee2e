package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON after the public descriptions of the labour market authority's (STAR) services, as a job centre's system could
 * speak it. STAR-shaped, unverified: the vendors publish no schema of their own, so the shape is that of
 * {@code docs/schemas/star}.
 */
final class StarStandard implements Standard {

    private static final String ACKNOWLEDGEMENT = "Acknowledgement";

    @Override
    public String title() {
        return "JSON efter STARs åbne beskrivelser (STAR-formet, ikke efterprøvet)";
    }

    @Override
    public Received read(String body, @Nullable String correlationId) {
        JsonNode message;
        try {
            message = Ledger.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return Received.unreadable(
                    correlationId,
                    "not well-formed JSON at line " + e.getLocation().getLineNr());
        }
        if (ACKNOWLEDGEMENT.equals(message.path("messageType").asText())) {
            String answered = message.path("acknowledges").asText();
            return Received.acknowledgement(
                    answered, null, answered, message.path("status").asText(), reason(message));
        }
        String id = message.path("messageId").asText();
        if (id.isEmpty()) {
            return Received.unreadable(correlationId, "there is no messageId");
        }
        return Received.message(
                id,
                id,
                message.path("citizen").path("name").textValue(),
                message.path("content").path("title").textValue(),
                message.path("content").path("text").asText() + contact(message.path("contactPoint")));
    }

    @Override
    public OptionalLong numberIn(String body) {
        try {
            JsonNode number = Ledger.JSON.readTree(body).path("number");
            return number.isIntegralNumber() ? OptionalLong.of(number.asLong()) : OptionalLong.empty();
        } catch (JsonProcessingException notJson) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Optional<Outgoing> askForAllAfter(long number) {
        String id = UUID.randomUUID().toString();
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("messageId", id).put("messageType", "CatchUpRequest").put("since", number);
        return Optional.of(new Outgoing(id, id, request.toString(), null));
    }

    private static String contact(JsonNode contactPoint) {
        String contact = Stream.of("name", "function", "organisation", "phone", "email")
                .map(field -> contactPoint.path(field).textValue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return contact.isEmpty() ? "" : "\n\nKontakt: " + contact;
    }

    private static @Nullable String reason(JsonNode acknowledgement) {
        String reason = Stream.of(
                        acknowledgement.path("code").textValue(),
                        acknowledgement.path("text").textValue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        return reason.isEmpty() ? null : reason;
    }

    @Override
    public Outgoing acknowledge(Received received, Verdict verdict, Instant now) {
        ObjectNode acknowledgement = JsonNodeFactory.instance.objectNode();
        acknowledgement.put("messageType", ACKNOWLEDGEMENT);
        acknowledgement.put("acknowledges", Objects.requireNonNullElse(received.messageId(), "unknown"));
        switch (verdict) {
            case OK -> acknowledgement.put("status", "ok");
            case CONTENT_WRONG ->
                acknowledgement
                        .put("status", "error")
                        .put("code", "not-valid")
                        .put("text", "Indholdet kan ikke læses.");
            case OWN_TROUBLE ->
                acknowledgement
                        .put("status", "error")
                        .put("code", "try-again")
                        .put("text", "Systemet er midlertidigt ude af drift.");
        }
        return new Outgoing(null, null, acknowledgement.toString(), received.messageId());
    }
}
