package dk.familiensplan.grid;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The grid is read: all of it by the coordinator, and by others what they may see; it is logged. */
@ApplicationScoped
@Transactional
public class ReadingGrid {

    private final Grids grids;
    private final Plans plans;
    private final OwnPlan own;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingGrid(
            Grids grids, Plans plans, OwnPlan own, CurrentUser user, PlanAccess access, AuditLog audit, Clock clock) {
        this.grids = grids;
        this.plans = plans;
        this.own = own;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The whole grid, as it stands or as it stood. */
    public Seen ofCoordinator(PlanId id, @Nullable Instant asOf) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.GRID_READ, id.value(), Purpose.COORDINATION);
        Instant at = asOf == null ? clock.instant() : asOf;
        return new Seen(grids.of(read(id), at), GridSight.ofCoordinator());
    }

    /** What the caller's agency may see of it now. */
    public Seen ofOurAgency(PlanId id) {
        access.require(Operation.READ_CONSENTED_PART, id.value());
        AgencyId agency = OurAgency.of(user);
        Instant now = clock.instant();
        Grid whole = grids.of(read(id), now);
        audit.record(Deed.GRID_READ, id.value(), Purpose.AGENCY_CASEWORK);
        return new Seen(whole, GridSight.ofAgency(whole, agency, now));
    }

    /** What the caller, a member of the family, may see of it. */
    public Seen ofOwn() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        PlanSnapshot plan = read(me.plan());
        Grid whole = grids.of(plan, clock.instant());
        audit.record(Deed.GRID_READ, me.plan().value(), Purpose.OWN_PLAN);
        FamilySight sight = FamilySight.of(me.member(), plan, plan.confidentiality(), LocalDate.now(clock));
        return new Seen(whole, GridSight.ofMember(me.member(), sight, plan));
    }

    private PlanSnapshot read(PlanId id) {
        return plans.read(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
    }

    /**
     * A grid with what its reader may see of it.
     *
     * @param whole never shown as it is
     */
    public record Seen(Grid whole, GridSight sight) {

        public Grid grid() {
            return whole.seenBy(sight);
        }

        public PlanSnapshot plan() {
            return whole.plan();
        }
    }
}
