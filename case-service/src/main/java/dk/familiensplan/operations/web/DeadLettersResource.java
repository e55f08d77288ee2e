package dk.familiensplan.operations.web;

import static dk.familiensplan.access.Role.ADMINISTRATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.operations.DeadLetter;
import dk.familiensplan.operations.DeadLetters.Decision;
import dk.familiensplan.operations.DecidingOnDeadLetters;
import dk.familiensplan.operations.Remedy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What did not arrive, both ways, and what is decided about it. */
@Path("/operations/dead-letters")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    private final DecidingOnDeadLetters deciding;
    private final Agencies agencies;

    @Inject
    DeadLettersResource(DecidingOnDeadLetters deciding, Agencies agencies) {
        this.deciding = deciding;
        this.agencies = agencies;
    }

    @GET
    @Allowed(ADMINISTRATOR)
    public DeadLetterList list() {
        return new DeadLetterList(
                deciding.list().stream().map(letter -> view(letter)).toList());
    }

    /** What is no longer there to be decided on is left as it is. */
    @POST
    @Path("decisions")
    @Allowed(ADMINISTRATOR)
    public void decide(@NotNull @Valid DecisionInput input) {
        deciding.decide(input.ids(), input.decision(), input.reason());
    }

    private DeadLetterView view(DeadLetter letter) {
        var agency = letter.agency();
        return new DeadLetterView(
                letter.id(),
                letter.direction(),
                agency == null
                        ? null
                        : agencies.byId(agency).map(AgencyView::of).orElse(null),
                letter.kind(),
                letter.reason(),
                letter.remedy(),
                letter.at(),
                letter.state());
    }

    /** What was decided about which. */
    public record DecisionInput(
            @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> ids,
            @NotNull Decision decision,
            @Nullable @Size(min = 1, max = 500) String reason) {}

    /** One field, so that more can be said later. */
    public record DeadLetterList(List<DeadLetterView> items) {}

    /** {@code DeadLetter} of the API. */
    public record DeadLetterView(
            UUID id,
            DeadLetter.Direction direction,
            @Nullable AgencyView agency,
            @Nullable NotificationKind kind,
            String reason,
            Remedy remedy,
            Instant at,
            DeadLetter.State state) {}
}
