package dk.familiensplan.supervision.web;

import static dk.familiensplan.access.Role.ADMINISTRATOR;
import static dk.familiensplan.access.Role.DATA_PROTECTION_OFFICER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.supervision.DeletingWhatIsPast;
import dk.familiensplan.supervision.Retention;
import dk.familiensplan.supervision.Retention.Expired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** What is deleted when its time is over: shown first, then done. */
@Path("/retention")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

    private final DeletingWhatIsPast deleting;

    @Inject
    RetentionResource(DeletingWhatIsPast deleting) {
        this.deleting = deleting;
    }

    /** What would go now, what is held, and what has gone. */
    @GET
    @Allowed({ADMINISTRATOR, DATA_PROTECTION_OFFICER})
    public Overview preview() {
        var preview = deleting.preview();
        return new Overview(
                preview.terms().closed().toString(),
                preview.terms().draft().toString(),
                preview.plans(),
                preview.token(),
                deleting.holds(),
                deleting.runs());
    }

    /** Deletes exactly what was shown. */
    @POST
    @Path("runs")
    @Allowed({ADMINISTRATOR, DATA_PROTECTION_OFFICER})
    public Response run(@NotNull @Valid Order input) {
        return Response.status(Response.Status.CREATED)
                .entity(deleting.run(input.token()))
                .build();
    }

    @PUT
    @Path("holds/{planId}")
    @Allowed({ADMINISTRATOR, DATA_PROTECTION_OFFICER})
    public void hold(@PathParam("planId") UUID plan, @NotNull @Valid Reason input) {
        deleting.hold(plan, input.reason());
    }

    @DELETE
    @Path("holds/{planId}")
    @Allowed({ADMINISTRATOR, DATA_PROTECTION_OFFICER})
    public void lift(@PathParam("planId") UUID plan) {
        deleting.lift(plan);
    }

    /** The terms as ISO 8601 periods, and the plans that are past them. */
    public record Overview(
            String keepClosed,
            String keepDrafts,
            List<Expired> plans,
            String token,
            List<Retention.Hold> holds,
            List<Retention.Run> runs) {}

    /** What was shown. */
    public record Order(@NotBlank @Size(max = 100) String token) {}

    /** Why a plan must stay. */
    public record Reason(@NotBlank @Size(max = 500) String reason) {}
}
