package dk.familiensplan.grid.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.grid.AnsweringGrid;
import dk.familiensplan.grid.ReadingGrid;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How everybody round a family sees it, as far as an agency may read it, and how the agency does. */
@Path("/agency/plans/{planId}/grid")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgencyGridResource {

    private final ReadingGrid reading;
    private final AnsweringGrid answering;
    private final GridViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    AgencyGridResource(
            ReadingGrid reading, AnsweringGrid answering, GridViews views, Idempotency idempotency, CurrentUser user) {
        this.reading = reading;
        this.answering = answering;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public GridView read(@PathParam("planId") UUID planId) {
        return views.view(reading.ofOurAgency(new PlanId(planId)));
    }

    @POST
    @Path("views")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response answer(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid ViewInput input) {
        idempotency.once(
                user.subject(),
                key,
                "answerOurGrid " + planId,
                input,
                () -> answering.byOurAgency(new PlanId(planId), input.said()));
        return Response.status(Response.Status.CREATED)
                .entity(views.view(reading.ofOurAgency(new PlanId(planId))))
                .build();
    }
}
