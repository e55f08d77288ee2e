package dk.familiensplan.obstacle.web;

import static dk.familiensplan.access.Role.AGENCY_LEADER;
import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.obstacle.Obstacle;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.ReadingObstacles;
import dk.familiensplan.obstacle.SolvingObstacle;
import dk.familiensplan.obstacle.web.PlanObstaclesResource.ObstacleList;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    private final SolvingObstacle solving;
    private final ObstacleViews views;

    @Inject
    ObstaclesResource(ReadingObstacles reading, SolvingObstacle solving, ObstacleViews views) {
        this.reading = reading;
        this.solving = solving;
        this.views = views;
    }

    @GET
    @Allowed({UNIT_LEADER, AGENCY_LEADER})
    public ObstacleList mine() {
        return new ObstacleList(
                reading.mine().stream().map(views::withoutFamily).toList());
    }

    @POST
    @Path("{obstacleId}/solution")
    @Allowed({COORDINATOR, UNIT_LEADER, AGENCY_LEADER})
    public Response solve(
            @PathParam("obstacleId") UUID obstacleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SolutionInput input) {
        Obstacle solved = solving.solve(
                new ObstacleId(obstacleId),
                VersionTag.expected(ifMatch),
                input.how().strip());
        return Response.ok(views.withoutFamily(solved))
                .tag(VersionTag.of(solved.version()))
                .build();
    }

    /** How it was moved. */
    public record SolutionInput(@NotBlank @Size(max = 1000) String how) {}
}
