package dk.familiensplan.contradiction.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contradiction.ContradictionState;
import dk.familiensplan.contradiction.Conversation;
import dk.familiensplan.contradiction.FollowingContradictions;
import dk.familiensplan.contradiction.FollowingContradictions.ToLeader;
import dk.familiensplan.contradiction.ReadingContradictions;
import dk.familiensplan.contradiction.web.ContradictionViews.ContradictionList;
import dk.familiensplan.obstacle.ObstacleKind;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pulls against each other round a family, and what its coordinator does about it. */
@Path("/plans/{planId}/contradictions")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContradictionsResource {

    private final ReadingContradictions reading;
    private final FollowingContradictions following;
    private final ContradictionViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    ContradictionsResource(
            ReadingContradictions reading,
            FollowingContradictions following,
            ContradictionViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.following = following;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public ContradictionList list(@PathParam("planId") UUID planId) {
        return views.list(reading.ofCoordinator(new PlanId(planId)));
    }

    @POST
    @Allowed(COORDINATOR)
    public Response mark(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid MarkInput input) {
        idempotency.once(
                user.subject(),
                key,
                "markContradiction " + planId,
                input,
                () -> following.mark(
                        input.id(), new PlanId(planId), input.title().strip(), input.viewIds()));
        return Response.status(Response.Status.CREATED).entity(list(planId)).build();
    }

    @POST
    @Path("{contradictionId}/conversations")
    @Allowed(COORDINATOR)
    public ContradictionList planConversation(
            @PathParam("planId") UUID planId,
            @PathParam("contradictionId") UUID contradictionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConversationInput input) {
        following.plan(
                new PlanId(planId),
                contradictionId,
                VersionTag.expected(ifMatch),
                Conversation.planned(
                        input.id(), input.between().strip(), input.owner().strip(), input.dueOn()));
        return list(planId);
    }

    @POST
    @Path("{contradictionId}/conversations/{conversationId}/outcome")
    @Allowed(COORDINATOR)
    public ContradictionList held(
            @PathParam("planId") UUID planId,
            @PathParam("contradictionId") UUID contradictionId,
            @PathParam("conversationId") UUID conversationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutcomeInput input) {
        following.held(
                new PlanId(planId),
                contradictionId,
                VersionTag.expected(ifMatch),
                conversationId,
                input.heldOn(),
                input.outcome().strip());
        return list(planId);
    }

    @POST
    @Path("{contradictionId}/settlement")
    @Allowed(COORDINATOR)
    public ContradictionList settle(
            @PathParam("planId") UUID planId,
            @PathParam("contradictionId") UUID contradictionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SettlementInput input) {
        following.settle(
                new PlanId(planId),
                contradictionId,
                VersionTag.expected(ifMatch),
                input.how().state(),
                input.reason().strip());
        return list(planId);
    }

    @POST
    @Path("{contradictionId}/obstacle")
    @Allowed(COORDINATOR)
    public ContradictionList raise(
            @PathParam("planId") UUID planId,
            @PathParam("contradictionId") UUID contradictionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ObstacleInput input) {
        String owner = input.ownerAgencyId();
        following.raise(
                new PlanId(planId),
                contradictionId,
                VersionTag.expected(ifMatch),
                new ToLeader(
                        input.id(),
                        input.kind(),
                        input.what().strip(),
                        input.cost().strip(),
                        owner == null ? null : new AgencyId(owner)));
        return list(planId);
    }

    /** What the coordinator sees and no rule does. */
    public record MarkInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> viewIds) {}

    /** A talk that is to be held. */
    public record ConversationInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 200) String between,
            @NotBlank @Size(max = 120) String owner,
            @NotNull LocalDate dueOn) {}

    /** What came of it. */
    public record OutcomeInput(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 1000) String outcome) {}

    /** How it ends without a leader. */
    public record SettlementInput(
            @NotNull How how, @NotBlank @Size(max = 1000) String reason) {}

    /** The ends that the coordinator can say alone. */
    public enum How {
        RESOLVED,
        ACCEPTED,
        NOT_ONE;

        ContradictionState state() {
            return ContradictionState.valueOf(name());
        }
    }

    /** What a leader is to move, written without names. */
    public record ObstacleInput(
            @NotNull UUID id,
            @NotNull ObstacleKind kind,
            @NotBlank @Size(max = 500) String what,
            @NotBlank @Size(max = 500) String cost,
            @Nullable @Size(max = 40) String ownerAgencyId) {}
}
