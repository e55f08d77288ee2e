package dk.familiensplan.leadership.web;

import static dk.familiensplan.access.Role.AGENCY_LEADER;
import static dk.familiensplan.access.Role.STEERING_MEMBER;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.leadership.AnsweringSurvey;
import dk.familiensplan.leadership.Ballot;
import dk.familiensplan.leadership.FocusPoint;
import dk.familiensplan.leadership.Rating;
import dk.familiensplan.leadership.Survey;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rounds of the caller's own municipality: found from who asks, and never named. */
@Path("/leadership/surveys")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SurveysResource {

    private final AnsweringSurvey answering;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    SurveysResource(AnsweringSurvey answering, Idempotency idempotency, CurrentUser user) {
        this.answering = answering;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({STEERING_MEMBER, UNIT_LEADER, AGENCY_LEADER})
    public SurveysView read() {
        List<Survey> rounds = answering.read();
        return SurveysView.of(rounds, answering::own);
    }

    @POST
    @Allowed(STEERING_MEMBER)
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid RoundInput input) {
        UUID id =
                idempotency.once(user.subject(), key, "openLeadershipSurvey", input, () -> answering.open(input.id()));
        return Response.status(Response.Status.CREATED)
                .entity(new RoundInput(id))
                .build();
    }

    @PUT
    @Path("current/answer")
    @Allowed({STEERING_MEMBER, UNIT_LEADER, AGENCY_LEADER})
    public void answer(@NotNull @Valid BallotInput input) {
        answering.answer(input.ballot());
    }

    @POST
    @Path("current/closing")
    @Allowed(STEERING_MEMBER)
    public void close() {
        answering.close();
    }

    /** A new round. */
    public record RoundInput(@NotNull UUID id) {}

    /** What one leader says of every point. */
    public record BallotInput(
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid RatingInput> ratings) {

        Ballot ballot() {
            return new Ballot(ratings.stream().map(RatingInput::rating).toList());
        }
    }

    /** What one leader says of one point. */
    public record RatingInput(
            @NotNull FocusPoint point,
            @NotNull Integer importance,
            @NotNull Integer practice) {

        Rating rating() {
            return new Rating(point, importance, practice);
        }
    }
}
