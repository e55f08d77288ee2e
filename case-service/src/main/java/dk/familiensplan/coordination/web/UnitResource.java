package dk.familiensplan.coordination.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.coordination.Colleagues;
import dk.familiensplan.coordination.ReadingUnit;
import dk.familiensplan.coordination.UnitLoad;
import dk.familiensplan.plan.PlanStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The coordinators: to choose one of them, and for their leader to see what they carry. */
@Path("/")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {

    private final ReadingUnit reading;
    private final Colleagues colleagues;
    private final PeopleViews people;
    private final CurrentUser user;

    @Inject
    UnitResource(ReadingUnit reading, Colleagues colleagues, PeopleViews people, CurrentUser user) {
        this.reading = reading;
        this.colleagues = colleagues;
        this.people = people;
        this.user = user;
    }

    @GET
    @Path("colleagues")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public ColleagueList colleagues() {
        return new ColleagueList(
                colleagues.of(user.authority()).stream().map(ColleagueView::of).toList());
    }

    @GET
    @Path("unit")
    @Allowed(UNIT_LEADER)
    public UnitView unit() {
        return new UnitView(
                reading.read().stream().map(carrier -> carrier(carrier, people)).toList());
    }

    private static CarrierView carrier(ReadingUnit.Carrier carrier, PeopleViews people) {
        return new CarrierView(
                ColleagueView.of(carrier.person()),
                carrier.uncovered(),
                carrier.absences().stream()
                        .map(absence -> AbsenceView.of(absence, people))
                        .toList(),
                carrier.plans().stream().map(CarriedView::of).toList());
    }

    /** {@code ColleagueList} of the API. */
    public record ColleagueList(List<ColleagueView> items) {}

    /** {@code Unit} of the API. */
    public record UnitView(List<CarrierView> coordinators) {}

    /** A coordinator, and what they carry. */
    public record CarrierView(
            ColleagueView coordinator, boolean uncovered, List<AbsenceView> absences, List<CarriedView> plans) {}

    /** One plan that somebody carries. */
    public record CarriedView(UUID planId, String familyName, PlanStatus status, int overdue, int troubled) {

        static CarriedView of(UnitLoad.Carried carried) {
            return new CarriedView(
                    carried.plan().value(),
                    carried.familyName(),
                    carried.status(),
                    carried.overdue(),
                    carried.troubled());
        }
    }
}
