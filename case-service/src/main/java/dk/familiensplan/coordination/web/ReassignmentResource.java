package dk.familiensplan.coordination.web;

import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.coordination.ReassigningPlan;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Giving one plan to somebody else at once. */
@Path("/plans/{planId}/reassignment")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReassignmentResource {

    private final ReassigningPlan reassigning;
    private final HandOverAnswers answers;

    @Inject
    ReassignmentResource(ReassigningPlan reassigning, HandOverAnswers answers) {
        this.reassigning = reassigning;
        this.answers = answers;
    }

    @POST
    @Allowed(UNIT_LEADER)
    public Response reassign(@PathParam("planId") UUID planId, @NotNull @Valid ReassignmentInput input) {
        return answers.decided(reassigning.reassign(
                new PlanId(planId), input.from(), input.to(), input.reason().strip()));
    }

    /** {@code ReassignmentInput} of the API. */
    public record ReassignmentInput(
            @NotBlank @Size(max = 100) String from,
            @NotBlank @Size(max = 100) String to,
            @NotBlank @Size(max = 500) String reason) {}
}
