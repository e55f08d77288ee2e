package dk.familiensplan.journey.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.journey.TellingOwnJourney;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** <i>Vores rejse</i>, on a member's own page. */
@Path("/my/journey")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyJourneyResource {

    private final TellingOwnJourney telling;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyJourneyResource(TellingOwnJourney telling, Idempotency idempotency, CurrentUser user) {
        this.telling = telling;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public JourneyView read() {
        return JourneyView.of(telling.read());
    }

    @POST
    @Path("steps")
    @Allowed(FAMILY_MEMBER)
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid JourneyStepInput input) {
        idempotency.once(user.subject(), key, "addOwnJourneyStep", input, () -> telling.add(input.id(), input.telling())
                .id());
        return Response.status(Response.Status.CREATED)
                .entity(JourneyView.of(telling.read()))
                .build();
    }

    @PUT
    @Path("steps/{stepId}")
    @Allowed(FAMILY_MEMBER)
    public JourneyView change(
            @PathParam("stepId") UUID stepId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid JourneyStepInput input) {
        telling.change(stepId, VersionTag.expected(ifMatch), input.telling());
        return JourneyView.of(telling.read());
    }

    @DELETE
    @Path("steps/{stepId}")
    @Allowed(FAMILY_MEMBER)
    public JourneyView takeOut(@PathParam("stepId") UUID stepId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        telling.takeOut(stepId, VersionTag.expected(ifMatch));
        return JourneyView.of(telling.read());
    }
}
