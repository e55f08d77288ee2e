package dk.familiensplan.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.familiensplan.platform.rule.Explained;
import dk.familiensplan.platform.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what to do, for a person and for a program (RFC 9457).
 *
 * <p>Never holds what was sent, what is stored, or anything of how the service is built.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        String correlationId,
        @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:familiensplan:problem:";

    /**
     * @param pointer JSON pointer of the field, or the name of a parameter
     * @param code what is wrong with it, stable
     */
    public record FieldError(String pointer, String code, String detail) {}

    static Problem of(Fault fault, Language language, String correlationId) {
        return of(fault, fault.status(), language, correlationId, List.of());
    }

    static Problem of(Rule rule, Language language, String correlationId, List<FieldError> errors) {
        int status =
                switch (rule.meaning()) {
                    case CONFLICT -> 409;
                    case UNACCEPTABLE -> 422;
                    case UNKNOWN -> 404;
                };
        return of(rule, status, language, correlationId, errors);
    }

    static Problem of(Explained what, int status, Language language, String correlationId, List<FieldError> errors) {
        return new Problem(
                TYPE_PREFIX + what.code(),
                text(what, "title", language),
                status,
                text(what, "detail", language),
                what.code(),
                correlationId,
                errors.isEmpty() ? null : errors);
    }

    /**
     * The text for a person.
     *
     * @param part {@code title} or {@code detail}
     * @throws java.util.MissingResourceException when the feature has none, which its tests find
     */
    public static String text(Explained what, String part, Language language) {
        var owner = what instanceof Enum<?> constant ? constant.getDeclaringClass() : what.getClass();
        return Texts.of(owner, "problems", what.code() + "." + part, language);
    }
}
