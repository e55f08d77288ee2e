package dk.familiensplan.platform.rest;

import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** Answers with a problem, in the language of who asked. */
@ApplicationScoped
public class Problems {

    private final HttpServletRequest request;

    @Inject
    Problems(HttpServletRequest request) {
        this.request = request;
    }

    /** The language that the caller of this request wants to be answered in. */
    public Language language() {
        return languageOf(request);
    }

    public Response answer(Fault fault) {
        return response(Problem.of(fault, language(), CorrelationId.of(request)));
    }

    Response answer(Fault fault, List<Problem.FieldError> errors) {
        return response(Problem.of(fault, fault.status(), language(), CorrelationId.of(request), errors));
    }

    Response answer(RequestRefused refused) {
        return answer(refused.fault(), refused.errors(language()));
    }

    Response answer(RuleBroken broken) {
        var pointer = broken.pointer();
        var rule = broken.rule();
        var errors = pointer == null
                ? List.<Problem.FieldError>of()
                : List.of(new Problem.FieldError(pointer, rule.code(), Problem.text(rule, "detail", language())));
        return response(Problem.of(rule, language(), CorrelationId.of(request), errors));
    }

    String correlationId() {
        return CorrelationId.of(request);
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** Writes a problem where there is no JAX-RS: in servlets and filters. */
    public static void write(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Problem.of(fault, languageOf(request), CorrelationId.of(request));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(CorrelationId.HEADER, problem.correlationId());
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }

    private static Language languageOf(HttpServletRequest request) {
        return Language.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
