package dk.familiensplan.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dk.familiensplan.platform.json.StrictValues.NotSuchAValue;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Refuses values that are well-formed JSON but that no user means, and that the database could not hold. */
final class StrictInput extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictInput() {
        add(String.class, StrictValues::text);
        add(LocalDate.class, StrictValues::date);
        add(Instant.class, StrictValues::instant);
        add(UUID.class, StrictValues::uuid);
    }

    private <T> void add(Class<T> type, Function<String, T> reading) {
        addDeserializer(type, new FromText<>(type, reading));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, T> reading;

        FromText(Class<T> type, Function<String, T> reading) {
            super(type);
            this.type = type;
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(type, parser);
            }
            try {
                return reading.apply(parser.getText());
            } catch (NotSuchAValue refused) {
                // Without the value: what was sent must not get into a log.
                throw context.weirdStringException("", type, refused.getMessage());
            }
        }
    }
}
