package dk.familiensplan.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    enum Colour {
        RED
    }

    record Thing(
            @Nullable String name,
            int size,
            @Nullable Colour colour,
            @Nullable List<Thing> parts,
            @Nullable Instant at) {}

    @Test
    void readsARecord() throws JsonProcessingException {
        var thing = read("{\"name\":\"Ø\",\"size\":3,\"colour\":\"RED\",\"parts\":[],\"at\":\"2026-03-03T10:00:00Z\"}");

        assertThat(thing).isEqualTo(new Thing("Ø", 3, Colour.RED, List.of(), Instant.parse("2026-03-03T10:00:00Z")));
    }

    @Test
    void writesInstantsAsText() throws JsonProcessingException {
        var json = Json.mapper().writeValueAsString(new Thing("a", 1, null, null, Instant.EPOCH));

        assertThat(json)
                .isEqualTo(
                        "{\"name\":\"a\",\"size\":1,\"colour\":null,\"parts\":null,\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"size\":1,\"extra\":true}",
                "{\"size\":1,\"size\":2}",
                "{\"size\":1} {}",
                "{\"size\":\"1\"}",
                "{\"size\":1.5}",
                "{\"size\":null}",
                "{\"name\":1,\"size\":1}",
                "{\"name\":true,\"size\":1}",
                "{\"size\":1,\"colour\":0}",
                "{\"size\":1,\"colour\":\"red\"}",
                "{\"size\":1,\"at\":1700000000}",
                "{\"size\":1,\"at\":\"+1000000000-01-01T00:00:00Z\"}",
                "{\"size\":1,\"name\":\"a\\u0000b\"}",
                "{\"size\":1,\"name\":\"a\\u0085b\"}",
                "{\"size\":1,\"name\":\"a\\u202eb\"}",
                "{\"size\":1,\"name\":\"a\\u2066b\"}",
                "{\"size\":1,\"name\":\"a\\u200bb\"}",
                "{\"size\":1,\"name\":\"a\\ufeffb\"}",
                "{\"size\":1,\"name\":\"a\\ud800b\"}",
                "{\"size\":1,\"name\":\"a\\udb40\\udc41b\"}",
                "{\"size\":99999999999}",
                "{\"size\":1",
                "[]"
            })
    void refusesWhatNobodyMeans(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesDeepNesting() {
        var json = "{\"size\":1,\"parts\":[".repeat(100) + "]}".repeat(100);

        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesHugeNumbersBeforeTheyAreComputed() {
        var json = "{\"size\":1" + "0".repeat(100_000) + "}";

        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    private static Thing read(String json) throws JsonProcessingException {
        return Json.mapper().readValue(json, Thing.class);
    }
}
