package dk.familiensplan.plan;

import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;

/**
 * When a plan is to be looked at again: three months after it was taken into use, and from then on the day that the last
 * follow-up set. The one place that says so.
 */
public final class FollowUpTerm {

    /** The first look comes no later. */
    public static final Period FIRST_AFTER = Period.ofMonths(3);

    /** Nobody may let a family wait longer for the next one. */
    public static final Period NEXT_AT_MOST = Period.ofMonths(12);

    private FollowUpTerm() {}

    /** The day; nothing for a plan that is not active. */
    public static Optional<LocalDate> next(PlanSnapshot plan) {
        Instant activatedAt = plan.activatedAt();
        if (plan.status() != PlanStatus.ACTIVE || activatedAt == null) {
            return Optional.empty();
        }
        return Optional.of(plan.followUps().stream()
                .max(Comparator.comparing(PlanSnapshot.OfFollowUp::heldOn)
                        .thenComparing(PlanSnapshot.OfFollowUp::recordedAt))
                .map(PlanSnapshot.OfFollowUp::nextOn)
                .orElseGet(() ->
                        LocalDate.ofInstant(activatedAt, TimeSource.DANISH).plus(FIRST_AFTER)));
    }
}
