package dk.familiensplan.obstacle;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Role;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coordinator reads a family's obstacles, and a leader those that are theirs to move; it is logged. */
@ApplicationScoped
@Transactional
public class ReadingObstacles {

    private static final int MOST = 200;

    private final Obstacles obstacles;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;

    @Inject
    ReadingObstacles(Obstacles obstacles, PlanAccess access, CurrentUser user, AuditLog audit) {
        this.obstacles = obstacles;
        this.access = access;
        this.user = user;
        this.audit = audit;
    }

    /** Those of one plan, the open ones first. */
    public List<Obstacle> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.OBSTACLES_READ, plan.value(), Purpose.COORDINATION);
        return obstacles.ofPlan(plan, MOST);
    }

    /** Those that the caller is to move: their own, and those of the agency that they lead. */
    public List<Obstacle> mine() {
        audit.record(Deed.OBSTACLES_READ, null, Purpose.COORDINATION);
        return obstacles.ownedBy(user.subject(), ledAgency(), MOST);
    }

    /** Whether the caller is who is to move it. */
    boolean isOwner(Obstacle obstacle) {
        ObstacleOwner owner = obstacle.owner();
        AgencyId agency = owner.agency();
        return user.subject().equals(owner.subject()) || agency != null && agency.equals(ledAgency());
    }

    private @Nullable AgencyId ledAgency() {
        String agency = user.agencyId();
        return agency == null || !user.has(Role.AGENCY_LEADER) ? null : new AgencyId(agency);
    }
}
