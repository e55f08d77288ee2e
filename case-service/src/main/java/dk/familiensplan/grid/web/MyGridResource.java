package dk.familiensplan.grid.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.grid.AnsweringGrid;
import dk.familiensplan.grid.ReadingGrid;
import dk.familiensplan.platform.rest.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** <i>Sådan ser jeg det</i>. */
@Path("/my/grid")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyGridResource {

    private final ReadingGrid reading;
    private final AnsweringGrid answering;
    private final GridViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyGridResource(
            ReadingGrid reading, AnsweringGrid answering, GridViews views, Idempotency idempotency, CurrentUser user) {
        this.reading = reading;
        this.answering = answering;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public GridView read() {
        return views.view(reading.ofOwn());
    }

    @POST
    @Path("views")
    @Allowed(FAMILY_MEMBER)
    public Response answer(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid ViewInput input) {
        idempotency.once(user.subject(), key, "answerMyGrid", input, () -> answering.byOwnHand(input.said()));
        return Response.status(Response.Status.CREATED)
                .entity(views.view(reading.ofOwn()))
                .build();
    }
}
