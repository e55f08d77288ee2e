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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does something about an obstacle: the coordinator of its plan, that coordinator's leader, or the leader of the
 * agency that owns it. To everybody else there is no such obstacle.
 */
@ApplicationScoped
@Transactional
public class MovingObstacle {

    private final Obstacles obstacles;
    private final ReadingObstacles reading;
    private final Plans plans;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    MovingObstacle(
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

    /** Writes down what was done; the obstacle still stands. */
    public void step(ObstacleId id, UUID step, String what) {
        Obstacle obstacle = movable(id);
        obstacle.refuseUnlessOpen();
        refuseNames(obstacle, what, "/what");
        obstacles.add(id, new ObstacleStep(step, what, user.subject(), clock.instant()));
        done(Deed.OBSTACLE_MOVED, obstacle);
    }

    /** Says that it is the same as another one that the caller may move, or, with none, that it stands alone. */
    public Obstacle standWith(ObstacleId id, VersionTag expected, @Nullable ObstacleId other) {
        Obstacle obstacle = movable(id);
        expected.requireSameAs(obstacle.version());
        if (other == null) {
            obstacle.standAlone();
        } else {
            obstacle.standWith(movable(other));
        }
        obstacles.keep(obstacle);
        done(Deed.OBSTACLE_MOVED, obstacle);
        return obstacle;
    }

    /**
     * Says how it was moved, and who raised it hears that.
     *
     * @param alikeToo also those that are alike to it and that the caller may move
     */
    public Obstacle solve(ObstacleId id, VersionTag expected, SolvedAs as, String how, boolean alikeToo) {
        Obstacle obstacle = movable(id);
        expected.requireSameAs(obstacle.version());
        Instant now = clock.instant();
        if (alikeToo) {
            obstacles.openAlike(obstacle).stream()
                    .filter(reading::isOwner)
                    .forEach(alike -> solve(alike, as, how, now));
        }
        solve(obstacle, as, how, now);
        return obstacle;
    }

    private void solve(Obstacle obstacle, SolvedAs as, String how, Instant now) {
        refuseNames(obstacle, how, "/how");
        obstacle.solve(as, how, user.subject(), now);
        obstacles.keep(obstacle);
        done(Deed.OBSTACLE_SOLVED, obstacle);
    }

    private Obstacle movable(ObstacleId id) {
        Obstacle obstacle = obstacles.find(id).orElseThrow(() -> access.unknown(Operation.SOLVE_OBSTACLE));
        UUID plan = obstacle.plan().map(PlanId::value).orElse(null);
        if (plan != null) {
            access.require(Operation.SOLVE_OBSTACLE, plan);
        }
        if ((plan == null || user.has(Role.AGENCY_LEADER)) && !reading.isOwner(obstacle)) {
            audit.recordRefusal(user.caller(), Operation.SOLVE_OBSTACLE.name(), plan);
            throw new AccessRefused(AccessRefused.Why.UNKNOWN);
        }
        return obstacle;
    }

    /**
     * Who does not know the family cannot name it but by chance, and may not find out who it is by trying names: for the
     * leader of an agency the words stand as they are.
     */
    private void refuseNames(Obstacle obstacle, String words, String pointer) {
        if (!user.has(Role.AGENCY_LEADER)) {
            obstacle.plan()
                    .flatMap(plans::read)
                    .ifPresent(plan -> ObstacleRule.refuseNames(NamingNobody.of(plan), words, pointer));
        }
    }

    private void done(Deed deed, Obstacle obstacle) {
        audit.record(deed, obstacle.plan().map(PlanId::value).orElse(null), Purpose.COORDINATION);
        live.tell(List.of(obstacle.raisedBy()), "obstacle", obstacle.id().value());
        live.tell(List.of(obstacle.raisedBy()), "my-day", null);
    }
}
