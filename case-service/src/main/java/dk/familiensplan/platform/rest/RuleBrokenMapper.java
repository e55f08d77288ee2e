package dk.familiensplan.platform.rest;

import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A broken rule of the domain: 409, 422 or 404, with the rule's code. */
@Provider
@ApplicationScoped
public class RuleBrokenMapper implements ExceptionMapper<RuleBroken> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(RuleBroken broken) {
        return problems.answer(broken);
    }
}
