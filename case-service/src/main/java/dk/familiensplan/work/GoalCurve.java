package dk.familiensplan.work;

import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanSnapshot.OfEvaluation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a family's goals have gone, as a small curve: one value a month, from −2 to +2. */
public final class GoalCurve {

    /** How many months the curve goes back, the current one included. */
    static final int MONTHS = 6;

    /**
     * A value of the curve.
     *
     * @param month the month at whose end it holds; for the current month, now
     * @param mean the mean of the goals' latest levels
     */
    public record Point(YearMonth month, double mean) {}

    private GoalCurve() {}

    /** Oldest first; a month in which no goal had been evaluated yet is left out. */
    static List<Point> of(PlanSnapshot plan, LocalDate today) {
        List<Point> points = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            OptionalDouble mean = plan.goals().stream()
                    .map(goal -> latest(goal.evaluations(), month.atEndOfMonth()))
                    .flatMap(Optional::stream)
                    .mapToInt(OfEvaluation::level)
                    .average();
            mean.ifPresent(value -> points.add(new Point(month, value)));
        }
        return points;
    }

    private static Optional<OfEvaluation> latest(List<OfEvaluation> oldestFirst, LocalDate day) {
        return oldestFirst.stream()
                .filter(evaluation -> !evaluation.evaluatedOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
