package dk.familiensplan.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The OpenAPI file as a judge of what the running system answers.
 *
 * <p>An answer is judged whole: status declared (or covered by {@code default}), media type declared, body valid against
 * its schema with no undeclared field.
 */
final class ApiContract {

    /** One operation of the file, with its path template. */
    record Operation(String method, String template, JsonNode definition) {

        String id() {
            return definition.path("operationId").asText();
        }

        Optional<JsonNode> bodySchema() {
            JsonNode schema = definition.at("/requestBody/content/application~1json/schema");
            return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
        }

        boolean isForMachines() {
            return definition.path("security").toString().contains("machine");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ApiContract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry ->
                        List.of("get", "put", "post", "delete", "patch").contains(entry.getKey()))
                .forEach(entry -> operations.add(
                        new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()))));
    }

    static ApiContract read(Path openapi) {
        try {
            return new ApiContract(new ObjectMapper(new YAMLFactory()).readTree(openapi.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Follows {@code $ref} until there is none. */
    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** What is wrong with an answer, in words; empty when it is as the file says. The path is without {@code /api/v1}. */
    List<String> faults(String method, String path, int status, Optional<String> mediaType, String body) {
        Optional<Operation> found = operation(method, path);
        if (found.isEmpty()) {
            return List.of(method + " " + path + " is not in the OpenAPI file");
        }
        Operation operation = found.get();
        JsonNode responses = operation.definition().path("responses");
        String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
        if (key.equals("default") && status < 400) {
            return List.of(operation.id() + ": " + status + " is not declared");
        }
        JsonNode content = resolve(responses.path(key)).path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of(operation.id() + ": " + status + " should have no body");
        }
        String type = mediaType.map(full -> full.split(";")[0].trim()).orElse("");
        if (!content.has(type)) {
            return List.of(operation.id() + ": " + status + " came as '" + type + "'");
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        Schema schema = schemas.computeIfAbsent(
                operation.id() + " " + key,
                ignored -> compile(content.path(type).path("schema")));
        try {
            return schema.validate(JSON.readTree(body)).stream()
                    .map(error -> operation.id() + " " + status + ": " + where(error) + " " + error.getKeyword())
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(operation.id() + ": " + status + " is not JSON");
        }
    }

    Optional<Operation> operation(String method, String path) {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> Pattern.matches(operation.template().replaceAll("\\{[^}]+}", "[^/]+"), bare))
                .findFirst();
    }

    private static String where(Error error) {
        return String.valueOf(error.getInstanceLocation());
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("$defs", document.at("/components/schemas"));
        JsonNode local = withLocalReferences(whole);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(local);
    }

    private static JsonNode withLocalReferences(JsonNode node) {
        JsonNode copy = node.deepCopy();
        copy.findParents("$ref").forEach(parent -> {
            String reference = parent.get("$ref").asText().replace("#/components/schemas/", "#/$defs/");
            ((ObjectNode) parent).set("$ref", TextNode.valueOf(reference));
        });
        return copy;
    }
}
