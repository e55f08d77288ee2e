package dk.familiensplan.coordination.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.coordination.HandOverId;
import dk.familiensplan.coordination.OfferingHandOver;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offering one plan to somebody else. */
@Path("/plans/{planId}/hand-overs")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OfferedHandOversResource {

    private final OfferingHandOver offering;
    private final HandOverAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    OfferedHandOversResource(
            OfferingHandOver offering, HandOverAnswers answers, Idempotency idempotency, CurrentUser user) {
        this.offering = offering;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response offer(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid HandOverInput input) {
        UUID offered = idempotency.once(user.subject(), key, "offerHandOver " + planId, input, () -> offering.offer(
                        new PlanId(planId),
                        input.to(),
                        input.effectiveAt(),
                        input.note().strip())
                .id()
                .value());
        return answers.created(new HandOverId(offered));
    }

    /** {@code HandOverInput} of the API. */
    public record HandOverInput(
            @NotBlank @Size(max = 100) String to,
            @Nullable Instant effectiveAt,
            @NotBlank @Size(max = 1000) String note) {}
}
