package dk.familiensplan.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whole municipalities beside each other in one quarter. It holds cells that each municipality's own readers have been given
 * and no other: nothing of an agency, and nothing that is larger only because a municipality is.
 *
 * @param measures those that at least two municipalities have been given: a row for each municipality, the reader's own first,
 *     then the others in the order in which they came, never by their numbers
 */
public record Comparison(List<Measure> measures) {

    /** A municipality with what its readers have been given of the quarter. */
    record Municipality(String code, String name, List<GivenMeasure> given) {

        private Optional<GivenMeasure> of(MeasureCode code) {
            return given.stream()
                    .filter(sheet -> sheet.measure().code() == code)
                    .findFirst();
        }
    }

    public Comparison {
        measures = List.copyOf(measures);
    }

    /**
     * Puts them beside each other.
     *
     * @param ownFirst the reader's own and those that it is agreed with
     */
    static Comparison of(List<Municipality> ownFirst) {
        return new Comparison(List.of(MeasureCode.values()).stream()
                .filter(code -> code.unit().isOfAnySize())
                .flatMap(code -> compared(code, ownFirst).stream())
                .toList());
    }

    private static Optional<Measure> compared(MeasureCode code, List<Municipality> ownFirst) {
        Map<Municipality, Map<String, Cell>> whole = new LinkedHashMap<>();
        Set<String> places = new LinkedHashSet<>();
        for (Municipality municipality : ownFirst) {
            Map<String, Cell> cells =
                    municipality.of(code).map(Comparison::ofTheWhole).orElse(Map.of());
            if (!cells.isEmpty()) {
                whole.put(municipality, cells);
                places.addAll(cells.keySet());
            }
        }
        if (whole.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Measure(
                code,
                List.copyOf(places),
                whole.entrySet().stream()
                        .map(one -> new Measure.Row(
                                one.getKey().code(),
                                one.getKey().name(),
                                places.stream()
                                        .map(place -> one.getValue().getOrDefault(place, Cell.HIDDEN))
                                        .toList()))
                        .toList()));
    }

    /** The cells of no agency, by category; a single one is {@value Measure#TOTAL}. */
    private static Map<String, Cell> ofTheWhole(GivenMeasure sheet) {
        Measure measure = sheet.measure();
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Measure.Row row : measure.rows()) {
            if (row.agencyName().isEmpty()) {
                measure.columns()
                        .forEach(column ->
                                cells.put(sheet.isOverTime() ? row.key() : column, measure.cell(row.key(), column)));
            }
        }
        return cells;
    }
}
