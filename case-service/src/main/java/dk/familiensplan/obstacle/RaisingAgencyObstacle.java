package dk.familiensplan.obstacle;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.VisibleMembers;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** An agency's worker meets something that a leader has to move, and hears how it goes. */
@ApplicationScoped
@Transactional
public class RaisingAgencyObstacle {

    private static final int MOST = 100;

    private final RaisingObstacle raising;
    private final Obstacles obstacles;
    private final Plans plans;
    private final Leaders leaders;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    RaisingAgencyObstacle(
            RaisingObstacle raising,
            Obstacles obstacles,
            Plans plans,
            Leaders leaders,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.raising = raising;
        this.obstacles = obstacles;
        this.plans = plans;
        this.leaders = leaders;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Puts it up; the family's coordinator sees it too.
     *
     * @param isOurLeaders whether the agency's own leader is to move it, or else the coordinator's
     */
    public ObstacleId raise(
            ObstacleId id, PlanId planId, ObstacleKind kind, String what, String cost, boolean isOurLeaders) {
        Caller caller = access.require(Operation.RAISE_AS_AGENCY, planId.value());
        AgencyId agency = agencyOf(caller);
        PlanSnapshot plan = plans.read(planId).orElseThrow(() -> access.unknown(Operation.RAISE_AS_AGENCY));
        Set<MemberId> known = VisibleMembers.of(plan, agency, clock.instant());
        if (known.isEmpty()) {
            throw access.unknown(Operation.RAISE_AS_AGENCY);
        }
        NamingNobody names = NamingNobody.amongKnown(plan, known);
        ObstacleRule.refuseNames(names, what, "/what");
        ObstacleRule.refuseNames(names, cost, "/cost");
        audit.record(Deed.OBSTACLE_RAISED, plan.id(), Purpose.AGENCY_CASEWORK);
        ObstacleId raised = raising.raise(
                id,
                new NewObstacle(
                        planId,
                        plan.authority(),
                        kind,
                        ObstacleSource.AGENCY,
                        null,
                        what,
                        cost,
                        leaders.owner(plan, isOurLeaders ? agency : null),
                        caller.subject(),
                        agency,
                        null));
        live.tell(List.of(plan.coordinator()), "plan", plan.id());
        return raised;
    }

    /** What the caller's agency has raised in the plan, and how it goes. */
    public List<Obstacle> ours(PlanId plan) {
        AgencyId agency = agencyOf(access.require(Operation.RAISE_AS_AGENCY, plan.value()));
        audit.record(Deed.OBSTACLES_READ, plan.value(), Purpose.AGENCY_CASEWORK);
        return obstacles.raisedFor(agency, plan, MOST);
    }

    private AgencyId agencyOf(Caller caller) {
        String agency = caller.agencyId();
        if (agency == null) {
            throw access.unknown(Operation.RAISE_AS_AGENCY);
        }
        return new AgencyId(agency);
    }
}
