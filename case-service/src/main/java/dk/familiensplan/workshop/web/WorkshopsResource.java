package dk.familiensplan.workshop.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.workshop.Became;
import dk.familiensplan.workshop.EntryKind;
import dk.familiensplan.workshop.HoldingWorkshop;
import dk.familiensplan.workshop.Workshop;
import dk.familiensplan.workshop.WorkshopId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One workshop: what is said in its spaces, and what becomes of it. All of it is under the workshop's one version. */
@Path("/workshops/{workshopId}")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WorkshopsResource {

    private final HoldingWorkshop holding;

    @Inject
    WorkshopsResource(HoldingWorkshop holding) {
        this.holding = holding;
    }

    @POST
    @Path("entries")
    @Allowed(COORDINATOR)
    public Response write(
            @PathParam("workshopId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EntryInput input) {
        UUID member = input.memberId();
        String agency = input.agencyId();
        return shown(holding.write(
                new WorkshopId(id),
                VersionTag.expected(ifMatch),
                holding.said(
                        input.id(),
                        input.kind(),
                        input.words().strip(),
                        member == null ? null : new MemberId(member),
                        agency == null ? null : new AgencyId(agency),
                        input.serves())));
    }

    @POST
    @Path("next")
    @Allowed(COORDINATOR)
    public Response openNext(
            @PathParam("workshopId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return shown(holding.openNext(new WorkshopId(id), VersionTag.expected(ifMatch)));
    }

    @PUT
    @Path("ideas/{ideaId}")
    @Allowed(COORDINATOR)
    public Response became(
            @PathParam("workshopId") UUID id,
            @PathParam("ideaId") UUID idea,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid BecameInput input) {
        return shown(holding.became(
                new WorkshopId(id), VersionTag.expected(ifMatch), idea, new Became(input.kind(), input.id())));
    }

    private static Response shown(Workshop workshop) {
        return Response.ok(WorkshopView.of(workshop))
                .tag(VersionTag.of(workshop.version()))
                .build();
    }

    /** What was said, by whom, and which wish an idea serves. */
    public record EntryInput(
            @NotNull UUID id,
            @NotNull EntryKind kind,
            @NotBlank @Size(max = 1000) String words,
            @Nullable UUID memberId,
            @Nullable @Size(max = 40) String agencyId,
            @Nullable UUID serves) {}

    /** What an idea became. */
    public record BecameInput(
            @NotNull Became.Kind kind, @NotNull UUID id) {}
}
