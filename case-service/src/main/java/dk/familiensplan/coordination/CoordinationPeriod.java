package dk.familiensplan.coordination;

import dk.familiensplan.plan.CoordinatorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody coordinated a plan from one instant to another.
 *
 * @param until null while it lasts
 */
public record CoordinationPeriod(
        CoordinatorId coordinator, Instant from, @Nullable Instant until) {}
