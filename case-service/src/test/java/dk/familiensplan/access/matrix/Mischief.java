package dk.familiensplan.access.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Spoils valid bodies and addresses at random places, in ways that have broken services before. */
final class Mischief {

    private static final int DEEP = 2_000;
    private static final int LONG = 70_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a\u0000b",
            "\u202egnp.exe",
            "\u2066\u2069\u200d\ufeff",
            "e\u0301\u0328\u20dd".repeat(50),
            "\ud83d",
            "\ud83d\udc69\u200d\ud83d\udc67",
            "'; DROP TABLE family_plan; --",
            "${jndi:ldap://localhost/a}",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://localhost\")",
            "../../etc/passwd",
            "\r\nSet-Cookie: a=b",
            "0000-00-00",
            "9999999-12-31T23:59:60Z",
            "00000000-0000-0000-0000-000000000000",
            "a".repeat(LONG));

    private static final List<String> RAW = List.of(
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
            "1e400000000",
            "-99999999999999999999999999999999999999",
            "{\"a\":1,\"a\":2}",
            "{\"\\u0000\":1}",
            "null",
            "true",
            "\"text\"",
            "{",
            "\u0000",
            "");

    private final Random random;

    Mischief(long seed) {
        this.random = new Random(seed);
    }

    /** A body that somebody could send in place of this one. */
    String body(JsonNode valid) {
        if (random.nextInt(4) == 0) {
            return pick(RAW);
        }
        var copy = valid.deepCopy();
        var places = new ArrayList<Consumer<JsonNode>>();
        collect(copy, places);
        if (!places.isEmpty()) {
            pick(places).accept(spoiled());
        }
        return copy.toString();
    }

    /** A text in place of an id, as it stands in an address. */
    String text() {
        return pick(TEXTS.subList(0, TEXTS.size() - 1));
    }

    private JsonNode spoiled() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextBoolean() ? Long.MAX_VALUE : -1.5e300);
            case 2 -> JSON.arrayNode().add(JSON.objectNode());
            case 3 -> JSON.objectNode().put("x", "y");
            case 4 -> JSON.booleanNode(true);
            default -> JSON.textNode(pick(TEXTS));
        };
    }

    private static void collect(JsonNode node, List<Consumer<JsonNode>> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(value -> object.set(name, value));
                collect(object.get(name), places);
            });
            places.add(value -> object.set("notAField", value));
        } else if (node instanceof ArrayNode array) {
            places.add(array::add);
            for (int index = 0; index < array.size(); index++) {
                int at = index;
                places.add(value -> array.set(at, value));
                collect(array.get(at), places);
            }
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
