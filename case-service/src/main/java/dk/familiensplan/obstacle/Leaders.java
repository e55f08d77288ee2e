package dk.familiensplan.obstacle;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.plan.PlanSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can be asked to move an obstacle. */
@ApplicationScoped
class Leaders {

    private final People people;

    @Inject
    Leaders(People people) {
        this.people = people;
    }

    /** The leader of a participating agency, or else of the unit that the plan's coordinator belongs to. */
    ObstacleOwner owner(PlanSnapshot plan, @Nullable AgencyId agency) {
        if (agency != null) {
            if (!plan.isJoinedBy(agency)) {
                throw ObstacleRule.HAS_OWNER.brokenAt("/ownerAgencyId");
            }
            return ObstacleOwner.leaderOf(agency);
        }
        return people.bySubject(plan.coordinator())
                .flatMap(coordinator -> Optional.ofNullable(coordinator.unit()))
                .flatMap(unit -> people.leadersOf(unit).stream().findFirst())
                .map(Person::subject)
                .map(ObstacleOwner::person)
                .orElseThrow(() -> ObstacleRule.HAS_OWNER.brokenAt("/ownerAgencyId"));
    }
}
