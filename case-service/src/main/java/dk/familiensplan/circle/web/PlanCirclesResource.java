package dk.familiensplan.circle.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.circle.CircleId;
import dk.familiensplan.circle.DecidingByConsent;
import dk.familiensplan.circle.ReadingCircles;
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

/** One family's circles. */
@Path("/plans/{planId}/circles")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanCirclesResource {

    private final ReadingCircles reading;
    private final DecidingByConsent deciding;
    private final CircleViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    PlanCirclesResource(
            ReadingCircles reading,
            DecidingByConsent deciding,
            CircleViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.deciding = deciding;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public CircleList list(@PathParam("planId") UUID planId) {
        return new CircleList(
                reading.ofPlan(new PlanId(planId)).stream().map(views::of).toList());
    }

    @POST
    @Allowed(COORDINATOR)
    public Response start(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid CircleInput input) {
        UUID id = idempotency.once(user.subject(), key, "startCircle " + planId, input, () -> deciding.start(
                        new CircleId(input.id()), new PlanId(planId), input.charter())
                .id()
                .value());
        var circle = reading.one(new CircleId(id));
        return Response.status(Response.Status.CREATED)
                .entity(views.of(circle))
                .tag(VersionTag.of(circle.version()))
                .build();
    }

    /** One field, so that more can be said later. */
    public record CircleList(List<CircleView> items) {}
}
