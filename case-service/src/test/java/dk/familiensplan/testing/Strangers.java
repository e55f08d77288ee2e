package dk.familiensplan.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** People whom only tests need: a neighbouring municipality, and colleagues who have nothing to do with a plan. */
final class Strangers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Strangers() {}

    /** The configuration with the strangers in it, written to the second file. */
    static File besides(File configuration, File both) {
        try (var strangers = Objects.requireNonNull(Strangers.class.getResourceAsStream("/strangers.json"))) {
            var whole = (ObjectNode) JSON.readTree(configuration);
            JSON.readTree(strangers).properties().forEach(list -> ((ArrayNode) whole.get(list.getKey()))
                    .addAll((ArrayNode) list.getValue()));
            JSON.writeValue(both, whole);
            return both;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
