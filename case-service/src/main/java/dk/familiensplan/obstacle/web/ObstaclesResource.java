package dk.familiensplan.obstacle.web;

import static dk.familiensplan.access.Role.AGENCY_LEADER;
import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.obstacle.MovingObstacle;
import dk.familiensplan.obstacle.Obstacle;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.ReadingObstacles;
import dk.familiensplan.obstacle.SolvedAs;
import dk.familiensplan.obstacle.web.PlanObstaclesResource.ObstacleList;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a leader is to move, without the families that met it. */
@Path("/obstacles")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ObstaclesResource {

    private final ReadingObstacles reading;
    private final MovingObstacle moving;
    private final ObstacleViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    ObstaclesResource(
            ReadingObstacles reading,
            MovingObstacle moving,
            ObstacleViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.idempotency = idempotency;
        this.user = user;
        this.reading = reading;
        this.moving = moving;
        this.views = views;
    }

    @GET
    @Allowed({UNIT_LEADER, AGENCY_LEADER})
    public ObstacleList mine() {
        return new ObstacleList(views.withoutFamily(reading.mine()));
    }

    @POST
    @Path("{obstacleId}/solution")
    @Allowed({COORDINATOR, UNIT_LEADER, AGENCY_LEADER})
    public Response solve(
            @PathParam("obstacleId") UUID obstacleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SolutionInput input) {
        return shown(moving.solve(
                new ObstacleId(obstacleId),
                VersionTag.expected(ifMatch),
                input.as(),
                input.how().strip(),
                Boolean.TRUE.equals(input.alikeToo())));
    }

    @POST
    @Path("{obstacleId}/steps")
    @Allowed({COORDINATOR, UNIT_LEADER, AGENCY_LEADER})
    public Response step(
            @PathParam("obstacleId") UUID obstacleId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid StepInput input) {
        ObstacleId id = new ObstacleId(obstacleId);
        idempotency.once(user.subject(), key, "stepObstacle " + obstacleId, input, () -> {
            moving.step(id, input.id(), input.what().strip());
            return input.id();
        });
        return Response.status(Response.Status.CREATED).build();
    }

    @PUT
    @Path("{obstacleId}/alike")
    @Allowed({COORDINATOR, UNIT_LEADER, AGENCY_LEADER})
    public Response standWith(
            @PathParam("obstacleId") UUID obstacleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AlikeInput input) {
        UUID other = input.otherObstacleId();
        return shown(moving.standWith(
                new ObstacleId(obstacleId),
                VersionTag.expected(ifMatch),
                other == null ? null : new ObstacleId(other)));
    }

    private Response shown(Obstacle obstacle) {
        return Response.ok(views.withoutFamily(List.of(obstacle)).get(0))
                .tag(VersionTag.of(obstacle.version()))
                .build();
    }

    /** How it was moved; also those that are alike. */
    public record SolutionInput(
            @NotNull SolvedAs as,
            @NotBlank @Size(max = 1000) String how,
            @Nullable Boolean alikeToo) {}

    /** What was done. */
    public record StepInput(
            @NotNull UUID id, @NotBlank @Size(max = 500) String what) {}

    /** The one that it is the same as, or none. */
    public record AlikeInput(@Nullable UUID otherObstacleId) {}
}
