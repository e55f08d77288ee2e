package dk.familiensplan.workshop.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.workshop.HoldingWorkshop;
import dk.familiensplan.workshop.Workshop;
import dk.familiensplan.workshop.WorkshopId;
import dk.familiensplan.workshop.Workshops;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One family's workshops. */
@Path("/plans/{planId}/workshops")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanWorkshopsResource {

    private final HoldingWorkshop holding;
    private final Workshops workshops;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    PlanWorkshopsResource(HoldingWorkshop holding, Workshops workshops, Idempotency idempotency, CurrentUser user) {
        this.holding = holding;
        this.workshops = workshops;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public WorkshopList list(@PathParam("planId") UUID planId) {
        return new WorkshopList(holding.ofPlan(new PlanId(planId)).stream()
                .map(WorkshopView::of)
                .toList());
    }

    @POST
    @Allowed(COORDINATOR)
    public Response prepare(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid WorkshopInput input) {
        UUID id = idempotency.once(user.subject(), key, "prepareWorkshop " + planId, input, () -> holding.prepare(
                        new WorkshopId(input.id()),
                        new PlanId(planId),
                        input.about().strip(),
                        input.heldOn(),
                        input.familyPresent())
                .id()
                .value());
        Workshop workshop = workshops.find(new WorkshopId(id)).orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(WorkshopView.of(workshop))
                .tag(VersionTag.of(workshop.version()))
                .build();
    }

    /** One field, so that more can be said later. */
    public record WorkshopList(List<WorkshopView> items) {}

    /** What it is about, when it is held, and whether the family is there. */
    public record WorkshopInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 200) String about,
            @NotNull LocalDate heldOn,
            @NotNull Boolean familyPresent) {}
}
