package dk.familiensplan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a reader gets in one place of a table. All hidden cells are equal: nobody can tell whether a cell was hidden for
 * its own sake or for another's.
 *
 * @param hidden whether it was held back
 * @param value the number with at most one decimal; null when hidden, or when there is nothing to measure
 */
public record Cell(boolean hidden, @Nullable BigDecimal value) {

    /** The one cell that says that a number is held back. */
    public static final Cell HIDDEN = new Cell(true, null);

    /** There was no family to measure anything of. */
    public static final Cell NOTHING_TO_MEASURE = new Cell(false, null);

    /** The number of a figure that may be seen. */
    static Cell showing(Figure figure) {
        Double value = figure.value();
        return value == null ? NOTHING_TO_MEASURE : of(value);
    }

    /** What anybody can work out from a part and its total, and nothing where either is hidden. */
    static Cell workedOutFrom(Cell part, Cell total, DoubleBinaryOperator formula) {
        if (part.hidden || total.hidden) {
            return HIDDEN;
        }
        BigDecimal good = part.value;
        BigDecimal all = total.value;
        return good == null || all == null || all.signum() == 0
                ? NOTHING_TO_MEASURE
                : of(formula.applyAsDouble(good.doubleValue(), all.doubleValue()));
    }

    private static Cell of(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Cell(false, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
