package dk.familiensplan.work;

import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a plan is to be looked at again: so long after it was activated, and after that so long after a goal was last
 * evaluated. To follow up is to say where the goals stand.
 */
public final class FollowUp {

    /** What is used where nothing else is set. */
    public static final Period EVERY_THREE_MONTHS = Period.ofMonths(3);

    private FollowUp() {}

    /** The day; nothing for a plan that is not active. */
    public static Optional<LocalDate> next(PlanSnapshot plan, Period every) {
        Instant activatedAt = plan.activatedAt();
        if (plan.status() != PlanStatus.ACTIVE || activatedAt == null) {
            return Optional.empty();
        }
        Stream<LocalDate> evaluated = plan.goals().stream()
                .flatMap(goal -> goal.evaluations().stream())
                .map(PlanSnapshot.OfEvaluation::evaluatedOn);
        return Stream.concat(Stream.of(LocalDate.ofInstant(activatedAt, TimeSource.DANISH)), evaluated)
                .max(LocalDate::compareTo)
                .map(last -> last.plus(every));
    }
}
