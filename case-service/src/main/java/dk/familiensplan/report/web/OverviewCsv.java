package dk.familiensplan.report.web;

import dk.familiensplan.report.Cell;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.Overview;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The overview as a file for a spreadsheet: the same cells as on screen, each table with what it means. */
final class OverviewCsv {

    private OverviewCsv() {}

    static String of(Overview overview, MeasureTexts texts) {
        CsvText csv = new CsvText()
                .line(List.of(texts.word("csv.authority"), overview.authorityName()))
                .line(List.of(texts.word("csv.period"), overview.period().toString()))
                .line(List.of(texts.word("csv.given"), overview.givenAt().toString()))
                .line(List.of(texts.word("csv.families"), written(overview.families(), texts)));
        for (Measure measure : overview.measures()) {
            csv.line(List.of())
                    .line(List.of(texts.name(measure.code())))
                    .line(List.of(texts.word("csv.definition"), texts.definition(measure.code())))
                    .line(List.of(texts.word("csv.formula"), texts.formula(measure.code())))
                    .line(List.of(texts.word("csv.source"), texts.source(measure.code())))
                    .line(List.of(texts.word("csv.unit"), texts.unit(measure.code())))
                    .line(List.of(texts.word("csv.rule"), texts.periodRule(measure.code())))
                    .line(List.of(texts.word("csv.owner"), texts.owner(measure.code())));
            List<Object> head = new ArrayList<>();
            head.add("");
            measure.columns().forEach(column -> head.add(texts.column(column)));
            csv.line(head);
            for (TableLine row : TableLine.of(measure, texts)) {
                List<Object> line = new ArrayList<>();
                line.add(row.label());
                row.cells().forEach(cell -> line.add(written(cell, texts)));
                csv.line(line);
            }
        }
        return csv.toString();
    }

    private static Object written(Cell cell, MeasureTexts texts) {
        if (cell.hidden()) {
            return texts.word("csv.hidden");
        }
        BigDecimal value = cell.value();
        return value == null ? texts.word("csv.nothing") : value;
    }
}
