package dk.familiensplan.obstacle;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The coordinator who met an obstacle, or whoever has the plan now, has heard how it was moved. */
@ApplicationScoped
@Transactional
public class HearingAnswer {

    private final Obstacles obstacles;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    HearingAnswer(Obstacles obstacles, PlanAccess access, AuditLog audit, Clock clock) {
        this.obstacles = obstacles;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refused while there is no answer; an obstacle of another plan is unknown. */
    public void hear(PlanId plan, ObstacleId id) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        Obstacle obstacle = obstacles
                .find(id)
                .filter(found -> found.plan().filter(plan::equals).isPresent())
                .orElseThrow(ObstacleRule.OBSTACLE_EXISTS::broken);
        obstacle.hear(clock.instant());
        obstacles.keep(obstacle);
        audit.record(Deed.OBSTACLES_READ, plan.value(), Purpose.COORDINATION);
    }
}
