package dk.familiensplan.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Whether the API has answered anybody since this process began. */
@Provider
@ApplicationScoped
public class ApiStarted implements ContainerResponseFilter {

    private volatile boolean answered;

    public boolean hasAnswered() {
        return answered;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        answered = true;
    }
}
