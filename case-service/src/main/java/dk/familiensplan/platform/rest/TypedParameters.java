package dk.familiensplan.platform.rest;

import dk.familiensplan.platform.json.StrictValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters as strictly as bodies.
 *
 * <p>A path that does not name anything is 404, as for an id that nothing has; any other parameter is 400 with its name.
 */
@Provider
@ApplicationScoped
public class TypedParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READING = Map.of(
            UUID.class, StrictValues::uuid,
            LocalDate.class, StrictValues::date,
            Instant.class, StrictValues::instant,
            String.class, StrictValues::text,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reading = READING.get(type);
        if (reading == null && type.isEnum()) {
            reading = name -> constant(type, name);
        }
        return reading == null ? null : new Strict<>(reading, annotations);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private static final class Strict<T> implements ParamConverter<T> {

        private final Function<String, ?> reading;
        private final Annotation[] annotations;

        Strict(Function<String, ?> reading, Annotation[] annotations) {
            this.reading = reading;
            this.annotations = annotations;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return (T) reading.apply(value);
            } catch (IllegalArgumentException unreadable) {
                throw forRuntime(refusal());
            }
        }

        private RequestRefused refusal() {
            for (var annotation : annotations) {
                if (annotation instanceof PathParam) {
                    return new RequestRefused(Fault.NOT_FOUND);
                }
                if (annotation instanceof QueryParam query) {
                    return new RequestRefused(Fault.INVALID, query.value());
                }
            }
            return new RequestRefused(Fault.INVALID);
        }

        /** Any other exception would be taken by the runtime for its own 404. */
        private static WebApplicationException forRuntime(RequestRefused refused) {
            return new WebApplicationException(refused, refused.fault().status());
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
