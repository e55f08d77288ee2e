package dk.familiensplan.obstacle.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.obstacle.HearingAnswer;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.ObstacleKind;
import dk.familiensplan.obstacle.Obstacles;
import dk.familiensplan.obstacle.RaisingPlanObstacle;
import dk.familiensplan.obstacle.ReadingObstacles;
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

/** What stands in one family's way, for its coordinator. */
@Path("/plans/{planId}/obstacles")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanObstaclesResource {

    private final ReadingObstacles reading;
    private final RaisingPlanObstacle raising;
    private final HearingAnswer hearing;
    private final Obstacles obstacles;
    private final ObstacleViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    PlanObstaclesResource(
            ReadingObstacles reading,
            RaisingPlanObstacle raising,
            HearingAnswer hearing,
            Obstacles obstacles,
            ObstacleViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.raising = raising;
        this.hearing = hearing;
        this.obstacles = obstacles;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public ObstacleList list(@PathParam("planId") UUID planId) {
        return new ObstacleList(views.ofPlan(reading.ofPlan(new PlanId(planId))));
    }

    @POST
    @Allowed(COORDINATOR)
    public Response raise(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid ObstacleInput input) {
        UUID id = idempotency.once(user.subject(), key, "raiseObstacle " + planId, input, () -> raising.raise(
                        new ObstacleId(input.id()),
                        new PlanId(planId),
                        input.kind(),
                        input.interventionId(),
                        input.what().strip(),
                        input.cost().strip(),
                        input.ownerAgencyId() == null ? null : new AgencyId(input.ownerAgencyId()))
                .value());
        return Response.status(Response.Status.CREATED)
                .entity(views.ofPlan(List.of(obstacles.find(new ObstacleId(id)).orElseThrow()))
                        .get(0))
                .build();
    }

    @POST
    @Path("{obstacleId}/heard")
    @Allowed(COORDINATOR)
    public Response hear(@PathParam("planId") UUID planId, @PathParam("obstacleId") UUID obstacleId) {
        hearing.hear(new PlanId(planId), new ObstacleId(obstacleId));
        return Response.noContent().build();
    }

    /** One field, so that more can be said later. */
    public record ObstacleList(List<ObstacleView> items) {}

    /** What stands in the way, written without names. */
    public record ObstacleInput(
            @NotNull UUID id,
            @NotNull ObstacleKind kind,
            @Nullable UUID interventionId,
            @NotBlank @Size(max = 500) String what,
            @NotBlank @Size(max = 500) String cost,
            @Nullable @Size(max = 40) String ownerAgencyId) {}
}
