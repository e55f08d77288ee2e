package dk.familiensplan.meeting.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.meeting.CallingMeeting;
import dk.familiensplan.meeting.MeetingId;
import dk.familiensplan.meeting.ReadingMeetings;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One family's network meetings. */
@Path("/plans/{planId}/meetings")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanMeetingsResource {

    private final ReadingMeetings reading;
    private final CallingMeeting calling;
    private final MeetingViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    PlanMeetingsResource(
            ReadingMeetings reading,
            CallingMeeting calling,
            MeetingViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.calling = calling;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public MeetingList list(@PathParam("planId") UUID planId) {
        return new MeetingList(reading.ofPlan(new PlanId(planId)).stream()
                .map(meeting -> views.of(meeting, null))
                .toList());
    }

    @POST
    @Allowed(COORDINATOR)
    public Response prepare(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid MeetingInput input) {
        UUID id = idempotency.once(user.subject(), key, "prepareMeeting " + planId, input, () -> calling.prepare(
                        new MeetingId(input.id()), new PlanId(planId), input.call())
                .id()
                .value());
        var meeting = reading.one(new MeetingId(id));
        return Response.status(Response.Status.CREATED)
                .entity(views.of(meeting, reading.notes(meeting)))
                .tag(VersionTag.of(meeting.version()))
                .build();
    }

    /** One field, so that more can be said later. */
    public record MeetingList(List<MeetingView> items) {}
}
