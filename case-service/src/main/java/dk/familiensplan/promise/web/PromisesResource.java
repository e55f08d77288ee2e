package dk.familiensplan.promise.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.promise.KeepingPromises;
import dk.familiensplan.promise.Promise;
import dk.familiensplan.promise.PromiseEvaluation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The promises of a youth plan, for its coordinator. */
@Path("/plans/{planId}/promises")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PromisesResource {

    private final KeepingPromises keeping;
    private final Problems problems;

    @Inject
    PromisesResource(KeepingPromises keeping, Problems problems) {
        this.keeping = keeping;
        this.problems = problems;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public PromisesView read(@PathParam("planId") UUID planId) {
        return PromisesView.of(keeping.ofPlan(new PlanId(planId)), problems.language());
    }

    @POST
    @Path("evaluations")
    @Allowed(COORDINATOR)
    public Response evaluate(@PathParam("planId") UUID planId, @NotNull @Valid PromiseEvaluationInput input) {
        var said = new KeepingPromises.Said(
                input.id(), input.promise(), input.level(), input.by(), input.evaluatedOn(), input.note());
        return Response.status(Response.Status.CREATED)
                .entity(PromisesView.of(keeping.evaluate(new PlanId(planId), said), problems.language()))
                .build();
    }

    /** How far a promise is kept. */
    public record PromiseEvaluationInput(
            @NotNull UUID id,
            @NotNull Promise promise,

            @NotNull @Min(PromiseEvaluation.LOWEST) @Max(PromiseEvaluation.HIGHEST) Integer level,

            @NotNull EvaluatedBy by,
            @NotNull LocalDate evaluatedOn,
            @Nullable @Size(max = 1000) String note) {}
}
