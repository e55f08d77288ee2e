package dk.familiensplan.circle.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.circle.Circle;
import dk.familiensplan.circle.Proposal;
import dk.familiensplan.circle.ReadingCircles;
import dk.familiensplan.circle.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The circles that one of a family sits in: what for, and what was decided. */
@Path("/my/circles")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MyCirclesResource {

    private final ReadingCircles reading;

    @Inject
    MyCirclesResource(ReadingCircles reading) {
        this.reading = reading;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public OwnCircleList read() {
        return new OwnCircleList(
                reading.own().stream().map(MyCirclesResource::view).toList());
    }

    private static OwnCircleView view(Circle circle) {
        return new OwnCircleView(
                circle.id().value(),
                circle.charter().task(),
                circle.charter().purpose(),
                circle.underWay().map(Proposal::wording).orElse(null),
                circle.proposals().stream()
                        .filter(proposal -> proposal.decidedAt().isPresent())
                        .map(proposal -> new OwnDecisionView(
                                proposal.origin().id(),
                                proposal.wording(),
                                proposal.round() == Round.DECIDED,
                                proposal.decidedAt().orElseThrow(),
                                proposal.reviewOn().orElse(null)))
                        .toList(),
                circle.solved().map(Circle.Solved::at).orElse(null),
                circle.solved().map(Circle.Solved::how).orElse(null));
    }

    /** One field, so that more can be said later. */
    public record OwnCircleList(List<OwnCircleView> items) {}

    /** {@code OwnCircle} of the API; {@code wording} is of what it is deciding now. */
    @JsonInclude(Include.NON_NULL)
    public record OwnCircleView(
            UUID id,
            String task,
            String purpose,
            @Nullable String wording,
            List<OwnDecisionView> decisions,
            @Nullable Instant solvedAt,
            @Nullable String solvedHow) {}

    /** Something decided, and whether it still holds. */
    @JsonInclude(Include.NON_NULL)
    public record OwnDecisionView(
            UUID id,
            String wording,
            boolean holds,
            Instant decidedAt,
            @Nullable LocalDate reviewOn) {}
}
