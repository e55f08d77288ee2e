package dk.familiensplan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a reader gets in one place of a table. All hidden cells are equal: nobody can tell whether a cell was hidden for
 * its own sake or for another's.
 *
 * @param hidden whether it was held back
 * @param value the number with at most one decimal; null when hidden, or when there is nothing to measure
 * @param low where the number is one sample of what could have been: in 19 of 20 such quarters the true one is no lower;
 *     null where that is not said
 * @param high and no higher
 */
public record Cell(
        boolean hidden,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** The one cell that says that a number is held back. */
    public static final Cell HIDDEN = new Cell(true, null, null, null);

    /** There was no family to measure anything of. */
    public static final Cell NOTHING_TO_MEASURE = new Cell(false, null, null, null);

    /** A number that nobody has to be unsure of. */
    public static Cell showing(BigDecimal value) {
        return new Cell(false, value, null, null);
    }

    /** The number of a figure that may be seen. */
    static Cell showing(Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return NOTHING_TO_MEASURE;
        }
        Ends ends = figure.ends();
        return ends == null
                ? showing(written(value))
                : new Cell(false, written(value), written(ends.low()), written(ends.high()));
    }

    /** What anybody can work out from a part and its total, and nothing where either is hidden. */
    static Cell workedOutFrom(Cell part, Cell total, BiFunction<Long, Long, Figure> formula) {
        if (part.hidden || total.hidden) {
            return HIDDEN;
        }
        BigDecimal good = part.value;
        BigDecimal all = total.value;
        return good == null || all == null || all.signum() == 0
                ? NOTHING_TO_MEASURE
                : showing(formula.apply(good.longValue(), all.longValue()));
    }

    private static BigDecimal written(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
