package dk.familiensplan.report.web;

import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.pdf.PrintedDocument.Bar;
import dk.familiensplan.platform.pdf.PrintedDocument.Style;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.Cell;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.NotMeasuredYet;
import dk.familiensplan.report.Overview;
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
 * A quarter on paper: the same cells as on screen, each measure as bars and as a table, with what it means. It holds nothing
 * that the overview does not, so what is hidden there is hidden here.
 */
final class OverviewPdf {

    private static final int WHOLE = 100;

    /** So many columns stand side by side on a page; of more, the latest are shown, as on screen. */
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
        overview.measures().forEach(measure -> add(document, measure));
        return document.heading(texts.word("print.not-yet"))
                .list(Arrays.stream(NotMeasuredYet.values())
                        .map(missing -> texts.name(missing) + ": " + texts.reason(missing))
                        .toList());
    }

    private void add(PrintedDocument document, Measure measure) {
        document.heading(texts.name(measure.code())).paragraph(texts.definition(measure.code()));
        if (measure.rows().isEmpty()) {
            document.paragraph(texts.word("csv.nothing"));
        } else {
            document.bars(
                    List.of(texts.word("print.what"), texts.word("print.bar"), texts.unit(measure.code())),
                    bars(measure));
            document.table(headings(measure), rows(measure));
        }
        document.note(texts.word("csv.formula") + ": " + texts.formula(measure.code()))
                .note(texts.word("csv.source") + ": " + texts.source(measure.code()))
                .note(texts.word("csv.unit") + ": " + texts.unit(measure.code()) + ". " + texts.word("csv.rule") + ": "
                        + texts.periodRule(measure.code()) + ". " + texts.word("csv.owner") + ": "
                        + texts.owner(measure.code()) + ".");
    }

    /** The first row over its columns; of a measure with one column, all rows. */
    private List<Bar> bars(Measure measure) {
        List<Bar> bars = new ArrayList<>();
        if (measure.columns().size() == 1) {
            List<Cell> cells =
                    measure.rows().stream().map(row -> row.cells().get(0)).toList();
            measure.rows()
                    .forEach(row -> bars.add(bar(texts.label(row), row.cells().get(0), cells)));
            return bars;
        }
        List<Cell> first = measure.rows().get(0).cells();
        List<Integer> drawn = IntStream.range(0, measure.columns().size())
                .filter(column -> !measure.columns().get(column).equals(Measure.TOTAL))
                .boxed()
                .toList();
        List<Cell> cells = drawn.stream().map(first::get).toList();
        drawn.forEach(column -> bars.add(bar(texts.column(measure.columns().get(column)), first.get(column), cells)));
        return bars;
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

    private static int left(Measure measure) {
        return Math.max(0, measure.columns().size() - MOST_COLUMNS);
    }

    private List<String> headings(Measure measure) {
        List<String> headings = new ArrayList<>(List.of(texts.word("print.what")));
        measure.columns().stream().skip(left(measure)).map(texts::column).forEach(headings::add);
        return headings;
    }

    private List<List<String>> rows(Measure measure) {
        return measure.rows().stream()
                .map(row -> {
                    List<String> line = new ArrayList<>(List.of(texts.label(row)));
                    row.cells().stream().skip(left(measure)).map(this::says).forEach(line::add);
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
