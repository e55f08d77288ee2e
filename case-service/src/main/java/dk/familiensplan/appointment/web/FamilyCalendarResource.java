package dk.familiensplan.appointment.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.appointment.AgreeingWeekLimits;
import dk.familiensplan.appointment.ReadingAppointments;
import dk.familiensplan.appointment.ReadingFamilyWeek;
import dk.familiensplan.appointment.WeekLimits;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A family's calendar, for its coordinator. */
@Path("/plans")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FamilyCalendarResource {

    private final ReadingAppointments reading;
    private final ReadingFamilyWeek weeks;
    private final AgreeingWeekLimits agreeing;
    private final AppointmentViews views;
    private final Clock clock;

    @Inject
    FamilyCalendarResource(
            ReadingAppointments reading,
            ReadingFamilyWeek weeks,
            AgreeingWeekLimits agreeing,
            AppointmentViews views,
            Clock clock) {
        this.reading = reading;
        this.weeks = weeks;
        this.agreeing = agreeing;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Path("{planId}/appointments")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public AppointmentList appointments(@PathParam("planId") UUID planId) {
        return new AppointmentList(reading.ofPlan(new PlanId(planId)).stream()
                .map(views::forCoordinator)
                .toList());
    }

    @GET
    @Path("{planId}/week")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public WeekView week(@PathParam("planId") UUID planId, @QueryParam("day") @Nullable LocalDate day) {
        PlanId plan = new PlanId(planId);
        return views.week(plan, weeks.week(plan, day == null ? LocalDate.now(clock) : day));
    }

    @GET
    @Path("{planId}/week-limits")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response limits(@PathParam("planId") UUID planId) {
        return shown(agreeing.read(new PlanId(planId)));
    }

    @PUT
    @Path("{planId}/week-limits")
    @Allowed(COORDINATOR)
    public Response agree(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid LimitsView input) {
        return shown(agreeing.agree(new PlanId(planId), VersionTag.expected(ifMatch), input.limits()));
    }

    private static Response shown(WeekLimits limits) {
        return Response.ok(LimitsView.of(limits))
                .tag(VersionTag.of(limits.version()))
                .build();
    }

    /** One field, so that more can be said later. */
    public record AppointmentList(List<AppointmentView> items) {}

    /** What the family can do with, in and out. */
    public record LimitsView(
            @Min(0) @Max(1440) int minutesADay,
            @NotNull @Size(max = 20) List<@NotNull @Valid MemberLimit> members) {

        static LimitsView of(WeekLimits limits) {
            return new LimitsView(
                    (int) limits.aDay().toMinutes(),
                    limits.aWeek().entrySet().stream()
                            .map(own -> new MemberLimit(
                                    own.getKey().value(), (int) own.getValue().toMinutes()))
                            .sorted(Comparator.comparing(MemberLimit::memberId))
                            .toList());
        }

        WeekLimits limits() {
            return new WeekLimits(
                    0,
                    Duration.ofMinutes(minutesADay),
                    members.stream()
                            .collect(Collectors.toMap(
                                    own -> new MemberId(own.memberId()),
                                    own -> Duration.ofMinutes(own.minutesAWeek()),
                                    (first, second) -> second)));
        }
    }

    /** What one member can do with. */
    public record MemberLimit(
            @NotNull UUID memberId, @Min(0) @Max(6000) int minutesAWeek) {}
}
