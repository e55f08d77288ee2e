package dk.familiensplan.myplan.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.myplan.DecidingOwnSharing;
import dk.familiensplan.myplan.OwnSharing;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Sharing;
import dk.familiensplan.platform.rest.Idempotency;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** <i>Hvem ved hvad</i>: a member's own answers, and those that the member gives for a child. */
@Path("/my/sharing")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MySharingResource {

    private final DecidingOwnSharing deciding;
    private final Agencies agencies;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MySharingResource(DecidingOwnSharing deciding, Agencies agencies, Idempotency idempotency, CurrentUser user) {
        this.deciding = deciding;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public OwnSharingView read() {
        return view(deciding.read());
    }

    @POST
    @Path("answers")
    @Allowed(FAMILY_MEMBER)
    public Response answer(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid OwnAnswerInput input) {
        idempotency.once(user.subject(), key, "answerOwnSharing", input, () -> {
            deciding.give(input.toAnswer());
            return input.id();
        });
        return Response.status(Response.Status.CREATED)
                .entity(view(deciding.read()))
                .build();
    }

    @POST
    @Path("answers/{consentId}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Allowed(FAMILY_MEMBER)
    public OwnSharingView withdraw(@PathParam("consentId") UUID consentId) {
        return view(deciding.withdraw(new ConsentId(consentId)));
    }

    private OwnSharingView view(OwnSharing sharing) {
        return new OwnSharingView(sharing.members().stream().map(this::view).toList());
    }

    private OfMemberView view(OwnSharing.OfMember one) {
        return new OfMemberView(
                one.member().id(),
                one.member().name(),
                one.isReader(),
                one.mayAnswer(),
                one.answeredBy().stream().map(NamedView::of).toList(),
                one.cells().stream().collect(Collectors.groupingBy(Sharing.Cell::agency)).entrySet().stream()
                        .map(agency -> new OfAgencyView(
                                agencies.byId(agency.getKey())
                                        .map(AgencyView::of)
                                        .orElseThrow(),
                                agency.getValue().stream().map(CellView::of).toList()))
                        .sorted((first, second) ->
                                first.agency().name().compareTo(second.agency().name()))
                        .toList());
    }

    /** An answer, and the one that was shown in its place. */
    public record OwnAnswerInput(
            @NotNull UUID id,
            @NotNull UUID memberId,
            @NotBlank @Size(max = 40) String agencyId,
            @NotNull Topic topic,
            @NotNull Answer answer,
            @NotNull Extent extent,
            @Nullable UUID insteadOf) {

        DecidingOwnSharing.OwnAnswer toAnswer() {
            return new DecidingOwnSharing.OwnAnswer(
                    new ConsentId(id),
                    new MemberId(memberId),
                    new AgencyId(agencyId),
                    topic,
                    answer,
                    extent,
                    insteadOf == null ? null : new ConsentId(insteadOf));
        }
    }

    /** {@code OwnSharing} of the API. */
    public record OwnSharingView(List<OfMemberView> members) {}

    /** The answers about one member. */
    public record OfMemberView(
            UUID memberId,
            String name,
            boolean own,
            boolean mayAnswer,
            List<NamedView> answeredBy,
            List<OfAgencyView> agencies) {}

    /** A member, by name. */
    public record NamedView(UUID id, String name) {

        static NamedView of(PlanSnapshot.OfMember member) {
            return new NamedView(member.id(), member.name());
        }
    }

    /** What one agency may know. */
    public record OfAgencyView(AgencyView agency, List<CellView> topics) {}

    /** One topic. */
    public record CellView(
            Topic topic, Sharing.State state, @Nullable UUID consentId, List<UUID> saidBy) {

        static CellView of(Sharing.Cell cell) {
            return new CellView(
                    cell.topic(),
                    cell.state(),
                    cell.standing() == null ? null : cell.standing().value(),
                    cell.saidBy().stream().map(MemberId::value).sorted().toList());
        }
    }
}
