package dk.familiensplan.obstacle;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Role;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A leader, or the coordinator, says how an obstacle was moved. */
@ApplicationScoped
@Transactional
public class SolvingObstacle {

    private final Obstacles obstacles;
    private final ReadingObstacles reading;
    private final Plans plans;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    SolvingObstacle(
            Obstacles obstacles,
            ReadingObstacles reading,
            Plans plans,
            PlanAccess access,
            CurrentUser user,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.obstacles = obstacles;
        this.reading = reading;
        this.plans = plans;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The coordinator of its plan, that coordinator's leader, or the leader of the agency that owns it; to everybody else
     * there is no such obstacle.
     */
    public Obstacle solve(ObstacleId id, VersionTag expected, String how) {
        Obstacle obstacle = obstacles.find(id).orElseThrow(() -> access.unknown(Operation.SOLVE_OBSTACLE));
        UUID plan = obstacle.plan().map(PlanId::value).orElse(null);
        if (plan != null) {
            access.require(Operation.SOLVE_OBSTACLE, plan);
        }
        if ((plan == null || user.has(Role.AGENCY_LEADER)) && !reading.isOwner(obstacle)) {
            audit.recordRefusal(user.caller(), Operation.SOLVE_OBSTACLE.name(), plan);
            throw new AccessRefused(AccessRefused.Why.UNKNOWN);
        }
        expected.requireSameAs(obstacle.version());
        refuseNames(obstacle, how);
        obstacle.solve(how, user.subject(), clock.instant());
        obstacles.keep(obstacle);
        audit.record(Deed.OBSTACLE_SOLVED, plan, Purpose.COORDINATION);
        live.tell(List.of(obstacle.raisedBy()), "obstacle", id.value());
        live.tell(List.of(obstacle.raisedBy()), "my-day", null);
        return obstacle;
    }

    /**
     * Who does not know the family cannot name it but by chance, and may not find out who it is by trying names: for the
     * leader of an agency the words stand as they are.
     */
    private void refuseNames(Obstacle obstacle, String how) {
        if (!user.has(Role.AGENCY_LEADER)) {
            obstacle.plan()
                    .flatMap(plans::read)
                    .ifPresent(plan -> ObstacleRule.refuseNames(NamingNobody.of(plan), how, "/how"));
        }
    }
}
