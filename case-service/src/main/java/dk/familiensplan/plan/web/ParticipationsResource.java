package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.ChangingParticipations;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agencies round a family whose plan is in use. */
@Path("/plans/{planId}/participations")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ParticipationsResource {

    private final ChangingParticipations changing;
    private final PlanAnswers answers;

    @Inject
    ParticipationsResource(ChangingParticipations changing, PlanAnswers answers) {
        this.changing = changing;
        this.answers = answers;
    }

    @POST
    @Allowed(COORDINATOR)
    public Response add(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid PlanContentInput.ParticipationInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "addParticipation " + planId,
                input,
                planId,
                (plan, read) -> changing.add(plan, read, input.toContent()));
    }

    @PUT
    @Path("{agencyId}")
    @Allowed(COORDINATOR)
    public Response change(
            @PathParam("planId") UUID planId,
            @PathParam("agencyId") @Size(max = 40) String agencyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PlanContentInput.ParticipationInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> changing.change(plan, read, new AgencyId(agencyId), input.toContent()));
    }

    @POST
    @Path("{agencyId}/end")
    @Allowed(COORDINATOR)
    public Response end(
            @PathParam("planId") UUID planId,
            @PathParam("agencyId") @Size(max = 40) String agencyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ParticipationEndInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> changing.end(
                        plan,
                        read,
                        new AgencyId(agencyId),
                        input.endedOn(),
                        input.reason().strip()));
    }

    /** The last day, and why. */
    public record ParticipationEndInput(
            @NotNull LocalDate endedOn,
            @NotBlank @Size(max = 500) String reason) {}
}
