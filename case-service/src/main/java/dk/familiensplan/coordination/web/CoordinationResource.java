package dk.familiensplan.coordination.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.coordination.ReadingCoordination;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Who holds one plan. */
@Path("/plans/{planId}/coordination")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class CoordinationResource {

    private final ReadingCoordination reading;
    private final PeopleViews people;

    @Inject
    CoordinationResource(ReadingCoordination reading, PeopleViews people) {
        this.reading = reading;
        this.people = people;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public CoordinationView read(@PathParam("planId") UUID planId) {
        return CoordinationView.of(reading.of(new PlanId(planId)), people);
    }
}
