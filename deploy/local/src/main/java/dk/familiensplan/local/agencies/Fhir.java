package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * As much of FHIR as an agency's system needs to read a message, in either of its two spellings. XML is turned into
 * the tree that JSON would have given, save that everything in it is a list; {@link #all} levels that out.
 */
final class Fhir {

    private Fhir() {}

    /** The bundle as a tree; an {@link IllegalArgumentException} when the text is neither. */
    static JsonNode bundle(String text) {
        JsonNode bundle = text.stripLeading().startsWith("<") ? fromXml(Xml.parse(text)) : fromJson(text);
        if (!"Bundle".equals(bundle.path("resourceType").asText())) {
            throw new IllegalArgumentException("not a Bundle");
        }
        return bundle;
    }

    /** The resources of a kind in the bundle. */
    static List<JsonNode> resources(JsonNode bundle, String type) {
        return all(bundle, "entry", "resource").stream()
                .filter(resource -> type.equals(resource.path("resourceType").asText()))
                .toList();
    }

    /** Every node along the names. */
    static List<JsonNode> all(JsonNode root, String... names) {
        List<JsonNode> level = List.of(root);
        for (String name : names) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : level) {
                JsonNode child = node.path(name);
                if (child.isArray()) {
                    child.forEach(next::add);
                } else if (!child.isMissingNode()) {
                    next.add(child);
                }
            }
            level = next;
        }
        return level;
    }

    /** The first value along the names. */
    static Optional<String> first(JsonNode root, String... names) {
        return all(root, names).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst();
    }

    private static JsonNode fromJson(String text) {
        try {
            return Ledger.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not well-formed JSON at line " + e.getLocation().getLineNr(), e);
        }
    }

    private static ObjectNode fromXml(Element resource) {
        ObjectNode node = children(resource);
        node.put("resourceType", resource.getLocalName());
        return node;
    }

    private static JsonNode node(Element element) {
        List<Element> children = Xml.children(element);
        if (children.isEmpty()) {
            return TextNode.valueOf(element.getAttribute("value"));
        }
        if ("resource".equals(element.getLocalName())) {
            return fromXml(children.get(0));
        }
        return children(element);
    }

    private static ObjectNode children(Element element) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Element child : Xml.children(element)) {
            ArrayNode values = node.withArray(child.getLocalName());
            values.add(node(child));
        }
        return node;
    }
}
