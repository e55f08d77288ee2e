package dk.familiensplan.journey.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.journey.TellingJourney;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** <i>Borgerrejsen</i>, written down at the table. */
@Path("/plans/{planId}/journey")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JourneyResource {

    private final TellingJourney telling;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    JourneyResource(TellingJourney telling, Idempotency idempotency, CurrentUser user) {
        this.telling = telling;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public JourneyView read(@PathParam("planId") UUID planId, @QueryParam("atTheTable") boolean atTheTable) {
        return JourneyView.of(telling.read(new PlanId(planId), atTheTable));
    }

    @POST
    @Path("steps")
    @Allowed(COORDINATOR)
    public Response add(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid JourneyStepInput input) {
        PlanId plan = new PlanId(planId);
        idempotency.once(user.subject(), key, "addJourneyStep " + planId, input, () -> telling.add(
                        plan, input.id(), input.telling())
                .id());
        return Response.status(Response.Status.CREATED)
                .entity(JourneyView.of(telling.read(plan, false)))
                .build();
    }

    @PUT
    @Path("steps/{stepId}")
    @Allowed(COORDINATOR)
    public JourneyView change(
            @PathParam("planId") UUID planId,
            @PathParam("stepId") UUID stepId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid JourneyStepInput input) {
        PlanId plan = new PlanId(planId);
        telling.change(plan, stepId, VersionTag.expected(ifMatch), input.telling());
        return JourneyView.of(telling.read(plan, false));
    }

    @DELETE
    @Path("steps/{stepId}")
    @Allowed(COORDINATOR)
    public JourneyView takeOut(
            @PathParam("planId") UUID planId,
            @PathParam("stepId") UUID stepId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        PlanId plan = new PlanId(planId);
        telling.takeOut(plan, stepId, VersionTag.expected(ifMatch));
        return JourneyView.of(telling.read(plan, false));
    }

    @GET
    @Path("steps/{stepId}/versions")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public JourneyView.Versions versions(@PathParam("planId") UUID planId, @PathParam("stepId") UUID stepId) {
        return JourneyView.Versions.of(telling.versions(new PlanId(planId), stepId));
    }
}
