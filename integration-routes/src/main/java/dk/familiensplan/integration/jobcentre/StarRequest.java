package dk.familiensplan.integration.jobcentre;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a job centre may ask for, each with its schema. All of it goes to the coordinator: an activity is something that
 * the family is to attend, a plan something that it is to know, and before a sanction the law lets the citizen be heard.
 */
enum StarRequest {
    CONVERSATION("ConversationRequest", StarSchema.CONVERSATION_REQUEST) {
        @Override
        void translate(JsonNode message, Map<String, @Nullable Object> data) {
            data.put("what", message.path("what").asText());
            data.put("why", message.path("why").asText());
            data.put("topic", message.path("topic").asText());
            data.put("dueBy", message.path("deadline").asText());
            data.put("statutory", message.path("statutory").isObject() ? message.path("statutory") : null);
            data.put("wantedForm", message.path("form").asText());
        }
    },
    SANCTION_WARNING("SanctionWarning", StarSchema.SANCTION_WARNING) {
        @Override
        void translate(JsonNode message, Map<String, @Nullable Object> data) {
            data.put("what", "Høring før en mulig sanktion");
            data.put(
                    "why",
                    message.path("why").asText() + "\nSanktionen kan blive: "
                            + message.path("effect").asText());
            data.put("topic", "FINANCES");
            data.put("dueBy", message.path("deadline").asText());
            data.put(
                    "statutory",
                    Map.of(
                            "law",
                            message.path("law").asText(),
                            "section",
                            message.path("section").asText()));
            data.put("wantedForm", "LETTER");
        }
    },
    ACTIVITY("Activity", StarSchema.ACTIVITY) {
        @Override
        void translate(JsonNode message, Map<String, @Nullable Object> data) {
            StringJoiner why =
                    new StringJoiner("\n").add(message.path("description").asText());
            why.add("Fra " + message.path("from").asText()
                    + (message.has("until") ? " til " + message.path("until").asText() : ""));
            if (message.has("hoursPerWeek")) {
                why.add(message.path("hoursPerWeek").asText().replace('.', ',') + " timer om ugen");
            }
            data.put("what", "Tilbud: " + message.path("title").asText());
            data.put("why", why.toString());
            data.put("topic", "WORK");
            data.put("dueBy", message.path("from").asText());
            data.put("statutory", null);
            data.put("wantedForm", "MEETING");
        }
    },
    PLAN("Plan", StarSchema.PLAN) {
        @Override
        void translate(JsonNode message, Map<String, @Nullable Object> data) {
            StringJoiner why =
                    new StringJoiner("\n").add("Mål: " + message.path("goal").asText());
            for (JsonNode step : message.path("steps")) {
                why.add("- " + step.asText());
            }
            data.put("what", "Jobcentrets plan er ændret");
            data.put("why", why.toString());
            data.put("topic", "WORK");
            data.put("dueBy", message.path("deadline").asText());
            data.put("statutory", null);
            data.put("wantedForm", "LETTER");
        }
    };

    private final String messageType;
    private final StarSchema schema;

    StarRequest(String messageType, StarSchema schema) {
        this.messageType = messageType;
        this.schema = schema;
    }

    /** The one by the name of its message type. */
    static Optional<StarRequest> of(String messageType) {
        for (StarRequest request : values()) {
            if (request.messageType.equals(messageType)) {
                return Optional.of(request);
            }
        }
        return Optional.empty();
    }

    StarSchema schema() {
        return schema;
    }

    /** What the case-service is told, of a message that keeps to the schema. */
    Map<String, @Nullable Object> dataOf(JsonNode message) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("personNumber", message.path("citizen").path("personNumber").asText());
        translate(message, data);
        data.put("requestReference", message.path("requestId").asText());
        return data;
    }

    abstract void translate(JsonNode message, Map<String, @Nullable Object> data);
}
