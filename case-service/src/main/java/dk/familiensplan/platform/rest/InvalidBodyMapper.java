package dk.familiensplan.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** Fields that break a constraint: 400, each with its pointer. */
@Provider
@ApplicationScoped
public class InvalidBodyMapper implements ExceptionMapper<ConstraintViolationException> {

    /** Enough to mend a form by; more would only help who floods us. */
    private static final int MOST_ERRORS = 50;

    @Inject
    Problems problems;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        var language = problems.language();
        var errors = invalid.getConstraintViolations().stream()
                .map(violation -> error(violation, language))
                .sorted(Comparator.comparing(Problem.FieldError::pointer).thenComparing(Problem.FieldError::code))
                .limit(MOST_ERRORS)
                .toList();
        return problems.answer(Fault.INVALID, errors);
    }

    private static Problem.FieldError error(ConstraintViolation<?> violation, Language language) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        return new Problem.FieldError(
                ViolatedField.pointer(violation),
                ConstraintText.code(name),
                ConstraintText.of(name, constraint.getAttributes(), language));
    }
}
