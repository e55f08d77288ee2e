package dk.familiensplan.journey;

import dk.familiensplan.plan.PlanId;
import java.util.List;
import java.util.UUID;

/** All steps of all journeys, in all their versions. Every call is part of the caller's transaction. */
public interface JourneySteps {

    /**
     * Writes a version. Says whether it did: it does not when there is one of that number already, because somebody else
     * was faster.
     */
    boolean add(JourneyStep step);

    /** The newest version of each step of a plan; whoever asks at the same moment waits until this transaction ends. */
    List<JourneyStep> holdNewest(PlanId plan);

    /** The newest version of each step of a plan, in no order. */
    List<JourneyStep> newest(PlanId plan);

    /** All versions of one step, oldest first; none where the plan has no such step. */
    List<JourneyStep> versions(PlanId plan, UUID step);
}
