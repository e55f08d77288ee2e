package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.DeadlineId;
import dk.familiensplan.plan.FollowUpId;
import dk.familiensplan.plan.FollowingUp;
import dk.familiensplan.plan.KeepingDeadlines;
import dk.familiensplan.plan.LawCatalogue;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What laws set terms for, and when the plan is looked at. */
@Path("/plans")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TermsResource {

    private final KeepingDeadlines keeping;
    private final FollowingUp following;
    private final PlanAnswers answers;

    @Inject
    TermsResource(KeepingDeadlines keeping, FollowingUp following, PlanAnswers answers) {
        this.keeping = keeping;
        this.following = following;
        this.answers = answers;
    }

    @POST
    @Path("{planId}/deadlines")
    @Allowed(COORDINATOR)
    public Response start(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid DeadlineInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "startDeadline " + planId,
                input,
                input.id(),
                (plan, read) -> keeping.start(
                        plan,
                        read,
                        new DeadlineId(input.id()),
                        input.code(),
                        input.memberId() == null ? null : new MemberId(input.memberId()),
                        new LawCatalogue.Written(input.what(), input.law(), input.section(), input.dueOn()),
                        input.startsOn()));
    }

    @POST
    @Path("{planId}/deadlines/{deadlineId}/met")
    @Allowed(COORDINATOR)
    public Response meet(
            @PathParam("planId") UUID planId,
            @PathParam("deadlineId") UUID deadlineId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeadlineMetInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> keeping.meet(plan, read, new DeadlineId(deadlineId), input.metOn(), input.note()));
    }

    @POST
    @Path("{planId}/follow-ups")
    @Allowed(COORDINATOR)
    public Response followUp(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid FollowUpInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "recordFollowUp " + planId,
                input,
                input.id(),
                (plan, read) -> following.record(plan, read, input.toContent()));
    }

    /** A term of the catalogue, or one that is written out. */
    public record DeadlineInput(
            @NotNull UUID id,
            @Nullable @Size(max = 40) String code,
            @Nullable UUID memberId,
            @Nullable @Size(max = 200) String what,
            @Nullable @Size(max = 100) String law,
            @Nullable @Size(max = 60) String section,
            @NotNull LocalDate startsOn,
            @Nullable LocalDate dueOn) {}

    /** When it was done, and what is to be said of it. */
    public record DeadlineMetInput(
            @NotNull LocalDate metOn,
            @Nullable @Size(max = 500) String note) {}

    /** Who were there, what changed, and when the plan is looked at next and why then. */
    public record FollowUpInput(
            @NotNull UUID id,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 500) String present,
            @NotBlank @Size(max = 2000) String changed,
            @NotNull LocalDate nextOn,
            @NotBlank @Size(max = 500) String reason) {

        PlanContent.OfFollowUp toContent() {
            return new PlanContent.OfFollowUp(
                    new FollowUpId(id), heldOn, present.strip(), changed.strip(), nextOn, reason.strip());
        }
    }
}
