package dk.familiensplan.obstacle;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PaymentDisputed;
import dk.familiensplan.plan.PaymentSettled;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coordinator meets something in a plan that a leader has to move. */
@ApplicationScoped
@Transactional
public class RaisingPlanObstacle {

    private final RaisingObstacle raising;
    private final Obstacles obstacles;
    private final Plans plans;
    private final Leaders leaders;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    RaisingPlanObstacle(
            RaisingObstacle raising,
            Obstacles obstacles,
            Plans plans,
            Leaders leaders,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.raising = raising;
        this.obstacles = obstacles;
        this.plans = plans;
        this.leaders = leaders;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts it up.
     *
     * @param intervention what it stands in the way of; null for the plan as a whole
     * @param owner the agency whose leader is to move it; the coordinator's own leader where it is none
     */
    public ObstacleId raise(
            ObstacleId id,
            PlanId planId,
            ObstacleKind kind,
            @Nullable UUID intervention,
            String what,
            String cost,
            @Nullable AgencyId owner) {
        Caller caller = access.require(Operation.CHANGE_PLAN, planId.value());
        PlanSnapshot plan = plans.read(planId).orElseThrow(ObstacleRule.OBSTACLE_EXISTS::broken);
        if (intervention != null
                && plan.interventions().stream().noneMatch(known -> known.id().equals(intervention))) {
            throw ObstacleRule.IS_OF_THIS_PLAN.brokenAt("/interventionId");
        }
        ObstacleSource source = intervention == null ? ObstacleSource.PLAN : ObstacleSource.INTERVENTION;
        return raise(id, plan, kind, source, intervention, what, cost, owner, caller);
    }

    /**
     * Puts up what was met somewhere else than in the plan itself.
     *
     * @param about what it was met in
     */
    public ObstacleId raise(
            ObstacleId id,
            PlanId planId,
            ObstacleKind kind,
            ObstacleSource source,
            UUID about,
            String what,
            String cost,
            @Nullable AgencyId owner) {
        Caller caller = access.require(Operation.CHANGE_PLAN, planId.value());
        PlanSnapshot plan = plans.read(planId).orElseThrow(ObstacleRule.OBSTACLE_EXISTS::broken);
        return raise(id, plan, kind, source, about, what, cost, owner, caller);
    }

    private ObstacleId raise(
            ObstacleId id,
            PlanSnapshot plan,
            ObstacleKind kind,
            ObstacleSource source,
            @Nullable UUID about,
            String what,
            String cost,
            @Nullable AgencyId owner,
            Caller caller) {
        NamingNobody names = NamingNobody.of(plan);
        ObstacleRule.refuseNames(names, what, "/what");
        ObstacleRule.refuseNames(names, cost, "/cost");
        audit.record(Deed.OBSTACLE_RAISED, plan.id(), Purpose.COORDINATION);
        return raising.raise(
                id,
                new NewObstacle(
                        plan.planId(),
                        plan.authority(),
                        kind,
                        source,
                        about,
                        what,
                        cost,
                        leaders.owner(plan, owner),
                        caller.subject(),
                        null,
                        null));
    }

    /** A disagreement on who pays is an obstacle of money, with an owner, at once. */
    void payIsDisputed(@Observes PaymentDisputed disputed) {
        PlanSnapshot plan = disputed.plan();
        NamingNobody names = NamingNobody.of(plan);
        ObstacleRule.refuseNames(names, disputed.between(), "/between");
        ObstacleRule.refuseNames(names, disputed.cost(), "/cost");
        Caller caller = access.require(Operation.CHANGE_PLAN, plan.id());
        audit.record(Deed.OBSTACLE_RAISED, plan.id(), Purpose.COORDINATION);
        raising.raise(
                new ObstacleId(disputed.obstacle()),
                new NewObstacle(
                        plan.planId(),
                        plan.authority(),
                        ObstacleKind.MONEY,
                        ObstacleSource.DISPUTE,
                        disputed.intervention().value(),
                        "Hvem betaler? " + disputed.between(),
                        disputed.cost(),
                        leaders.owner(plan, disputed.owner()),
                        caller.subject(),
                        null,
                        null));
    }

    /** Settled is solved; unless a leader was faster. */
    void payIsSettled(@Observes PaymentSettled settled) {
        Caller caller = access.require(Operation.CHANGE_PLAN, settled.plan().id());
        ObstacleRule.refuseNames(NamingNobody.of(settled.plan()), settled.how(), "/how");
        obstacles
                .find(new ObstacleId(settled.obstacle()))
                .filter(obstacle -> obstacle.state() == ObstacleState.OPEN)
                .ifPresent(obstacle -> {
                    obstacle.solve(SolvedAs.AGREED, settled.how(), caller.subject(), clock.instant());
                    obstacles.keep(obstacle);
                    audit.record(Deed.OBSTACLE_SOLVED, settled.plan().id(), Purpose.COORDINATION);
                });
    }
}
