package dk.familiensplan.platform.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads and writes bodies with {@link Json}, and says of a bad one where it is bad. */
@Provider
@ApplicationScoped
@Priority(1)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private final ObjectMapper mapper = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream body)
            throws IOException {
        try {
            return mapper.readValue(body, mapper.constructType(genericType));
        } catch (UnrecognizedPropertyException unknown) {
            throw new RequestRefused(Fault.UNKNOWN_FIELD, pointer(unknown));
        } catch (JsonMappingException unfit) {
            throw refusal(unfit);
        } catch (JacksonException | CharConversionException malformed) {
            throw new RequestRefused(Fault.MALFORMED_JSON);
        }
    }

    /** What goes wrong inside of a field comes wrapped, with the field's place. */
    private static RuntimeException refusal(JsonMappingException unfit) throws BodyTooLarge {
        var cause = unfit.getCause();
        if (cause instanceof BodyTooLarge tooLarge) {
            throw tooLarge;
        }
        if (cause instanceof RuleBroken broken) {
            return new RuleBroken(broken.rule(), pointer(unfit));
        }
        boolean unreadable = cause instanceof CharConversionException || cause instanceof StreamReadException;
        return unreadable
                ? new RequestRefused(Fault.MALFORMED_JSON)
                : new RequestRefused(Fault.WRONG_TYPE, pointer(unfit));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != String.class && type != byte[].class;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> httpHeaders,
            OutputStream body)
            throws IOException {
        body.write(mapper.writeValueAsBytes(value));
    }

    private static String pointer(JsonMappingException at) {
        var pointer = new StringBuilder();
        for (var step : at.getPath()) {
            pointer.append('/');
            if (step.getFieldName() != null) {
                pointer.append(shortened(step.getFieldName()).replace("~", "~0").replace("/", "~1"));
            } else {
                pointer.append(step.getIndex());
            }
        }
        return pointer.toString();
    }

    /** An unknown field's name is the caller's own text: enough of it to find it again, and no more. */
    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }
}
