package dk.familiensplan.access.web;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 401, 403 or 404. */
@Provider
@ApplicationScoped
public class AccessRefusedMapper implements ExceptionMapper<AccessRefused> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(AccessRefused refused) {
        return switch (refused.why()) {
            case NOT_SIGNED_IN ->
                Response.fromResponse(problems.answer(Fault.NOT_SIGNED_IN))
                        // A scheme that no browser knows, so that none asks for a password.
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
            case FORBIDDEN -> problems.answer(Fault.FORBIDDEN);
            case CROSS_SITE -> problems.answer(Fault.CROSS_SITE);
            case UNKNOWN -> problems.answer(Fault.NOT_FOUND);
        };
    }
}
