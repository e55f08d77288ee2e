package dk.familiensplan.pulse.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.settings.Settings;
import dk.familiensplan.pulse.AskingHowItGoes;
import dk.familiensplan.pulse.PulseLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a family finds the help, for its coordinator, who asks at the table or by a link. */
@Path("/plans/{planId}/pulse")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PulseResource {

    private final AskingHowItGoes asking;
    private final Settings settings;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    PulseResource(AskingHowItGoes asking, Settings settings, Idempotency idempotency, CurrentUser user) {
        this.asking = asking;
        this.settings = settings;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public PulseView read(@PathParam("planId") UUID planId) {
        return PulseView.of(asking.ofPlan(new PlanId(planId)));
    }

    @POST
    @Path("answers")
    @Allowed(COORDINATOR)
    public Response answer(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid TableInput input) {
        PlanId plan = new PlanId(planId);
        idempotency.once(user.subject(), key, "answerPulseAtTable " + planId, input, () -> {
            asking.atTheTable(
                    plan,
                    new MemberId(input.memberId()),
                    input.answers().stream().map(SaidInput::said).toList(),
                    input.atFollowUp());
            return input.memberId();
        });
        return Response.status(Response.Status.CREATED)
                .entity(PulseView.of(asking.ofPlan(plan)))
                .build();
    }

    @GET
    @Path("links")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public LinkList links(@PathParam("planId") UUID planId) {
        return new LinkList(
                asking.links(new PlanId(planId)).stream().map(LinkView::of).toList());
    }

    /** Made anew each time it is asked for: the secret is kept nowhere, so it cannot be told again. */
    @POST
    @Path("links")
    @Allowed(COORDINATOR)
    public Response open(@PathParam("planId") UUID planId, @NotNull @Valid LinkInput input) {
        AskingHowItGoes.Opened opened = asking.open(new PlanId(planId), new MemberId(input.memberId()));
        return Response.status(Response.Status.CREATED)
                .entity(new OpenedLink(
                        opened.link().id(),
                        opened.link().member().value(),
                        opened.link().expiresAt(),
                        settings.publicUrl() + "/svar#" + opened.secret()))
                .build();
    }

    @DELETE
    @Path("links/{linkId}")
    @Allowed(COORDINATOR)
    public void close(@PathParam("planId") UUID planId, @PathParam("linkId") UUID linkId) {
        asking.close(new PlanId(planId), linkId);
    }

    /** What one member said at the table. */
    public record TableInput(
            @NotNull UUID memberId,
            @NotEmpty @Size(max = 5) List<@NotNull @Valid SaidInput> answers,
            boolean atFollowUp) {}

    /** Whose link. */
    public record LinkInput(@NotNull UUID memberId) {}

    /** One field, so that more can be said later. */
    public record LinkList(List<LinkView> items) {}

    /** A link that can be used, without its secret. */
    public record LinkView(UUID id, UUID memberId, Instant madeAt, Instant expiresAt) {

        static LinkView of(PulseLink link) {
            return new LinkView(link.id(), link.member().value(), link.madeAt(), link.expiresAt());
        }
    }

    /** A new link, with its address for this once. */
    public record OpenedLink(UUID id, UUID memberId, Instant expiresAt, String address) {

        @Override
        public String toString() {
            return "OpenedLink[" + id + "]";
        }
    }
}
