package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.BasisInLaw;
import dk.familiensplan.consent.ConsentRules;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.LegalBasisId;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.ChoosingLegalBasis;
import dk.familiensplan.plan.KeepingFromMember;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.ReadingSharing;
import dk.familiensplan.plan.Sharing;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may know what of a plan: the cells, the laws that open some of them, and what is kept from members of the family. */
@Path("/plans")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SharingResource {

    private final ReadingSharing reading;
    private final ChoosingLegalBasis choosing;
    private final KeepingFromMember keeping;
    private final ConsentRules rules;
    private final PlanAnswers answers;

    @Inject
    SharingResource(
            ReadingSharing reading,
            ChoosingLegalBasis choosing,
            KeepingFromMember keeping,
            ConsentRules rules,
            PlanAnswers answers) {
        this.reading = reading;
        this.choosing = choosing;
        this.keeping = keeping;
        this.rules = rules;
        this.answers = answers;
    }

    @GET
    @Path("{planId}/sharing")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response read(@PathParam("planId") UUID planId) {
        ReadingSharing.Read read = reading.read(new PlanId(planId));
        return Response.ok(SharingView.of(read, rules))
                .tag(VersionTag.of(read.plan().version()))
                .build();
    }

    @POST
    @Path("{planId}/legal-bases")
    @Allowed(COORDINATOR)
    public Response choose(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid LegalBasisInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "chooseLegalBasis " + planId,
                input,
                input.id(),
                (plan, read) -> choosing.choose(plan, read, input.toChoice()));
    }

    @POST
    @Path("{planId}/legal-bases/{basisId}/end")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response end(
            @PathParam("planId") UUID planId,
            @PathParam("basisId") UUID basisId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.change(planId, ifMatch, (plan, read) -> choosing.end(plan, read, new LegalBasisId(basisId)));
    }

    @PUT
    @Path("{planId}/kept-from")
    @Allowed(COORDINATOR)
    public Response keep(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid KeptFromInput input) {
        PlanId plan = new PlanId(planId);
        Set<MemberId> from = input.memberIds().stream().map(MemberId::new).collect(Collectors.toSet());
        keeping.keep(plan, VersionTag.expected(ifMatch), input.kind(), input.itemId(), from);
        return answers.changed(plan);
    }

    /** A law that is chosen. */
    public record LegalBasisInput(
            @NotNull UUID id,
            @NotNull UUID memberId,
            @NotBlank @Size(max = 40) String agencyId,
            @NotBlank @Size(max = 60) String code,

            @NotNull @Size(min = 1, max = 10) List<@NotNull Topic> topics,

            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        ChoosingLegalBasis.Choice toChoice() {
            return new ChoosingLegalBasis.Choice(
                    new LegalBasisId(id),
                    new MemberId(memberId),
                    new AgencyId(agencyId),
                    code,
                    Set.copyOf(topics),
                    new Period(from, until),
                    reason.strip());
        }
    }

    /** From whom an item is kept; an empty list keeps it from nobody. */
    public record KeptFromInput(
            @NotNull ItemKind kind,
            @NotNull UUID itemId,
            @NotNull @Size(max = 40) List<@NotNull UUID> memberIds) {}

    /** {@code Sharing} of the API. */
    public record SharingView(
            List<MemberView> members,
            List<PlanSnapshot.OfBasis> legalBases,
            List<BasisInLaw> laws,
            List<PlanSnapshot.OfKeptFrom> keptFrom) {

        static SharingView of(ReadingSharing.Read read, ConsentRules rules) {
            return new SharingView(
                    read.sharing().members().stream().map(MemberView::of).toList(),
                    read.plan().legalBases(),
                    rules.legalBases(),
                    read.plan().keptFrom());
        }
    }

    /** One member's cells. */
    public record MemberView(UUID memberId, List<UUID> answeredBy, List<CellView> cells) {

        static MemberView of(Sharing.OfMember member) {
            return new MemberView(
                    member.member().value(),
                    ids(member.answeredBy()),
                    member.cells().stream().map(CellView::of).toList());
        }
    }

    /** One cell. */
    public record CellView(
            String agencyId,
            Topic topic,
            Sharing.State state,
            @Nullable UUID consentId,
            List<UUID> saidBy,
            @Nullable UUID legalBasisId) {

        static CellView of(Sharing.Cell cell) {
            return new CellView(
                    cell.agency().value(),
                    cell.topic(),
                    cell.state(),
                    cell.standing() == null ? null : cell.standing().value(),
                    ids(cell.saidBy()),
                    cell.basis() == null ? null : cell.basis().value());
        }
    }

    private static List<UUID> ids(Set<MemberId> members) {
        return members.stream().map(MemberId::value).sorted().toList();
    }
}
