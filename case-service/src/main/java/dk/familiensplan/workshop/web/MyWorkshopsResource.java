package dk.familiensplan.workshop.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
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

/** What a member prepares for a workshop, on their own page. */
@Path("/my/workshops")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyWorkshopsResource {

    private final PreparingAlone preparing;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyWorkshopsResource(PreparingAlone preparing, Idempotency idempotency, CurrentUser user) {
        this.preparing = preparing;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public OwnWorkshops list() {
        return OwnWorkshopView.forMember(preparing.ofOwnPlan());
    }

    @POST
    @Path("{workshopId}/entries")
    @Allowed(FAMILY_MEMBER)
    public Response write(
            @PathParam("workshopId") UUID workshopId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid OwnEntryInput input) {
        idempotency.once(user.subject(), key, "prepareMyWorkshop " + workshopId, input, () -> {
            preparing.write(
                    new WorkshopId(workshopId),
                    input.id(),
                    input.kind(),
                    input.words().strip());
            return input.id();
        });
        return Response.status(Response.Status.CREATED)
                .entity(OwnWorkshopView.forMember(preparing.ofOwnPlan()))
                .build();
    }

    @DELETE
    @Path("{workshopId}/entries/{entryId}")
    @Allowed(FAMILY_MEMBER)
    public OwnWorkshops takeBack(@PathParam("workshopId") UUID workshopId, @PathParam("entryId") UUID entryId) {
        preparing.takeBack(new WorkshopId(workshopId), entryId);
        return OwnWorkshopView.forMember(preparing.ofOwnPlan());
    }
}
