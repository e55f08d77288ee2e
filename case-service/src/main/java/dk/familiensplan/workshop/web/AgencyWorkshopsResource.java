package dk.familiensplan.workshop.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.workshop.PreparingAlone;
import dk.familiensplan.workshop.WorkshopId;
import dk.familiensplan.workshop.web.OwnWorkshopView.OwnEntryInput;
import dk.familiensplan.workshop.web.OwnWorkshopView.OwnWorkshops;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency prepares for a family's workshop. */
@Path("/agency/plans/{planId}/workshops")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgencyWorkshopsResource {

    private final PreparingAlone preparing;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    AgencyWorkshopsResource(PreparingAlone preparing, Idempotency idempotency, CurrentUser user) {
        this.preparing = preparing;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public OwnWorkshops list(@PathParam("planId") UUID planId) {
        return OwnWorkshopView.forAgency(preparing.ofPlan(new PlanId(planId)));
    }

    @POST
    @Path("{workshopId}/entries")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response write(
            @PathParam("planId") UUID planId,
            @PathParam("workshopId") UUID workshopId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid OwnEntryInput input) {
        idempotency.once(user.subject(), key, "prepareAgencyWorkshop " + workshopId, input, () -> {
            preparing.writeAsAgency(
                    new PlanId(planId),
                    new WorkshopId(workshopId),
                    input.id(),
                    input.kind(),
                    input.words().strip());
            return input.id();
        });
        return Response.status(Response.Status.CREATED)
                .entity(OwnWorkshopView.forAgency(preparing.ofPlan(new PlanId(planId))))
                .build();
    }

    @DELETE
    @Path("{workshopId}/entries/{entryId}")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public OwnWorkshops takeBack(
            @PathParam("planId") UUID planId,
            @PathParam("workshopId") UUID workshopId,
            @PathParam("entryId") UUID entryId) {
        preparing.takeBackAsAgency(new PlanId(planId), new WorkshopId(workshopId), entryId);
        return OwnWorkshopView.forAgency(preparing.ofPlan(new PlanId(planId)));
    }
}
