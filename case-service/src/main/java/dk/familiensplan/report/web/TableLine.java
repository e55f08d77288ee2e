package dk.familiensplan.report.web;

import dk.familiensplan.report.Cell;
import dk.familiensplan.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of a table whose cells hold one number each: the ends of a row's numbers are lines of their own, below it. */
record TableLine(String label, List<Cell> cells) {

    static List<TableLine> of(Measure measure, MeasureTexts texts) {
        List<TableLine> lines = new ArrayList<>();
        for (Measure.Row row : measure.rows()) {
            String label = texts.label(row);
            lines.add(new TableLine(label, row.cells()));
            if (row.cells().stream().anyMatch(cell -> cell.low() != null)) {
                lines.add(new TableLine(label + ", " + texts.word("low"), only(row.cells(), Cell::low)));
                lines.add(new TableLine(label + ", " + texts.word("high"), only(row.cells(), Cell::high)));
            }
        }
        return lines;
    }

    private static List<Cell> only(List<Cell> cells, Function<Cell, @Nullable BigDecimal> end) {
        return cells.stream()
                .map(cell -> {
                    BigDecimal number = end.apply(cell);
                    if (cell.hidden()) {
                        return Cell.HIDDEN;
                    }
                    return number == null ? Cell.NOTHING_TO_MEASURE : Cell.showing(number);
                })
                .toList();
    }
}
