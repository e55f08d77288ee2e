package dk.familiensplan.plan;

import java.util.UUID;

/**
 * A plan has got another coordinator, and stands like this.
 *
 * @param from who had it until now
 * @param cause id of the hand-over
 */
public record CoordinatorChanged(PlanSnapshot plan, CoordinatorId from, UUID cause) {}
