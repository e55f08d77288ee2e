package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.plan.ActivatingPlan;
import dk.familiensplan.plan.ChangingPlanStatus;
import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.EvaluatingGoal;
import dk.familiensplan.plan.EvaluationId;
import dk.familiensplan.plan.GoalId;
import dk.familiensplan.plan.GoalScale;
import dk.familiensplan.plan.OpeningPlan;
import dk.familiensplan.plan.PlanChange;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSearch;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanSummary;
import dk.familiensplan.plan.PlanType;
import dk.familiensplan.plan.ReadingPlan;
import dk.familiensplan.plan.ReplacingDraft;
import dk.familiensplan.plan.Revision;
import dk.familiensplan.plan.TurnCause;
import dk.familiensplan.platform.rest.Cursor;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.Page;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coordinator's plans. One transaction for each request, with what is logged and what is told in it. */
@Path("/plans")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    private final OpeningPlan opening;
    private final ReplacingDraft replacing;
    private final ActivatingPlan activating;
    private final ChangingPlanStatus changingStatus;
    private final EvaluatingGoal evaluating;
    private final ReadingPlan reading;
    private final PlanAnswers answers;
    private final ChangeSentences sentences;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    PlansResource(
            OpeningPlan opening,
            ReplacingDraft replacing,
            ActivatingPlan activating,
            ChangingPlanStatus changingStatus,
            EvaluatingGoal evaluating,
            ReadingPlan reading,
            PlanAnswers answers,
            ChangeSentences sentences,
            Idempotency idempotency,
            CurrentUser user) {
        this.opening = opening;
        this.replacing = replacing;
        this.activating = activating;
        this.changingStatus = changingStatus;
        this.evaluating = evaluating;
        this.reading = reading;
        this.answers = answers;
        this.sentences = sentences;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Page<PlanSummaryView> search(
            @QueryParam("status") @Nullable PlanStatus status,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @QueryParam("after") @Nullable @Size(max = 200) String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        PlanSearch.Place place = Cursor.after(after, 2)
                .map(cursor -> new PlanSearch.Place(cursor.instant(0), new PlanId(cursor.uuid(1))))
                .orElse(null);
        String name = q == null || q.isBlank() ? null : q.strip();
        List<PlanSummary> found = reading.search(status, name, place, limit + 1);
        return Page.of(found, limit, plan -> Cursor.of(plan.updatedAt(), plan.id()), PlanSummaryView::of);
    }

    @POST
    @Allowed(COORDINATOR)
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid PlanContentInput content) {
        UUID plan = idempotency.once(
                user.subject(), key, "openPlan", content, () -> opening.open(content.toContent(), user.caller())
                        .id());
        return answers.created(new PlanId(plan));
    }

    @GET
    @Path("{planId}")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response read(@PathParam("planId") UUID planId, @QueryParam("asOf") @Nullable Instant asOf) {
        return answers.read(reading.read(new PlanId(planId), asOf));
    }

    @PUT
    @Path("{planId}")
    @Allowed(COORDINATOR)
    public Response replaceDraft(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PlanContentInput content) {
        return answers.change(planId, ifMatch, (plan, read) -> replacing.replace(plan, read, content.toContent()));
    }

    @POST
    @Path("{planId}/activation")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response activate(
            @PathParam("planId") UUID planId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        PlanId plan = new PlanId(planId);
        activating.activate(plan, VersionTag.expected(ifMatch));
        return answers.changed(plan);
    }

    @POST
    @Path("{planId}/status")
    @Allowed(COORDINATOR)
    public Response changeStatus(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StatusChangeInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> changingStatus.change(
                        plan,
                        read,
                        input.change(),
                        input.cause() == null ? TurnCause.OTHER : input.cause(),
                        input.reason().strip()));
    }

    @POST
    @Path("{planId}/goals/{goalId}/evaluations")
    @Allowed(COORDINATOR)
    public Response evaluate(
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid EvaluationInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "evaluateGoal " + planId + " " + goalId,
                input,
                input.id(),
                (plan, read) -> evaluating.evaluate(
                        plan,
                        read,
                        new GoalId(goalId),
                        new EvaluationId(input.id()),
                        input.level(),
                        input.by(),
                        input.evaluatedOn(),
                        input.note(),
                        input.supersedes() == null ? null : new EvaluationId(input.supersedes())));
    }

    @GET
    @Path("{planId}/revisions")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Page<RevisionView> revisions(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable @Size(max = 200) String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Optional<Integer> before =
                Cursor.after(after, 1).map(cursor -> Math.toIntExact(Math.min(cursor.number(0), Integer.MAX_VALUE)));
        List<Revision> found = reading.revisions(new PlanId(planId), before, limit + 1);
        return Page.of(
                found,
                limit,
                revision -> Cursor.of(revision.number()),
                revision -> new RevisionView(
                        revision.number(), revision.at(), sentences.person(revision.by()), revision.change()));
    }

    /** {@code Revision} of the API. */
    public record RevisionView(int number, Instant at, String byName, PlanChange change) {}

    /** {@code PlanSummary} of the API. */
    public record PlanSummaryView(
            UUID id,
            String familyName,
            PlanType type,
            PlanStatus status,
            int memberCount,
            int agencyCount,
            int goalCount,
            Instant updatedAt) {

        static PlanSummaryView of(PlanSummary plan) {
            return new PlanSummaryView(
                    plan.id().value(),
                    plan.familyName(),
                    plan.type(),
                    plan.status(),
                    plan.memberCount(),
                    plan.agencyCount(),
                    plan.goalCount(),
                    plan.updatedAt());
        }
    }

    /** What to do with a plan in use, and why. */
    public record StatusChangeInput(
            @NotNull ChangingPlanStatus.Turn change,
            @Nullable TurnCause cause,
            @NotBlank @Size(max = 500) String reason) {}

    /** {@code EvaluationInput} of the API. */
    public record EvaluationInput(
            @NotNull UUID id,

            @NotNull @Min(GoalScale.LOWEST) @Max(GoalScale.HIGHEST) Integer level,

            @NotNull EvaluatedBy by,
            @NotNull LocalDate evaluatedOn,
            @Nullable @Size(max = 1000) String note,
            @Nullable UUID supersedes) {}
}
