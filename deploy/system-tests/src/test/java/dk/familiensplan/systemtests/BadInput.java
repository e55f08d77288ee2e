package dk.familiensplan.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes a valid body from an operation's schema, and then every body that is wrong in exactly one place: a field left
 * out, unknown, of the wrong type, outside its enumeration or format, too long, too large.
 */
final class BadInput {

    /** A wrong body, the pointer of what is wrong in it, and why it is wrong. */
    record Case(String why, String pointer, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiContract contract;

    BadInput(ApiContract contract) {
        this.contract = contract;
    }

    /** A body with every required and optional field present, arrays with one element. */
    JsonNode example(JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        if (resolved.has("oneOf")) {
            return example(resolved.get("oneOf").get(0));
        }
        if (resolved.has("enum")) {
            return resolved.get("enum").get(0).deepCopy();
        }
        return switch (type(resolved)) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                resolved.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), example(property.getValue())));
                yield object;
            }
            case "array" -> JSON.createArrayNode().add(example(resolved.path("items")));
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(resolved.path("minimum").asInt(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().textNode(text(resolved));
        };
    }

    List<Case> casesOf(JsonNode schema) {
        JsonNode valid = example(schema);
        List<Case> cases = new ArrayList<>();
        collect(schema, valid, "", valid, cases);
        return cases;
    }

    private void collect(JsonNode schema, JsonNode whole, String pointer, JsonNode here, List<Case> cases) {
        JsonNode resolved = contract.resolve(schema);
        if (resolved.has("oneOf")) {
            collect(resolved.get("oneOf").get(0), whole, pointer, here, cases);
            return;
        }
        if (here instanceof ObjectNode) {
            cases.add(
                    new Case("unknown field", pointer + "/notAField", with(whole, pointer + "/notAField", text("x"))));
            resolved.path("required")
                    .forEach(name -> cases.add(new Case(
                            "missing", pointer + "/" + name.asText(), without(whole, pointer + "/" + name.asText()))));
            resolved.path("properties")
                    .properties()
                    .forEach(property -> collect(
                            property.getValue(),
                            whole,
                            pointer + "/" + property.getKey(),
                            here.path(property.getKey()),
                            cases));
            cases.add(new Case(
                    "an array where an object belongs", pointer, with(whole, pointer, JSON.createArrayNode())));
            return;
        }
        if (here instanceof ArrayNode) {
            collect(resolved.path("items"), whole, pointer + "/0", here.path(0), cases);
            cases.add(new Case("text where an array belongs", pointer, with(whole, pointer, text("x"))));
            return;
        }
        cases.add(new Case("an object where a value belongs", pointer, with(whole, pointer, JSON.createObjectNode())));
        if (resolved.has("enum")) {
            cases.add(new Case("outside the enumeration", pointer, with(whole, pointer, text("NOT_A_VALUE"))));
        }
        if (resolved.has("format")) {
            cases.add(new Case("not a " + resolved.get("format").asText(), pointer, with(whole, pointer, text("æøå"))));
        }
        if (resolved.has("maxLength")) {
            String tooLong = "a".repeat(resolved.get("maxLength").asInt() + 1);
            cases.add(new Case("too long", pointer, with(whole, pointer, text(tooLong))));
        }
        if (resolved.path("minLength").asInt() > 0) {
            cases.add(new Case("empty", pointer, with(whole, pointer, text(""))));
            cases.add(new Case("blank", pointer, with(whole, pointer, text("   "))));
        }
        if (type(resolved).equals("string") && resolved.has("maxLength")) {
            cases.add(new Case("with NUL", pointer, with(whole, pointer, text("a\u0000b"))));
        }
        if (resolved.has("minimum")) {
            JsonNode below =
                    JSON.getNodeFactory().numberNode(resolved.get("minimum").asInt() - 1);
            cases.add(new Case("too small", pointer, with(whole, pointer, below)));
        }
        if (resolved.has("maximum")) {
            JsonNode above =
                    JSON.getNodeFactory().numberNode(resolved.get("maximum").asInt() + 1);
            cases.add(new Case("too large", pointer, with(whole, pointer, above)));
        }
    }

    private static JsonNode text(String value) {
        return JSON.getNodeFactory().textNode(value);
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T10:00:00Z";
            default -> "tekst".substring(0, Math.min(5, schema.path("maxLength").asInt(5)));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static JsonNode with(JsonNode whole, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return copy;
    }

    private static JsonNode without(JsonNode whole, String pointer) {
        JsonNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(pointer.substring(0, pointer.lastIndexOf('/'))))
                .remove(pointer.substring(pointer.lastIndexOf('/') + 1));
        return copy;
    }
}
