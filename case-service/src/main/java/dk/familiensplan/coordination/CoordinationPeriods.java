package dk.familiensplan.coordination;

import dk.familiensplan.plan.PlanId;
import java.util.List;

/** Who coordinated plans when. They are written by the database, with the plan itself. */
public interface CoordinationPeriods {

    /** Of a plan, newest first; none for a draft. */
    List<CoordinationPeriod> ofPlan(PlanId plan);
}
