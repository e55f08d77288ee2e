package dk.familiensplan.emergency.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.emergency.OpeningInEmergency;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** The emergency accesses to one plan. */
@Path("/plans/{planId}/emergency-access")
@ApplicationScoped
@Transactional
public class EmergencyOnPlanResource {

    private final OpeningInEmergency opening;

    @Inject
    EmergencyOnPlanResource(OpeningInEmergency opening) {
        this.opening = opening;
    }

    /** Ends the caller's own. */
    @POST
    @Path("end")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public void end(@PathParam("planId") UUID planId) {
        opening.end(new PlanId(planId));
    }

    /** The coordinator has seen those of others. */
    @POST
    @Path("seen")
    @Allowed(COORDINATOR)
    public void see(@PathParam("planId") UUID planId) {
        opening.see(new PlanId(planId));
    }
}
