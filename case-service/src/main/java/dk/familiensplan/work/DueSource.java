package dk.familiensplan.work;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** One practice's part of the day: it reads what is its own, and says what waits. A practice that has one adds a class here. */
interface DueSource {

    /** What waits in these plans, in no order. */
    List<WorkItem> dueIn(Collection<PlanId> plans, ZoneId zone, Instant now);
}
