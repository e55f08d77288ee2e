package dk.familiensplan.report.web;

import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.pdf.PrintedDocument.Bar;
import dk.familiensplan.platform.pdf.PrintedDocument.Style;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.Cell;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.NotMeasuredYet;
import dk.familiensplan.report.Overview;
import dk.familiensplan.report.Quarter;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quarter on paper: the same cells as on screen, by question, each measure as bars and as a table, with what it means. It
 * holds nothing that the overview does not, so what is hidden there is hidden here.
 */
final class OverviewPdf {

    private static final int WHOLE = 100;

    /** So many columns stand side by side on a page; the others stand in a table below. */
    private static final int MOST_COLUMNS = 7;

    private final Overview overview;
    private final MeasureTexts texts;
    private final Language language;
    private final NumberFormat numbers;

    OverviewPdf(Overview overview, MeasureTexts texts, Language language) {
        this.overview = overview;
        this.texts = texts;
        this.language = language;
        this.numbers = NumberFormat.getInstance(language.locale());
    }

    PrintedDocument document() {
        PrintedDocument document = PrintedDocument.of(
                        texts.word("print.title"), texts.word("print.description"), language, Style.MEETING)
                .title(texts.word("print.title") + " " + overview.period())
                .paragraph(overview.authorityName())
                .note(texts.word("csv.given") + ": " + day() + ". " + texts.word("csv.families") + ": "
                        + says(overview.families()) + ".")
                .framed(texts.word("print.hidden"));
        for (MeasureCode.Question question : MeasureCode.Question.values()) {
            add(document, question);
        }
        return document.heading(texts.word("print.not-yet"))
                .list(Arrays.stream(NotMeasuredYet.values())
                        .map(missing -> texts.name(missing) + ": " + texts.reason(missing))
                        .toList());
    }

    private void add(PrintedDocument document, MeasureCode.Question question) {
        List<Measure> answers = overview.measures().stream()
                .filter(measure -> measure.code().question() == question)
                .toList();
        document.heading(texts.name(question));
        if (answers.isEmpty()) {
            document.paragraph(texts.word("print.no-measure"));
        }
        answers.forEach(measure -> add(document, measure));
    }

    private void add(PrintedDocument document, Measure measure) {
        document.subheading(texts.name(measure.code())).paragraph(texts.definition(measure.code()));
        if (measure.rows().isEmpty()) {
            document.paragraph(texts.word("csv.nothing"));
        } else {
            List<Bar> bars = bars(measure);
            if (!bars.isEmpty()) {
                document.bars(
                        List.of(texts.word("print.what"), texts.word("print.bar"), texts.unit(measure.code())), bars);
            }
            tables(measure.columns().size())
                    .forEach(columns -> document.table(headings(measure, columns), rows(measure, columns)));
        }
        document.note(texts.word("csv.formula") + ": " + texts.formula(measure.code()))
                .note(texts.word("csv.source") + ": " + texts.source(measure.code()))
                .note(texts.word("csv.unit") + ": " + texts.unit(measure.code()) + ". " + texts.word("csv.rule") + ": "
                        + texts.periodRule(measure.code()) + ". " + texts.word("csv.owner") + ": "
                        + texts.owner(measure.code()) + ".");
    }

    /**
     * All in all over its columns, where that is shown; of other measures over time all rows in their last quarter, and of
     * other tables nothing: the bars of one row would look like those of all.
     */
    private List<Bar> bars(Measure measure) {
        int last = measure.columns().size() - 1;
        if (measure.rows().get(0).key().equals(Measure.TOTAL) && last > 0) {
            List<Cell> first = measure.rows().get(0).cells();
            List<Integer> drawn = IntStream.rangeClosed(0, last)
                    .filter(column -> !measure.columns().get(column).equals(Measure.TOTAL))
                    .boxed()
                    .toList();
            List<Cell> cells = drawn.stream().map(first::get).toList();
            return drawn.stream()
                    .map(column -> bar(texts.column(measure.columns().get(column)), first.get(column), cells))
                    .toList();
        }
        if (Quarter.parse(measure.columns().get(last)).isEmpty()) {
            return List.of();
        }
        List<Cell> cells =
                measure.rows().stream().map(row -> row.cells().get(last)).toList();
        return measure.rows().stream()
                .map(row -> bar(texts.label(row), row.cells().get(last), cells))
                .toList();
    }

    private Bar bar(String label, Cell cell, List<Cell> among) {
        double most = among.stream().mapToDouble(OverviewPdf::length).max().orElse(0);
        int percent = most == 0 ? 0 : (int) Math.round(WHOLE * length(cell) / most);
        return new Bar(label, percent, says(cell));
    }

    /** Nothing of a hidden cell is drawn: its length would tell. */
    private static double length(Cell cell) {
        BigDecimal value = cell.value();
        return cell.hidden() || value == null ? 0 : Math.max(0, value.doubleValue());
    }

    /** Which columns each table has: about as many in all of them, and none more than there is room for. */
    private static List<List<Integer>> tables(int columns) {
        int tables = (columns + MOST_COLUMNS - 1) / MOST_COLUMNS;
        return IntStream.range(0, tables)
                .mapToObj(table -> IntStream.range(table * columns / tables, (table + 1) * columns / tables)
                        .boxed()
                        .toList())
                .toList();
    }

    private List<String> headings(Measure measure, List<Integer> columns) {
        List<String> headings = new ArrayList<>(List.of(texts.word("print.what")));
        columns.forEach(column -> headings.add(texts.column(measure.columns().get(column))));
        return headings;
    }

    private List<List<String>> rows(Measure measure, List<Integer> columns) {
        return measure.rows().stream()
                .map(row -> {
                    List<String> line = new ArrayList<>(List.of(texts.label(row)));
                    columns.forEach(column -> line.add(says(row.cells().get(column))));
                    return line;
                })
                .toList();
    }

    private String says(Cell cell) {
        if (cell.hidden()) {
            return texts.word("print.hidden-cell");
        }
        BigDecimal value = cell.value();
        BigDecimal low = cell.low();
        BigDecimal high = cell.high();
        if (value == null) {
            return "–";
        }
        return low == null || high == null
                ? numbers.format(value)
                : numbers.format(value) + " (" + numbers.format(low) + "–" + numbers.format(high) + ")";
    }

    private String day() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(LocalDate.ofInstant(overview.givenAt(), TimeSource.DANISH));
    }
}
