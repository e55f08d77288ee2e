package dk.familiensplan.report.web;

import dk.familiensplan.report.Cell;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.Overview;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The overview as a workbook: one sheet, each measure with what it means and its cells. Numbers are numbers, and texts are
 * texts whatever they begin with: nothing is ever written as a formula.
 */
final class OverviewSpreadsheet {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LABELS_WIDE = 40;

    private final Overview overview;
    private final MeasureTexts texts;
    private int line;

    OverviewSpreadsheet(Overview overview, MeasureTexts texts) {
        this.overview = overview;
        this.texts = texts;
    }

    byte[] file() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Familiens Plan", null)) {
            Worksheet sheet = workbook.newWorksheet(overview.period().toString());
            sheet.width(0, LABELS_WIDE);
            write(sheet);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    private void write(Worksheet sheet) {
        said(sheet, "csv.authority", overview.authorityName());
        said(sheet, "csv.period", overview.period().toString());
        said(sheet, "csv.given", overview.givenAt().toString());
        sheet.value(line, 0, texts.word("csv.families"));
        put(sheet, 1, overview.families());
        line++;
        overview.measures().forEach(measure -> write(sheet, measure));
    }

    private void write(Worksheet sheet, Measure measure) {
        line++;
        sheet.value(line, 0, texts.name(measure.code()));
        sheet.style(line, 0).bold().set();
        line++;
        said(sheet, "csv.definition", texts.definition(measure.code()));
        said(sheet, "csv.formula", texts.formula(measure.code()));
        said(sheet, "csv.source", texts.source(measure.code()));
        said(sheet, "csv.unit", texts.unit(measure.code()));
        said(sheet, "csv.rule", texts.periodRule(measure.code()));
        said(sheet, "csv.owner", texts.owner(measure.code()));
        for (int column = 0; column < measure.columns().size(); column++) {
            sheet.value(line, column + 1, texts.column(measure.columns().get(column)));
            sheet.style(line, column + 1).bold().set();
        }
        line++;
        for (TableLine row : TableLine.of(measure, texts)) {
            sheet.value(line, 0, row.label());
            for (int column = 0; column < row.cells().size(); column++) {
                put(sheet, column + 1, row.cells().get(column));
            }
            line++;
        }
    }

    private void said(Worksheet sheet, String what, String text) {
        sheet.value(line, 0, texts.word(what));
        sheet.value(line, 1, text);
        line++;
    }

    private void put(Worksheet sheet, int column, Cell cell) {
        BigDecimal value = cell.value();
        if (cell.hidden()) {
            sheet.value(line, column, texts.word("csv.hidden"));
        } else if (value == null) {
            sheet.value(line, column, texts.word("csv.nothing"));
        } else {
            sheet.value(line, column, value);
        }
    }
}
