package dk.familiensplan.work.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.work.MarkingEventSeen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Where the coordinator says that something is seen. */
@Path("/plans/{planId}/events/{eventId}/seen")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SeenEventsResource {

    private final MarkingEventSeen marking;

    @Inject
    SeenEventsResource(MarkingEventSeen marking) {
        this.marking = marking;
    }

    @POST
    @Allowed(COORDINATOR)
    public void seen(@PathParam("planId") UUID planId, @PathParam("eventId") UUID eventId) {
        marking.seen(new PlanId(planId), eventId);
    }
}
