package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.SplittingFamily;
import dk.familiensplan.plan.web.MemberMovesResource.MovedView;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two plans become one. */
@Path("/plans/{planId}/merger")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MergerResource {

    private final SplittingFamily splitting;

    @Inject
    MergerResource(SplittingFamily splitting) {
        this.splitting = splitting;
    }

    @POST
    @Allowed(COORDINATOR)
    public MovedView merge(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MergerInput input) {
        return MovedView.of(splitting.merge(
                new PlanId(planId),
                VersionTag.expected(ifMatch),
                new PlanId(input.intoPlanId()),
                input.reason().strip()));
    }

    /** Which plan they go on in, and why. */
    public record MergerInput(
            @NotNull UUID intoPlanId,
            @NotBlank @Size(max = 500) String reason) {}
}
