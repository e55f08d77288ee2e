package dk.familiensplan.leadership.web;

import static dk.familiensplan.access.Role.AGENCY_LEADER;
import static dk.familiensplan.access.Role.STEERING_MEMBER;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.leadership.Dialogue;
import dk.familiensplan.leadership.DialogueStep;
import dk.familiensplan.leadership.HoldingDialogue;
import dk.familiensplan.leadership.LeaderAction;
import dk.familiensplan.leadership.Outcome;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialogues of the caller's own municipality: found from who asks, and never named. */
@Path("/leadership/dialogues")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DialoguesResource {

    private final HoldingDialogue holding;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final People people;

    @Inject
    DialoguesResource(HoldingDialogue holding, Idempotency idempotency, CurrentUser user, People people) {
        this.holding = holding;
        this.idempotency = idempotency;
        this.user = user;
        this.people = people;
    }

    @GET
    @Allowed({STEERING_MEMBER, UNIT_LEADER, AGENCY_LEADER})
    public DialoguesView read() {
        return DialoguesView.of(holding.read(), holding.leaders(), new Reading());
    }

    @POST
    @Allowed({STEERING_MEMBER, UNIT_LEADER, AGENCY_LEADER})
    public Response hold(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid DialogueInput input) {
        UUID id = idempotency.once(
                user.subject(),
                key,
                "holdLeadershipDialogue",
                input,
                () -> holding.hold(input.dialogue(user.authority())));
        return Response.status(Response.Status.CREATED).entity(new HeldView(id)).build();
    }

    @POST
    @Path("actions/{actionId}/follow-ups")
    @Allowed({STEERING_MEMBER, UNIT_LEADER, AGENCY_LEADER})
    public void followUp(@PathParam("actionId") UUID actionId, @NotNull @Valid FollowUpInput input) {
        holding.followUp(actionId, input.outcome(), input.words().strip(), input.dueOn());
    }

    private final class Reading implements DialoguesView.Reader {

        private final LocalDate today = holding.today();

        @Override
        public String nameOf(String subject) {
            return people.bySubject(subject).map(Person::name).orElse(subject);
        }

        @Override
        public boolean isOwn(LeaderAction action) {
            return holding.isOwn(action);
        }

        @Override
        public boolean mayFollowUp(LeaderAction action) {
            return holding.mayFollowUp(action);
        }

        @Override
        public LocalDate today() {
            return today;
        }
    }

    /** Where it is kept. */
    public record HeldView(UUID id) {}

    /** What was said and agreed. */
    public record DialogueInput(
            @NotNull UUID id,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 200) String about,
            @NotNull @Valid SaidInput said,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ActionInput> actions) {

        Dialogue dialogue(String authority) {
            return new Dialogue(
                    id,
                    authority,
                    heldOn,
                    about.strip(),
                    said.bySteps(),
                    actions.stream().map(ActionInput::action).toList());
        }
    }

    /** What was said in each step. */
    public record SaidInput(
            @NotBlank @Size(max = 2000) String focus,
            @NotBlank @Size(max = 2000) String understand,
            @NotBlank @Size(max = 2000) String imagine,
            @NotBlank @Size(max = 2000) String establish,
            @NotBlank @Size(max = 2000) String release) {

        Map<DialogueStep, String> bySteps() {
            return Map.of(
                    DialogueStep.FOCUS, focus.strip(),
                    DialogueStep.UNDERSTAND, understand.strip(),
                    DialogueStep.IMAGINE, imagine.strip(),
                    DialogueStep.ESTABLISH, establish.strip(),
                    DialogueStep.RELEASE, release.strip());
        }
    }

    /** What one leader is to do. */
    public record ActionInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 500) String what,
            @NotBlank @Size(max = 200) String owner,
            @NotNull LocalDate dueOn) {

        LeaderAction action() {
            return LeaderAction.agreed(id, what.strip(), owner, dueOn);
        }
    }

    /** What came of it. */
    public record FollowUpInput(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 1000) String words,
            @Nullable LocalDate dueOn) {}
}
