package dk.familiensplan.meeting.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.meeting.MeetingState;
import dk.familiensplan.meeting.ReadingMeetings;
import dk.familiensplan.meeting.ReadingMeetings.OwnMeeting;
import dk.familiensplan.plan.PlanSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The meetings about a family, for its members: what it is about, when, and what was decided. */
@Path("/my/meetings")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MyMeetingsResource {

    private final ReadingMeetings reading;
    private final MeetingViews views;

    @Inject
    MyMeetingsResource(ReadingMeetings reading, MeetingViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public OwnMeetingList read() {
        ReadingMeetings.OwnMeetings ours = reading.own();
        return new OwnMeetingList(ours.meetings().stream()
                .map(meeting -> view(meeting, ours.plan()))
                .toList());
    }

    private OwnMeetingView view(OwnMeeting own, PlanSnapshot plan) {
        return new OwnMeetingView(
                own.meeting().id().value(),
                own.meeting().call().title(),
                own.meeting().call().purpose(),
                own.meeting().call().place(),
                own.meeting().call().startsAt(),
                (int) own.meeting().call().length().toMinutes(),
                own.meeting().state(),
                own.outcomes().stream()
                        .map(outcome -> views.outcome(outcome, plan))
                        .toList());
    }

    /** One field, so that more can be said later. */
    public record OwnMeetingList(List<OwnMeetingView> items) {}

    /** {@code OwnMeeting} of the API. */
    @JsonInclude(Include.NON_NULL)
    public record OwnMeetingView(
            UUID id,
            String title,
            String purpose,
            PlaceKind place,
            Instant startsAt,
            int minutes,
            MeetingState state,
            List<MeetingView.OutcomeView> outcomes) {}
}
