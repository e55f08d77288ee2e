package dk.familiensplan.access.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dk.familiensplan.access.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The operations of {@code docs/api/openapi.yaml}, and a valid request for each. */
final class ApiFile {

    private static final Path FILE = Path.of("../docs/api/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    private ApiFile(JsonNode document) {
        this.document = document;
    }

    static ApiFile read() {
        try {
            return new ApiFile(new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One operation.
     *
     * @param shared the parameters of all operations on the path
     */
    record Described(String method, String template, JsonNode definition, JsonNode shared) {

        String id() {
            return definition.path("operationId").asText();
        }

        /** The right that it takes. */
        Operation right() {
            var name = definition.path("x-operation").asText();
            try {
                return Operation.valueOf(name);
            } catch (IllegalArgumentException unknown) {
                throw new AssertionError(id() + " has no x-operation that is a constant of Operation: '" + name + "'");
            }
        }

        @Override
        public String toString() {
            return id();
        }
    }

    List<Described> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Described(
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                entry.getValue(),
                                path.getValue().path("parameters"))))
                .toList();
    }

    /** The path with these values for its parameters, a random id for an unnamed one, and what its query must have. */
    String address(Described operation, Map<String, Object> values) {
        var path = operation.template();
        var query = new StringBuilder();
        for (var parameter : parameters(operation)) {
            var name = parameter.path("name").asText();
            var schema = parameter.path("schema");
            var value = values.getOrDefault(
                    name,
                    example(schema.has("items") ? schema.path("items") : schema, name, values)
                            .asText());
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value.toString());
            } else if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return path + query;
    }

    boolean takesVersion(Described operation) {
        return parameters(operation).stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    /** A valid body, where it takes one. */
    Optional<JsonNode> body(Described operation, Map<String, Object> values) {
        var content = operation.definition().at("/requestBody/content/application~1json");
        return content.isMissingNode() ? Optional.empty() : Optional.of(example(content.path("schema"), "", values));
    }

    private List<JsonNode> parameters(Described operation) {
        return Stream.of(operation.shared(), operation.definition().path("parameters"))
                .flatMap(JsonNode::valueStream)
                .map(this::resolved)
                .toList();
    }

    /** What a field is called says which value it takes; then the file's own example, and else anything that fits. */
    private JsonNode example(JsonNode unresolved, String name, Map<String, Object> values) {
        var schema = resolved(unresolved);
        if (values.containsKey(name)) {
            return JSON.textNode(values.get(name).toString());
        } else if (schema.has("example")) {
            return schema.get("example");
        } else if (schema.has("oneOf")) {
            return example(schema.get("oneOf").get(0), name, values);
        } else if (schema.has("enum")) {
            return schema.get("enum").get(0);
        } else if (schema.has("const")) {
            return schema.get("const");
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> {
                var object = JSON.objectNode();
                schema.path("required")
                        .forEach(field -> object.set(
                                field.asText(),
                                example(schema.path("properties").path(field.asText()), field.asText(), values)));
                yield object;
            }
            case "array" ->
                schema.path("minItems").asInt() > 0
                        ? JSON.arrayNode().add(example(schema.path("items"), "", values))
                        : JSON.arrayNode();
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.textNode(text(schema));
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2030-11-20";
            case "date-time" -> "2030-11-20T10:00:00Z";
            default -> "tekst".substring(0, Math.min(5, schema.path("maxLength").asInt(5)));
        };
    }

    private JsonNode resolved(JsonNode node) {
        var resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }
}
