package dk.familiensplan.report;

import dk.familiensplan.report.CompilingOverview.NamedAgency;
import java.time.Instant;
import java.util.List;

/**
 * What a steering group sees of its own authority.
 *
 * @param authorityName the municipality
 * @param period the quarter that was asked for
 * @param periods the quarters that can be asked for, newest first
 * @param givenAt when the figures of the period were worked out and first given
 * @param families families with an active plan at the end of the period, to the nearest five
 * @param measures every measure, in the order of {@link MeasureCode}
 */
public record Overview(
        String authorityName,
        Quarter period,
        List<Quarter> periods,
        Instant givenAt,
        Cell families,
        List<Measure> measures) {

    public Overview {
        periods = List.copyOf(periods);
        measures = List.copyOf(measures);
    }

    /** The agencies that have numbers of their own here, in the order in which they are shown. */
    public List<NamedAgency> agencies() {
        return measures.stream()
                .flatMap(measure -> measure.rows().stream())
                .filter(row -> !row.agencyName().isEmpty())
                .map(row -> new NamedAgency(row.key(), row.agencyName()))
                .distinct()
                .toList();
    }
}
