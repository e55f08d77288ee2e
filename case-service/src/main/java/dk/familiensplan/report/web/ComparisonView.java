package dk.familiensplan.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.report.Comparison;
import dk.familiensplan.report.ComparisonYes;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.Neighbour;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.report.web.OverviewView.MeasureView;
import dk.familiensplan.report.web.OverviewView.QuestionView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code Comparison} of the API: whom it is agreed to compare numbers with, and those numbers. */
@JsonInclude(Include.NON_NULL)
public record ComparisonView(
        String authority,
        @Nullable String period,
        List<String> periods,
        List<NeighbourView> neighbours,
        List<QuestionView> questions,
        List<MeasureView> measures) {

    static ComparisonView of(
            String authority,
            @Nullable Quarter period,
            List<Quarter> periods,
            List<NeighbourView> neighbours,
            Comparison comparison,
            MeasureTexts texts) {
        return new ComparisonView(
                authority,
                period == null ? null : period.toString(),
                periods.stream().map(Quarter::toString).toList(),
                neighbours,
                Arrays.stream(MeasureCode.Question.values())
                        .map(question -> new QuestionView(question, texts.name(question)))
                        .toList(),
                comparison.measures().stream()
                        .map(measure -> MeasureView.of(measure, texts))
                        .toList());
    }

    /**
     * Another municipality.
     *
     * @param saidBy the name of the reader's own colleague who said yes; of the other's, nothing is told but when
     */
    @JsonInclude(Include.NON_NULL)
    public record NeighbourView(
            String code,
            String name,
            @Nullable Instant ourYes,
            @Nullable String saidBy,
            @Nullable Instant theirYes,
            boolean agreed) {

        static NeighbourView of(Neighbour neighbour, UnaryOperator<String> nameOf) {
            ComparisonYes ours = neighbour.ours();
            ComparisonYes theirs = neighbour.theirs();
            return new NeighbourView(
                    neighbour.code(),
                    neighbour.name(),
                    ours == null ? null : ours.saidAt(),
                    ours == null ? null : nameOf.apply(ours.saidBy()),
                    theirs == null ? null : theirs.saidAt(),
                    neighbour.isAgreed());
        }
    }
}
