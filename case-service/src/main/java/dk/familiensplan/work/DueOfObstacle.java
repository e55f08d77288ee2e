package dk.familiensplan.work;

import dk.familiensplan.obstacle.Obstacle;
import dk.familiensplan.obstacle.Obstacles;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Obstacles that a coordinator has to hear of: a leader has had their time, or has answered. */
@ApplicationScoped
@Transactional
class DueOfObstacle implements DueSource {

    private final Obstacles obstacles;

    @Inject
    DueOfObstacle(Obstacles obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public List<WorkItem> dueIn(Collection<PlanId> plans, ZoneId zone, Instant now) {
        return Stream.concat(
                        obstacles.overdue(plans, now).stream()
                                .map(obstacle -> item(
                                        obstacle, WorkKind.OBSTACLE_OVERDUE, obstacle.raisedAt(), obstacle.dueAt())),
                        obstacles.unheard(plans).stream()
                                .map(obstacle -> item(
                                        obstacle,
                                        WorkKind.OBSTACLE_ANSWERED,
                                        obstacle.solvedAt().orElse(obstacle.raisedAt()),
                                        null)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<WorkItem> item(Obstacle obstacle, WorkKind kind, Instant since, @Nullable Instant due) {
        return obstacle.plan()
                .map(plan -> new WorkItem(
                        "obstacle-" + obstacle.id(),
                        new Urgency(kind, false, since, due),
                        plan,
                        null,
                        null,
                        new WorkItem.InPlan(obstacle.what(), null)));
    }
}
