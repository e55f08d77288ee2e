package dk.familiensplan.understanding.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.understanding.SharingUnderstanding;
import dk.familiensplan.understanding.StormAssessment;
import dk.familiensplan.understanding.StormPart;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** <i>Fælles forståelse</i>, written down at the table. */
@Path("/plans/{planId}/understanding")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UnderstandingResource {

    private static final int MOST = 40;
    private static final int LONGEST = 1000;
    private static final int SCALE = 10;

    private final SharingUnderstanding sharing;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    UnderstandingResource(SharingUnderstanding sharing, Idempotency idempotency, CurrentUser user) {
        this.sharing = sharing;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public UnderstandingView read(@PathParam("planId") UUID planId) {
        return UnderstandingView.of(sharing.read(new PlanId(planId)));
    }

    @POST
    @Path("assessments")
    @Allowed(COORDINATOR)
    public Response assess(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AssessmentInput input) {
        PlanId plan = new PlanId(planId);
        idempotency.once(user.subject(), key, "assess " + planId, input, () -> {
            sharing.assess(input.in(plan));
            return input.id();
        });
        return Response.status(Response.Status.CREATED)
                .entity(UnderstandingView.of(sharing.read(plan)))
                .build();
    }

    @PUT
    @Path("reasons/{interventionId}")
    @Allowed(COORDINATOR)
    public UnderstandingView explain(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonInput input) {
        PlanId plan = new PlanId(planId);
        sharing.explain(
                plan,
                interventionId,
                VersionTag.expected(ifMatch),
                input.words().strip());
        return UnderstandingView.of(sharing.read(plan));
    }

    @POST
    @Path("reasons/{interventionId}/sign-offs")
    @Allowed(COORDINATOR)
    public UnderstandingView sign(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @NotNull @Valid SignOffInput input) {
        PlanId plan = new PlanId(planId);
        sharing.signAtTheTable(plan, interventionId, input.version(), new MemberId(input.memberId()), input.how());
        return UnderstandingView.of(sharing.read(plan));
    }

    /** What was seen together on a day. */
    public record AssessmentInput(
            @NotNull UUID id,
            @Nullable UUID memberId,
            @NotNull LocalDate madeOn,
            @NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> withMembers,
            @NotNull @Size(max = MOST) List<@NotNull @Size(max = MOST) String> withAgencies,
            @NotNull @Size(min = 5, max = 5) List<@NotNull @Valid PartInput> parts) {

        StormAssessment in(PlanId plan) {
            return new StormAssessment(
                    id,
                    plan,
                    memberId == null ? null : new MemberId(memberId),
                    madeOn,
                    withMembers.stream().distinct().map(MemberId::new).toList(),
                    withAgencies.stream().distinct().map(AgencyId::new).toList(),
                    parts.stream().map(PartInput::asPart).toList());
        }

        @Override
        public String toString() {
            return "AssessmentInput[" + id + "]";
        }
    }

    /** One of the five. */
    public record PartInput(
            @NotNull StormPart part,
            @NotNull @Min(1) @Max(SCALE) Integer score,
            @NotBlank @Size(max = LONGEST) String words,
            @Nullable @Size(max = LONGEST) String goalWords,
            @Nullable @Min(1) @Max(SCALE) Integer goalScore) {

        /** A goal takes words and a number; half of one is none. */
        StormAssessment.Part asPart() {
            return new StormAssessment.Part(
                    part,
                    score,
                    words.strip(),
                    goalWords == null || goalWords.isBlank() || goalScore == null
                            ? null
                            : new StormAssessment.Goal(goalWords.strip(), goalScore));
        }

        @Override
        public String toString() {
            return "PartInput[" + part + "]";
        }
    }

    /** Why it was granted. */
    public record ReasonInput(@NotBlank @Size(max = LONGEST) String words) {

        @Override
        public String toString() {
            return "ReasonInput[hidden]";
        }
    }

    /** Whose yes, to which words. */
    public record SignOffInput(
            @NotNull UUID memberId,
            @Min(1) int version,
            @NotNull HowGiven how) {}
}
