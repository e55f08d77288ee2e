package dk.familiensplan.pulse.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.pulse.AnsweringPulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** How a family finds the help, for its coordinator. */
@Path("/plans/{planId}/pulse")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class PulseResource {

    private final AnsweringPulse answering;

    @Inject
    PulseResource(AnsweringPulse answering) {
        this.answering = answering;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public PulseView read(@PathParam("planId") UUID planId) {
        return PulseView.of(answering.ofPlan(new PlanId(planId)));
    }
}
