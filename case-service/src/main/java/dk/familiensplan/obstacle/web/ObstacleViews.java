package dk.familiensplan.obstacle.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.obstacle.Obstacle;
import dk.familiensplan.obstacle.ObstacleOwner;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Puts names to obstacles. */
@ApplicationScoped
class ObstacleViews {

    private final Agencies agencies;
    private final People people;

    @Inject
    ObstacleViews(Agencies agencies, People people) {
        this.agencies = agencies;
        this.people = people;
    }

    /** For the coordinator of the family that met it. */
    ObstacleView ofPlan(Obstacle obstacle) {
        return view(obstacle, true);
    }

    /** For who is to move it, and has no consent to know whose it is. */
    ObstacleView withoutFamily(Obstacle obstacle) {
        return view(obstacle, false);
    }

    private ObstacleView view(Obstacle obstacle, boolean withPlan) {
        ObstacleOwner owner = obstacle.owner();
        AgencyId agency = owner.agency();
        return new ObstacleView(
                obstacle.id().value(),
                obstacle.version(),
                withPlan ? obstacle.plan().map(PlanId::value).orElse(null) : null,
                obstacle.kind(),
                obstacle.source(),
                withPlan ? obstacle.about().orElse(null) : null,
                obstacle.what(),
                obstacle.cost(),
                name(owner.subject()),
                agency == null
                        ? null
                        : agencies.byId(agency.value()).map(AgencyView::of).orElse(null),
                nameOrSubject(obstacle.raisedBy()),
                obstacle.raisedAt(),
                obstacle.dueAt(),
                obstacle.state(),
                obstacle.solvedAt().orElse(null),
                name(obstacle.solvedBy().orElse(null)),
                obstacle.solution().orElse(null));
    }

    private @Nullable String name(@Nullable String subject) {
        return subject == null ? null : nameOrSubject(subject);
    }

    private String nameOrSubject(String subject) {
        return people.bySubject(subject).map(Person::name).orElse(subject);
    }
}
