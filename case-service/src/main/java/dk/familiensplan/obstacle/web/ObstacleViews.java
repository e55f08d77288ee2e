package dk.familiensplan.obstacle.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.obstacle.Obstacle;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.ObstacleOwner;
import dk.familiensplan.obstacle.ObstacleSource;
import dk.familiensplan.obstacle.ObstacleStep;
import dk.familiensplan.obstacle.Obstacles;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts names to obstacles. */
@ApplicationScoped
class ObstacleViews {

    private final Obstacles obstacles;
    private final Agencies agencies;
    private final People people;

    @Inject
    ObstacleViews(Obstacles obstacles, Agencies agencies, People people) {
        this.obstacles = obstacles;
        this.agencies = agencies;
        this.people = people;
    }

    /** For the coordinator of the family that met them. */
    List<ObstacleView> ofPlan(List<Obstacle> shown) {
        return views(shown, true);
    }

    /** For who is to move them, and has no consent to know whose they are. */
    List<ObstacleView> withoutFamily(List<Obstacle> shown) {
        return views(shown, false);
    }

    private List<ObstacleView> views(List<Obstacle> shown, boolean withPlan) {
        Map<ObstacleId, List<ObstacleStep>> steps =
                obstacles.steps(shown.stream().map(Obstacle::id).toList());
        return shown.stream()
                .map(obstacle -> view(obstacle, steps.getOrDefault(obstacle.id(), List.of()), withPlan))
                .toList();
    }

    private ObstacleView view(Obstacle obstacle, List<ObstacleStep> steps, boolean withPlan) {
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
                obstacle.source() == ObstacleSource.DIRECT_CONTACTS ? null : nameOrSubject(obstacle.raisedBy()),
                obstacle.raisedAt(),
                obstacle.dueAt(),
                obstacle.state(),
                obstacle.solvedAt().orElse(null),
                name(obstacle.solvedBy().orElse(null)),
                obstacle.solvedAs().orElse(null),
                obstacle.solution().orElse(null),
                obstacle.answerSeenAt().isPresent(),
                obstacle.alike().orElse(null),
                steps.stream()
                        .map(step -> new ObstacleView.StepView(step.what(), nameOrSubject(step.by()), step.at()))
                        .toList());
    }

    private @Nullable String name(@Nullable String subject) {
        return subject == null ? null : nameOrSubject(subject);
    }

    private String nameOrSubject(String subject) {
        return people.bySubject(subject).map(Person::name).orElse(subject);
    }
}
