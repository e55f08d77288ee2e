package dk.familiensplan.access.web;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.Sessions;
import dk.familiensplan.access.oidc.IdentityProvider;
import dk.familiensplan.access.oidc.MachineTokens;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.RequestRefused;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Finds out who is asking: a machine by its token, a person by the session's cookie. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    @Inject
    SignedInUser user;

    @Inject
    Sessions sessions;

    @Inject
    Cookies cookies;

    @Inject
    CrossSiteGuard guard;

    @Inject
    MachineTokens machineTokens;

    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        var authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            byToken(authorization);
        } else {
            cookies.read(Cookies.Kind.SESSION, request).ifPresent(secret -> bySession(secret, context));
        }
    }

    private void byToken(String authorization) {
        if (!authorization.startsWith(BEARER)) {
            throw new AccessRefused(AccessRefused.Why.NOT_SIGNED_IN);
        }
        try {
            user.hasToken(machineTokens
                    .callerOf(authorization.substring(BEARER.length()).strip())
                    .orElseThrow(() -> new AccessRefused(AccessRefused.Why.NOT_SIGNED_IN)));
        } catch (IdentityProvider.Unavailable away) {
            // Not the caller's fault: a machine tries again on this answer, and gives up on 401.
            throw new RequestRefused(Fault.BUSY);
        }
    }

    private void bySession(String secret, ContainerRequestContext context) {
        sessions.callerOf(secret).ifPresent(caller -> {
            if (!guard.lets(
                    context.getMethod(),
                    context.getHeaderString(CrossSiteGuard.HEADER),
                    context.getHeaderString("Origin"))) {
                throw new AccessRefused(AccessRefused.Why.CROSS_SITE);
            }
            user.isInSession(caller, secret);
        });
    }
}
