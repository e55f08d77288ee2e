package dk.familiensplan.operations.web;

import static dk.familiensplan.access.Role.ADMINISTRATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.SendingOnceMore.CaughtUp;
import dk.familiensplan.operations.MaintainingAgencies;
import dk.familiensplan.operations.OperatingAgencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it goes with each agency's system, and what can be done about it. */
@Path("/operations/agencies")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {

    private final OperatingAgencies operating;
    private final MaintainingAgencies maintaining;
    private final CurrentUser user;

    @Inject
    OperationsResource(OperatingAgencies operating, MaintainingAgencies maintaining, CurrentUser user) {
        this.operating = operating;
        this.maintaining = maintaining;
        this.user = user;
    }

    @GET
    @Allowed(ADMINISTRATOR)
    public OperationsView overview() {
        return OperationsView.of(operating.overview());
    }

    @POST
    @Allowed(ADMINISTRATOR)
    public Response create(@NotNull @Valid AgencyInput input) {
        AgencySettings made = AgencySettings.of(
                maintaining.create(input.agency(input.id(), user.authority(), List.of(user.authority()))));
        return Response.status(Response.Status.CREATED)
                .entity(new AgencyMade(made, null))
                .build();
    }

    @GET
    @Path("{agencyId}")
    @Allowed(ADMINISTRATOR)
    public AgencySettings read(@PathParam("agencyId") @Size(max = 40) String agencyId) {
        return AgencySettings.of(maintaining.read(new AgencyId(agencyId)));
    }

    @PUT
    @Path("{agencyId}")
    @Allowed(ADMINISTRATOR)
    public AgencySettings change(
            @PathParam("agencyId") @Size(max = 40) String agencyId, @NotNull @Valid AgencyInput input) {
        return AgencySettings.of(maintaining.change(
                new AgencyId(agencyId),
                input.agency(agencyId, user.authority(), List.of(user.authority())),
                input.active() == null || input.active()));
    }

    @POST
    @Path("{agencyId}/pause")
    @Allowed(ADMINISTRATOR)
    public OperationsView pause(
            @PathParam("agencyId") @Size(max = 40) String agencyId, @NotNull @Valid PauseInput input) {
        operating.pause(new AgencyId(agencyId), input.reason());
        return overview();
    }

    @POST
    @Path("{agencyId}/resume")
    @Allowed(ADMINISTRATOR)
    public OperationsView resume(@PathParam("agencyId") @Size(max = 40) String agencyId) {
        operating.resume(new AgencyId(agencyId));
        return overview();
    }

    @POST
    @Path("{agencyId}/test-message")
    @Allowed(ADMINISTRATOR)
    public OperationsView test(@PathParam("agencyId") @Size(max = 40) String agencyId) {
        operating.test(new AgencyId(agencyId));
        return overview();
    }

    @POST
    @Path("{agencyId}/catch-up")
    @Allowed(ADMINISTRATOR)
    public CaughtUp catchUp(
            @PathParam("agencyId") @Size(max = 40) String agencyId, @NotNull @Valid CatchUpInput input) {
        return operating.catchUp(new AgencyId(agencyId), input.since());
    }

    /** The password is shown this once. */
    public record AgencyMade(
            AgencySettings agency, @Nullable String brokerPassword) {}

    /** Why nothing is sent. */
    public record PauseInput(@NotBlank @Size(max = 500) String reason) {}

    /** The last number that the agency has. */
    public record CatchUpInput(@NotNull @Min(0) Long since) {}
}
