package dk.familiensplan.report;

import dk.familiensplan.report.CompilingOverview.NamedAgency;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure over every quarter of which it was given. It holds the cells that were given and no other, so it tells
 * nothing that the overviews of those quarters have not told.
 *
 * @param authorityName the municipality
 * @param code what is measured
 * @param given the quarters, oldest first
 * @param series one for each place of the measure's tables
 */
public record MeasureHistory(String authorityName, MeasureCode code, List<Given> given, List<Series> series) {

    /** A quarter, and when the measure was given of it. */
    public record Given(Quarter period, Instant at) {}

    /**
     * One place of a table, quarter by quarter.
     *
     * @param rowKey as in {@link Measure.Row}
     * @param agencyName as in {@link Measure.Row}
     * @param column the column of the quarter's table, or nothing where a quarter has no more than one
     * @param cells one for each quarter; hidden where that quarter's table has no such place
     */
    public record Series(
            String rowKey, String agencyName, @Nullable String column, List<Cell> cells) {

        public Series {
            cells = List.copyOf(cells);
        }
    }

    private record Place(String rowKey, @Nullable String column) {}

    public MeasureHistory {
        given = List.copyOf(given);
        series = List.copyOf(series);
    }

    /** The agencies that have numbers of their own here, in the order in which they are shown. */
    public List<NamedAgency> agencies() {
        return series.stream()
                .filter(one -> !one.agencyName().isEmpty())
                .map(one -> new NamedAgency(one.rowKey(), one.agencyName()))
                .distinct()
                .toList();
    }

    static MeasureHistory of(String authorityName, MeasureCode code, List<GivenMeasure> oldestFirst) {
        return new MeasureHistory(
                authorityName,
                code,
                oldestFirst.stream()
                        .map(sheet -> new Given(sheet.quarter(), sheet.givenAt()))
                        .toList(),
                series(oldestFirst));
    }

    /** The places are those of the newest quarter first; whoever came or went has hidden cells elsewhere. */
    static List<Series> series(List<GivenMeasure> oldestFirst) {
        Map<Place, String> names = new LinkedHashMap<>();
        for (int back = oldestFirst.size() - 1; back >= 0; back--) {
            GivenMeasure sheet = oldestFirst.get(back);
            List<String> columns = sheet.measure().columns();
            for (Measure.Row row : sheet.measure().rows()) {
                for (String column : columns) {
                    names.putIfAbsent(new Place(row.key(), sheet.isOverTime() ? null : column), row.agencyName());
                }
            }
        }
        return names.entrySet().stream()
                .map(place -> series(place.getKey(), place.getValue(), oldestFirst))
                .toList();
    }

    private static Series series(Place place, String agencyName, List<GivenMeasure> oldestFirst) {
        return new Series(
                place.rowKey(),
                agencyName,
                place.column(),
                oldestFirst.stream()
                        .map(sheet -> sheet.measure()
                                .cell(
                                        place.rowKey(),
                                        place.column() == null ? sheet.quarter().toString() : place.column()))
                        .toList());
    }
}
