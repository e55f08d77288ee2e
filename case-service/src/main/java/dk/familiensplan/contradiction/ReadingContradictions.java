package dk.familiensplan.contradiction;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.WeeksAhead;
import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.GridSight;
import dk.familiensplan.grid.Grids;
import dk.familiensplan.grid.ReadingGrid;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What pulls apart round a family is read: by the coordinator, and by others what rests on nothing that is kept from them. */
@ApplicationScoped
@Transactional
public class ReadingContradictions {

    /** So many weeks are looked at; what lies further ahead is seldom what it will be. */
    static final int WEEKS = 4;

    private final ReadingGrid reading;
    private final Grids grids;
    private final WeeksAhead weeks;
    private final Contradictions contradictions;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingContradictions(
            ReadingGrid reading,
            Grids grids,
            WeeksAhead weeks,
            Contradictions contradictions,
            AuditLog audit,
            Clock clock) {
        this.reading = reading;
        this.grids = grids;
        this.weeks = weeks;
        this.contradictions = contradictions;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of one family's. */
    public Read ofCoordinator(PlanId plan) {
        return seen(reading.ofCoordinator(plan, null), Purpose.COORDINATION);
    }

    /** What the caller's agency may know of. */
    public Read ofOurAgency(PlanId plan) {
        return seen(reading.ofOurAgency(plan), Purpose.AGENCY_CASEWORK);
    }

    /** What is not settled, in each of these plans that is in use; in a fixed number of readings. */
    public Map<PlanId, List<Standing>> unsettledIn(Collection<PlanSnapshot> plans) {
        List<PlanSnapshot> inUse = plans.stream()
                .filter(plan -> plan.status() == PlanStatus.ACTIVE)
                .toList();
        if (inUse.isEmpty()) {
            return Map.of();
        }
        Map<PlanId, List<Standing>> found = new LinkedHashMap<>();
        standing(grids.ofAll(inUse, clock.instant()))
                .forEach((plan, all) -> found.put(
                        plan, all.stream().filter(one -> !one.isSettled()).toList()));
        return found;
    }

    /** All that stands in one plan, for who follows it up. */
    List<Standing> standing(Grid grid) {
        return standing(Map.of(grid.plan().planId(), grid))
                .getOrDefault(grid.plan().planId(), List.of());
    }

    private Read seen(ReadingGrid.Seen grid, Purpose purpose) {
        GridSight sight = grid.sight();
        List<Standing> all = standing(grid.whole()).stream()
                .filter(one -> one.isSeenBy(sight, grid.whole()))
                .toList();
        audit.record(Deed.CONTRADICTIONS_READ, grid.plan().id(), purpose);
        return new Read(grid.grid(), all, sight.seesAll());
    }

    private Map<PlanId, List<Standing>> standing(Map<PlanId, Grid> all) {
        Instant now = clock.instant();
        Map<PlanId, List<FamilyWeek>> ahead = weeks.of(all.keySet(), WEEKS);
        Map<PlanId, List<Contradiction>> followedUp = contradictions.ofPlans(all.keySet());
        Map<PlanId, List<Standing>> standing = new LinkedHashMap<>();
        all.forEach((plan, grid) -> standing.put(
                plan,
                Standing.of(
                        plan,
                        FindingContradictions.in(new Situation(grid, ahead.getOrDefault(plan, List.of()), now)),
                        followedUp.getOrDefault(plan, List.of()))));
        return standing;
    }

    /**
     * What was read.
     *
     * @param grid as the reader may see it
     * @param followUpToo whether the reader follows it up; others see that it is there, and no more
     */
    public record Read(Grid grid, List<Standing> standing, boolean followUpToo) {}
}
