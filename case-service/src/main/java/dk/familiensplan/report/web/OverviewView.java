package dk.familiensplan.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.report.Cell;
import dk.familiensplan.report.CompilingOverview.NamedAgency;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.MeasureHistory;
import dk.familiensplan.report.NotMeasuredYet;
import dk.familiensplan.report.Overview;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The overview on screen, with what each measure means in the reader's language. */
public record OverviewView(
        String authority,
        String period,
        List<String> periods,
        Instant givenAt,
        Cell families,
        List<AgencyView> agencies,
        List<String> waitingForOurYes,
        List<QuestionView> questions,
        List<MeasureView> measures,
        List<NotMeasuredView> notMeasuredYet) {

    /** @param waitingForOurYes names of municipalities that have agreed to compare, and that ours has not */
    static OverviewView of(Overview overview, List<String> waitingForOurYes, MeasureTexts texts) {
        return new OverviewView(
                overview.authorityName(),
                overview.period().toString(),
                overview.periods().stream().map(Object::toString).toList(),
                overview.givenAt(),
                overview.families(),
                AgencyView.of(overview.agencies()),
                waitingForOurYes,
                Arrays.stream(MeasureCode.Question.values())
                        .map(question -> new QuestionView(question, texts.name(question)))
                        .toList(),
                overview.measures().stream()
                        .map(measure -> MeasureView.of(measure, texts))
                        .toList(),
                Arrays.stream(NotMeasuredYet.values())
                        .map(missing -> new NotMeasuredView(texts.name(missing), texts.reason(missing)))
                        .toList());
    }

    /** An agency that has numbers of its own. */
    public record AgencyView(String id, String name) {

        static List<AgencyView> of(List<NamedAgency> agencies) {
            return agencies.stream()
                    .map(agency -> new AgencyView(agency.id(), agency.name()))
                    .toList();
        }
    }

    /** What a chief asks; measures say which question they answer. */
    public record QuestionView(MeasureCode.Question code, String name) {}

    /** One measure. */
    public record MeasureView(
            MeasureCode code,
            MeasureCode.Question question,
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
            return of(
                    measure.code(),
                    measure.columns(),
                    measure.rows().stream().map(row -> RowView.of(row, texts)).toList(),
                    texts);
        }

        static MeasureView of(MeasureCode code, List<String> columns, List<RowView> rows, MeasureTexts texts) {
            return new MeasureView(
                    code,
                    code.question(),
                    texts.name(code),
                    code.unit(),
                    texts.definition(code),
                    texts.formula(code),
                    texts.source(code),
                    texts.periodRule(code),
                    texts.owner(code),
                    columns,
                    columns.stream().map(texts::column).toList(),
                    rows);
        }
    }

    /** What is not measured yet, and why. */
    public record NotMeasuredView(String name, String reason) {}

    /**
     * One row of a measure.
     *
     * @param column the column of the quarters' tables that the row follows through them; nothing in a quarter's own table
     */
    @JsonInclude(Include.NON_NULL)
    public record RowView(
            String key,
            String label,
            @Nullable String column,
            @Nullable String columnLabel,
            List<Cell> cells) {

        static RowView of(Measure.Row row, MeasureTexts texts) {
            return new RowView(row.key(), texts.label(row), null, null, row.cells());
        }

        static RowView of(MeasureHistory.Series series, MeasureTexts texts) {
            String column = series.column();
            return new RowView(
                    series.rowKey(),
                    texts.label(series.rowKey(), series.agencyName()),
                    column,
                    column == null ? null : texts.column(column),
                    series.cells());
        }
    }
}
