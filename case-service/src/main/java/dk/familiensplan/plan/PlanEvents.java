package dk.familiensplan.plan;

import java.time.Instant;
import java.util.UUID;

/** What happened, per plan. Every call is part of the caller's transaction. */
public interface PlanEvents {

    /** Writes down what happened; once for each id. */
    void happened(PlanEvent event, Instant now);

    /** The coordinator has seen it; says whether there is such an event in the plan. */
    boolean seen(PlanId plan, UUID event, Instant now);
}
