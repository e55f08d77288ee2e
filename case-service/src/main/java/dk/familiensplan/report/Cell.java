package dk.familiensplan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        if (value == null) {
            return NOTHING_TO_MEASURE;
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Cell(false, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
