package dk.familiensplan.grid.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.AnsweringGrid;
import dk.familiensplan.grid.AskingForViews;
import dk.familiensplan.grid.DayUse;
import dk.familiensplan.grid.ReadingGrid;
import dk.familiensplan.grid.SayingWhatTakesTheDays;
import dk.familiensplan.plan.PlanId;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How everybody round a family sees it, for its coordinator. */
@Path("/plans/{planId}/grid")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GridResource {

    private final ReadingGrid reading;
    private final AnsweringGrid answering;
    private final AskingForViews asking;
    private final SayingWhatTakesTheDays saying;
    private final GridViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    GridResource(
            ReadingGrid reading,
            AnsweringGrid answering,
            AskingForViews asking,
            SayingWhatTakesTheDays saying,
            GridViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.answering = answering;
        this.asking = asking;
        this.saying = saying;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public GridView read(@PathParam("planId") UUID planId, @QueryParam("asOf") @Nullable Instant asOf) {
        return views.view(reading.ofCoordinator(new PlanId(planId), asOf));
    }

    @POST
    @Path("views")
    @Allowed(COORDINATOR)
    public Response answer(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid ToldInput input) {
        idempotency.once(
                user.subject(),
                key,
                "answerGrid " + planId,
                input,
                () -> answering.told(
                        new PlanId(planId),
                        input.participant().participant(),
                        input.view().said()));
        return created(planId);
    }

    @POST
    @Path("asks")
    @Allowed(COORDINATOR)
    public Response ask(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AskInput input) {
        idempotency.once(user.subject(), key, "askForView " + planId, input, () -> asking.ask(
                        input.id(),
                        new PlanId(planId),
                        new AgencyId(input.agencyId()),
                        new MemberId(input.memberId()),
                        input.topic())
                .id());
        return created(planId);
    }

    @PUT
    @Path("day-uses/{interventionId}")
    @Allowed(COORDINATOR)
    public GridView sayWhatTakesTheDays(
            @PathParam("planId") UUID planId,
            @PathParam("interventionId") UUID interventionId,
            @NotNull @Valid DayUseInput input) {
        saying.say(new PlanId(planId), interventionId, input.use());
        return views.view(reading.ofCoordinator(new PlanId(planId), null));
    }

    private Response created(UUID planId) {
        return Response.status(Response.Status.CREATED)
                .entity(views.view(reading.ofCoordinator(new PlanId(planId), null)))
                .build();
    }

    /** What somebody said to the coordinator. */
    public record ToldInput(
            @NotNull @Valid ParticipantInput participant,
            @NotNull @Valid ViewInput view) {}

    /** Whom to ask about what. */
    public record AskInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String agencyId,
            @NotNull UUID memberId,
            @NotNull Topic topic) {}

    /** @param use null when it takes no whole days */
    public record DayUseInput(@Nullable DayUse use) {}
}
