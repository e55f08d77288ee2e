package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.familiensplan.integration.delivery.IntegrationEvent;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The AsyncAPI file and the schemas belong together: nothing is named that is not there, and nothing is there unnamed. */
class MessageContractTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void namesASchemaThatExistsForEachMessageAndEachSchemaOnce() throws IOException {
        JsonNode asyncApi =
                new YAMLMapper().readTree(DOCS.resolve("api/asyncapi.yaml").toFile());

        List<String> named = asyncApi.path("components").path("messages").findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("../schemas/"))
                .map(reference -> reference.substring("../schemas/".length()))
                .toList();

        try (Stream<Path> files = Files.list(DOCS.resolve("schemas"))) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void hasASchemaForEachEventThatTheRoutesSubmit() throws Exception {
        for (Field field : IntegrationEvent.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                String type = String.valueOf(field.get(null));
                String name = type.replaceFirst("^dk\\.familiensplan\\.", "")
                        .replaceFirst("^(acute|contact|operations)\\.", "");
                Path schema = DOCS.resolve("schemas/" + name + ".schema.json");

                assertThat(schema).exists();
                assertThat(new ObjectMapper()
                                .readTree(schema.toFile())
                                .at("/properties/type/const")
                                .asText())
                        .isEqualTo(type);
            }
        }
    }

    @Test
    void everySchemaIsOne() throws IOException {
        List<Path> schemas = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DOCS.resolve("schemas"))) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(schemas::add);
        }
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        for (Path schema : schemas) {
            assertThat(metaSchema.validate(Files.readString(schema), InputFormat.JSON))
                    .as(schema.toString())
                    .isEmpty();
        }
    }
}
