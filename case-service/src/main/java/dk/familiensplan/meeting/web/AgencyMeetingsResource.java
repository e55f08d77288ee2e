package dk.familiensplan.meeting.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.meeting.MeetingId;
import dk.familiensplan.meeting.ReadingCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The meetings that an agency is called to, as it was told of them. */
@Path("/agency/meetings")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class AgencyMeetingsResource {

    private final ReadingCalls reading;

    @Inject
    AgencyMeetingsResource(ReadingCalls reading) {
        this.reading = reading;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public CallList list() {
        return new CallList(reading.ours().stream()
                .map(call -> new CallView(
                        call.meeting().id().value(),
                        call.title(),
                        call.startsAt().orElse(null),
                        call.firstTime(),
                        (int) call.meeting().call().length().toMinutes(),
                        call.meeting().call().place()))
                .toList());
    }

    @GET
    @Path("{meetingId}/calendar")
    @Produces("text/calendar")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response calendar(@PathParam("meetingId") UUID id) {
        return Response.ok(reading.calendarFile(new MeetingId(id)), "text/calendar;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"moede.ics\"")
                .build();
    }

    /** One field, so that more can be said later. */
    public record CallList(List<CallView> items) {}

    /**
     * One meeting.
     *
     * @param startsAt null where it is called off
     * @param lastKnownTime the time that was last told
     */
    public record CallView(
            UUID id, String title, @Nullable Instant startsAt, Instant lastKnownTime, int minutes, PlaceKind place) {}
}
