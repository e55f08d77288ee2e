package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanLink;
import dk.familiensplan.plan.SplittingFamily;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some of a plan's people go on in another one. */
@Path("/plans/{planId}/member-moves")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MemberMovesResource {

    private final SplittingFamily splitting;

    @Inject
    MemberMovesResource(SplittingFamily splitting) {
        this.splitting = splitting;
    }

    @POST
    @Allowed(COORDINATOR)
    public MovedView move(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MemberMoveInput input) {
        UUID to = input.toPlanId();
        String name = input.newFamilyName();
        return MovedView.of(splitting.split(
                new PlanId(planId),
                VersionTag.expected(ifMatch),
                input.memberIds().stream().distinct().map(MemberId::new).toList(),
                to == null ? null : new PlanId(to),
                name == null || name.isBlank() ? null : name.strip(),
                input.reason().strip()));
    }

    /** Either a plan that there is, or the name of a new one. */
    public record MemberMoveInput(
            @NotEmpty @Size(max = 20) List<@NotNull UUID> memberIds,
            @Nullable UUID toPlanId,

            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*")
            String newFamilyName,

            @NotBlank @Size(max = 500) String reason) {}

    /** Where they went on. */
    public record MovedView(UUID fromPlanId, UUID toPlanId) {

        static MovedView of(PlanLink link) {
            return new MovedView(link.from().value(), link.to().value());
        }
    }
}
