package dk.familiensplan.appointment.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.appointment.ReadingFamilyWeek;
import dk.familiensplan.appointment.WeekRoom;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All that an agency learns of a family's calendar: which of the coming weeks have room (invariant 22). */
@Path("/agency/plans/{planId}/weeks")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class AgencyWeeksResource {

    private final ReadingFamilyWeek weeks;

    @Inject
    AgencyWeeksResource(ReadingFamilyWeek weeks) {
        this.weeks = weeks;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public WeekList weeks(
            @PathParam("planId") UUID planId,
            @QueryParam("memberId") @NotNull @Size(min = 1, max = 20) List<UUID> members) {
        return new WeekList(
                weeks
                        .room(
                                new PlanId(planId),
                                members.stream().map(MemberId::new).toList())
                        .entrySet()
                        .stream()
                        .map(week -> new RoomView(week.getKey(), week.getValue()))
                        .toList());
    }

    /** One field, so that more can be said later. */
    public record WeekList(List<RoomView> items) {}

    /** Whether the week from this Monday has room. */
    public record RoomView(LocalDate monday, WeekRoom room) {}
}
