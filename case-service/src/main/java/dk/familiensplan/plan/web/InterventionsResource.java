package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.ChangingInterventions;
import dk.familiensplan.plan.DisputeId;
import dk.familiensplan.plan.DisputingPayment;
import dk.familiensplan.plan.InterventionId;
import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanContent;
import dk.familiensplan.plan.TrialDecision;
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

/** What agencies do for the family, what comes of their trials, and who pays. */
@Path("/plans/{planId}/interventions")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InterventionsResource {

    private final ChangingInterventions changing;
    private final DisputingPayment disputing;
    private final PlanAnswers answers;

    @Inject
    InterventionsResource(ChangingInterventions changing, DisputingPayment disputing, PlanAnswers answers) {
        this.changing = changing;
        this.disputing = disputing;
        this.answers = answers;
    }

    @POST
    @Allowed(COORDINATOR)
    public Response add(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid PlanContentInput.InterventionInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "addIntervention " + planId,
                input,
                input.id(),
                (plan, read) -> changing.add(plan, read, input.toContent("")));
    }

    @PUT
    @Path("{interventionId}")
    @Allowed(COORDINATOR)
    public Response change(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PlanContentInput.InterventionInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> changing.change(plan, read, new InterventionId(interventionId), input.toContent("")));
    }

    @POST
    @Path("{interventionId}/state")
    @Allowed(COORDINATOR)
    public Response turn(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InterventionTurnInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) ->
                        changing.turn(plan, read, new InterventionId(interventionId), input.state(), input.reason()));
    }

    @POST
    @Path("{interventionId}/trial-decision")
    @Allowed(COORDINATOR)
    public Response decideTrial(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TrialDecisionInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) ->
                        changing.decideTrial(plan, read, new InterventionId(interventionId), input.toContent()));
    }

    @POST
    @Path("{interventionId}/disputes")
    @Allowed(COORDINATOR)
    public Response dispute(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid DisputeInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "disputePayment " + planId + " " + interventionId,
                input,
                input.id(),
                (plan, read) -> disputing.dispute(
                        plan,
                        read,
                        new InterventionId(interventionId),
                        new DisputeId(input.id()),
                        input.between().strip(),
                        input.paidMeanwhileBy().strip(),
                        input.cost().strip(),
                        input.ownerAgencyId() == null ? null : new AgencyId(input.ownerAgencyId())));
    }

    @POST
    @Path("{interventionId}/disputes/{disputeId}/settlement")
    @Allowed(COORDINATOR)
    public Response settle(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @PathParam("disputeId") UUID disputeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SettlementInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> disputing.settle(
                        plan,
                        read,
                        new InterventionId(interventionId),
                        new DisputeId(disputeId),
                        input.payer().strip(),
                        input.how().strip()));
    }

    /** Where it goes, and why. */
    public record InterventionTurnInput(
            @NotNull InterventionState state,
            @Nullable @Size(max = 500) String reason) {}

    /** What comes of a trial, and until when it goes on. */
    public record TrialDecisionInput(
            @NotNull TrialDecision decision,
            @NotBlank @Size(max = 500) String reason,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate trialUntil) {

        PlanContent.OfTrialDecision toContent() {
            return new PlanContent.OfTrialDecision(decision, reason.strip(), until, reviewOn, trialUntil);
        }
    }

    /** Who disagree, who pays meanwhile, and what it costs the family. */
    public record DisputeInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 200) String between,
            @NotBlank @Size(max = 100) String paidMeanwhileBy,
            @NotBlank @Size(max = 500) String cost,
            @Nullable @Size(max = 40) String ownerAgencyId) {}

    /** Who pays in the end. */
    public record SettlementInput(
            @NotBlank @Size(max = 100) String payer,
            @NotBlank @Size(max = 500) String how) {}
}
