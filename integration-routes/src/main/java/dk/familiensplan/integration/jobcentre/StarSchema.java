package dk.familiensplan.integration.jobcentre;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The schemas of the messages to and from a job centre: STAR-shaped, unverified. */
enum StarSchema {
    MESSAGE("message.v1"),
    ACKNOWLEDGEMENT("acknowledgement.v1"),
    CONVERSATION_REQUEST("conversation-request.v1"),
    SANCTION_WARNING("sanction-warning.v1"),
    ACTIVITY("activity.v1"),
    PLAN("plan.v1"),
    REQUEST_WITHDRAWN("conversation-request-withdrawn.v1"),
    CATCH_UP_REQUEST("catch-up-request.v1");

    private final Schema schema;

    StarSchema(String name) {
        try (InputStream file = StarSchema.class.getResourceAsStream("/schemas/star/" + name + ".schema.json")) {
            if (file == null) {
                throw new IllegalStateException("The schema " + name + " is not on the class path");
            }
            schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .pathType(PathType.JSON_POINTER)
                                    .build()))
                    .getSchema(file, InputFormat.JSON);
        } catch (IOException notRead) {
            throw new UncheckedIOException(notRead);
        }
    }

    /** Where the message first breaks the schema, and which rule; never what stands there. */
    Optional<Breach> breachIn(JsonNode message) {
        return schema.validate(message).stream().findFirst().map(StarSchema::breach);
    }

    private static Breach breach(Error error) {
        NodePath where = error.getInstanceLocation();
        return new Breach(where.toString(), error.getKeyword());
    }

    /** A JSON pointer and the keyword of the broken rule. */
    record Breach(String pointer, String rule) {}
}
