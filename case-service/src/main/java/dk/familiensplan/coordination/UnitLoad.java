package dk.familiensplan.coordination;

import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** How much coordinators have to carry, read across the features. */
public interface UnitLoad {

    /** Their plans that are not closed, by family name. */
    List<Carried> of(Collection<CoordinatorId> coordinators, LocalDate today);

    /**
     * One plan that somebody carries.
     *
     * @param overdue open requests whose day has passed
     * @param troubled messages that are dead or were rejected
     */
    record Carried(
            PlanId plan, CoordinatorId coordinator, String familyName, PlanStatus status, int overdue, int troubled) {}
}
