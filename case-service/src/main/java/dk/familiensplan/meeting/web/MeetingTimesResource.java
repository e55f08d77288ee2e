package dk.familiensplan.meeting.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.meeting.FindingTimes;
import dk.familiensplan.meeting.ReadingMeetings;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Times for a network meeting that the family can do with. */
@Path("/plans/{planId}/meeting-times")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MeetingTimesResource {

    private final ReadingMeetings reading;

    @Inject
    MeetingTimesResource(ReadingMeetings reading) {
        this.reading = reading;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public TimeList find(
            @PathParam("planId") UUID planId,
            @QueryParam("memberIds") @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> memberIds,
            @QueryParam("minutes") @DefaultValue("60") @Min(5) @Max(600) int minutes,
            @QueryParam("from") @Nullable LocalDate from) {
        return new TimeList(reading
                .times(
                        new PlanId(planId),
                        memberIds.stream().map(MemberId::new).toList(),
                        Duration.ofMinutes(minutes),
                        from == null ? LocalDate.EPOCH : from)
                .stream()
                .map(TimeView::of)
                .toList());
    }

    /** One field, so that more can be said later. */
    public record TimeList(List<TimeView> items) {}

    /** A time, and what it would do to the family's week. */
    public record TimeView(
            Instant startsAt,
            boolean good,
            int clashes,
            int dayMinutes,
            boolean dayOver,
            List<UUID> over,
            List<UUID> cannotCome) {

        static TimeView of(FindingTimes.ProposedTime time) {
            FamilyWeek.Fit fit = time.fit();
            return new TimeView(
                    time.startsAt(),
                    fit.isGood(),
                    fit.clashes().size(),
                    (int) fit.taken().toMinutes(),
                    fit.dayIsOver(),
                    fit.over().stream().map(MemberId::value).toList(),
                    fit.cannotCome().stream().map(MemberId::value).toList());
        }
    }
}
