package dk.familiensplan.contact;

import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.Map;

/** What agencies ask for in a plan. Part of the caller's transaction. */
public interface Matters {

    /** What each has asked for, in requests and appointments, by the agency's id. */
    Map<String, Collection<String>> ofPlan(PlanId plan);
}
