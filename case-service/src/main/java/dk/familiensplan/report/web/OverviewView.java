package dk.familiensplan.report.web;

import dk.familiensplan.report.Cell;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.NotMeasuredYet;
import dk.familiensplan.report.Overview;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The overview on screen, with what each measure means in the reader's language. */
public record OverviewView(
        String authority,
        String period,
        List<String> periods,
        Instant givenAt,
        Cell families,
        List<MeasureView> measures,
        List<NotMeasuredView> notMeasuredYet) {

    static OverviewView of(Overview overview, MeasureTexts texts) {
        return new OverviewView(
                overview.authorityName(),
                overview.period().toString(),
                overview.periods().stream().map(Object::toString).toList(),
                overview.givenAt(),
                overview.families(),
                overview.measures().stream()
                        .map(measure -> MeasureView.of(measure, texts))
                        .toList(),
                Arrays.stream(NotMeasuredYet.values())
                        .map(missing -> new NotMeasuredView(texts.name(missing), texts.reason(missing)))
                        .toList());
    }

    /** One measure. */
    public record MeasureView(
            MeasureCode code,
            String name,
            MeasureCode.Unit unit,
            String definition,
            String formula,
            String source,
            String periodRule,
            String owner,
            List<String> columns,
            List<String> columnLabels,
            List<RowView> rows) {

        static MeasureView of(Measure measure, MeasureTexts texts) {
            MeasureCode code = measure.code();
            return new MeasureView(
                    code,
                    texts.name(code),
                    code.unit(),
                    texts.definition(code),
                    texts.formula(code),
                    texts.source(code),
                    texts.periodRule(code),
                    texts.owner(code),
                    measure.columns(),
                    measure.columns().stream().map(texts::column).toList(),
                    measure.rows().stream().map(row -> RowView.of(row, texts)).toList());
        }
    }

    /** What is not measured yet, and why. */
    public record NotMeasuredView(String name, String reason) {}

    /** One row of a measure. */
    public record RowView(String key, String label, List<Cell> cells) {

        static RowView of(Measure.Row row, MeasureTexts texts) {
            return new RowView(row.key(), texts.label(row), row.cells());
        }
    }
}
