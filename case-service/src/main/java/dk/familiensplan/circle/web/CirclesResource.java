package dk.familiensplan.circle.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.circle.Circle;
import dk.familiensplan.circle.CircleId;
import dk.familiensplan.circle.DecidingByConsent;
import dk.familiensplan.circle.MoveKind;
import dk.familiensplan.circle.Stance;
import dk.familiensplan.circle.WrittenMove;
import dk.familiensplan.platform.rest.VersionTag;
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

/** One circle: who is in it, what it decides, and its end. All of it is under the circle's one version. */
@Path("/circles/{circleId}")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CirclesResource {

    private final DecidingByConsent deciding;
    private final CircleViews views;

    @Inject
    CirclesResource(DecidingByConsent deciding, CircleViews views) {
        this.deciding = deciding;
        this.views = views;
    }

    @PUT
    @Allowed(COORDINATOR)
    public Response change(
            @PathParam("circleId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CircleInput input) {
        return shown(deciding.change(new CircleId(id), VersionTag.expected(ifMatch), input.charter()));
    }

    @POST
    @Path("proposals")
    @Allowed(COORDINATOR)
    public Response propose(
            @PathParam("circleId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProposalInput input) {
        return shown(deciding.propose(
                new CircleId(id),
                VersionTag.expected(ifMatch),
                input.id(),
                input.madeBy(),
                input.wording().strip()));
    }

    @POST
    @Path("proposals/{proposalId}/moves")
    @Allowed(COORDINATOR)
    public Response move(
            @PathParam("circleId") UUID id,
            @PathParam("proposalId") UUID proposal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MoveInput input) {
        return shown(deciding.move(new CircleId(id), VersionTag.expected(ifMatch), proposal, input.written()));
    }

    @POST
    @Path("dissolution")
    @Allowed(COORDINATOR)
    public Response dissolve(
            @PathParam("circleId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SolvedInput input) {
        return shown(deciding.dissolve(
                new CircleId(id), VersionTag.expected(ifMatch), input.how().strip()));
    }

    private Response shown(Circle circle) {
        return Response.ok(views.of(circle))
                .tag(VersionTag.of(circle.version()))
                .build();
    }

    /** What somebody in it proposes. */
    public record ProposalInput(
            @NotNull UUID id,
            @NotNull UUID madeBy,
            @NotBlank @Size(max = 1000) String wording) {}

    /** What happens to a proposal; which parts are needed follows from the kind. */
    public record MoveInput(
            @NotNull MoveKind kind,
            @Nullable UUID seatId,
            @Nullable Stance stance,
            @Nullable @Size(max = 2000) String words,
            @Nullable @Size(max = 2000) String againstPurpose,
            @Nullable LocalDate reviewOn) {

        WrittenMove written() {
            return new WrittenMove(kind, seatId, stance, words, againstPurpose, reviewOn);
        }
    }

    /** How its task was solved. */
    public record SolvedInput(@NotBlank @Size(max = 1000) String how) {}
}
