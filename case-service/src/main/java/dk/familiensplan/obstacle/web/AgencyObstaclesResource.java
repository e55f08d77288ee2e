package dk.familiensplan.obstacle.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.ObstacleKind;
import dk.familiensplan.obstacle.Obstacles;
import dk.familiensplan.obstacle.RaisingAgencyObstacle;
import dk.familiensplan.obstacle.web.PlanObstaclesResource.ObstacleList;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency's people have raised in one family's plan. */
@Path("/agency/plans/{planId}/obstacles")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgencyObstaclesResource {

    private final RaisingAgencyObstacle raising;
    private final Obstacles obstacles;
    private final ObstacleViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    AgencyObstaclesResource(
            RaisingAgencyObstacle raising,
            Obstacles obstacles,
            ObstacleViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.raising = raising;
        this.obstacles = obstacles;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ObstacleList ours(@PathParam("planId") UUID planId) {
        return new ObstacleList(views.withoutFamily(raising.ours(new PlanId(planId))));
    }

    @POST
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response raise(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AgencyObstacleInput input) {
        UUID id = idempotency.once(user.subject(), key, "raiseAgencyObstacle " + planId, input, () -> raising.raise(
                        new ObstacleId(input.id()),
                        new PlanId(planId),
                        input.kind(),
                        input.what().strip(),
                        input.cost().strip(),
                        input.ourLeader())
                .value());
        return Response.status(Response.Status.CREATED)
                .entity(views.withoutFamily(
                                List.of(obstacles.find(new ObstacleId(id)).orElseThrow()))
                        .get(0))
                .build();
    }

    /** What stands in the way, written without names, and whether the agency's own leader is to move it. */
    public record AgencyObstacleInput(
            @NotNull UUID id,
            @NotNull ObstacleKind kind,
            @NotBlank @Size(max = 500) String what,
            @NotBlank @Size(max = 500) String cost,
            @NotNull Boolean ourLeader) {}
}
