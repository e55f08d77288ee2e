package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.AgreementId;
import dk.familiensplan.plan.ChangingGoals;
import dk.familiensplan.plan.GoalId;
import dk.familiensplan.plan.GoalOutcome;
import dk.familiensplan.plan.PlanContent;
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

/** What the family wants, and who said yes to it. */
@Path("/plans")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GoalsResource {

    private final ChangingGoals changing;
    private final PlanAnswers answers;

    @Inject
    GoalsResource(ChangingGoals changing, PlanAnswers answers) {
        this.changing = changing;
        this.answers = answers;
    }

    @POST
    @Path("{planId}/goals")
    @Allowed(COORDINATOR)
    public Response add(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid PlanContentInput.GoalInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "addGoal " + planId,
                input,
                input.id(),
                (plan, read) -> changing.add(plan, read, input.toContent("")));
    }

    @PUT
    @Path("{planId}/goals/{goalId}")
    @Allowed(COORDINATOR)
    public Response change(
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PlanContentInput.GoalInput input) {
        return answers.change(
                planId, ifMatch, (plan, read) -> changing.change(plan, read, new GoalId(goalId), input.toContent("")));
    }

    @POST
    @Path("{planId}/goals/{goalId}/end")
    @Allowed(COORDINATOR)
    public Response end(
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid GoalEndInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> changing.end(
                        plan,
                        read,
                        new GoalId(goalId),
                        input.outcome(),
                        input.reason().strip(),
                        input.endedOn()));
    }

    @POST
    @Path("{planId}/agreements")
    @Allowed(COORDINATOR)
    public Response agree(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AgreementInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "agree " + planId,
                input,
                input.id(),
                (plan, read) -> changing.agree(plan, read, input.toContent()));
    }

    /** How a goal ended, and why. */
    public record GoalEndInput(
            @NotNull GoalOutcome outcome,
            @NotBlank @Size(max = 500) String reason,
            @NotNull LocalDate endedOn) {}

    /** Who says yes, to what. */
    public record AgreementInput(
            @NotNull UUID id,
            @NotNull UUID memberId,
            @Nullable UUID goalId,
            @NotNull LocalDate agreedOn,
            @NotNull HowGiven how) {

        PlanContent.OfAgreement toContent() {
            return new PlanContent.OfAgreement(
                    new AgreementId(id),
                    new MemberId(memberId),
                    goalId == null ? null : new GoalId(goalId),
                    agreedOn,
                    how);
        }
    }
}
