package dk.familiensplan.access.web;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.AuditLog;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;

/** Lets through only the roles of {@link Allowed}; a method without it lets nobody through. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class RoleFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    SignedInUser user;

    @Inject
    AuditLog audit;

    @Override
    public void filter(ContainerRequestContext context) {
        var caller = user.caller();
        var allowed = annotation().map(Allowed::value).stream()
                .flatMap(Arrays::stream)
                .anyMatch(caller::has);
        if (!allowed) {
            audit.recordRefusal(caller, operation(), null);
            throw new AccessRefused(AccessRefused.Why.FORBIDDEN);
        }
    }

    /** The method may be that of a proxy, which does not inherit annotations. */
    private Optional<Allowed> annotation() {
        var method = resource.getResourceMethod();
        for (Class<?> type = resource.getResourceClass(); type != null; type = type.getSuperclass()) {
            for (var candidate : type.getDeclaredMethods()) {
                var allowed = candidate.getAnnotation(Allowed.class);
                if (allowed != null
                        && candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes())) {
                    return Optional.of(allowed);
                }
            }
        }
        return Optional.empty();
    }

    /** Names the method, and nothing that was sent. */
    private String operation() {
        return resource.getResourceMethod().getDeclaringClass().getSimpleName() + "."
                + resource.getResourceMethod().getName();
    }
}
