package dk.familiensplan.work;

import dk.familiensplan.plan.PlanEvent;
import java.time.Instant;

/**
 * Something that happened and that the coordinator has not seen.
 *
 * @param event what happened
 * @param heardAt when it was written down
 */
public record WaitingEvent(PlanEvent event, Instant heardAt) {}
