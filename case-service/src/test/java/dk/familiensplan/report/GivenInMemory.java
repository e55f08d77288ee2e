package dk.familiensplan.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was given, as long as a test runs. */
final class GivenInMemory implements GivenMeasures {

    private record Sheet(String authorityCode, Quarter quarter, MeasureCode code) {}

    private final Map<Sheet, GivenMeasure> sheets = new LinkedHashMap<>();

    @Override
    public List<GivenMeasure> of(String authorityCode, Collection<Quarter> quarters) {
        return sheets.entrySet().stream()
                .filter(given -> given.getKey().authorityCode().equals(authorityCode))
                .filter(given -> quarters.contains(given.getKey().quarter()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public List<GivenMeasure> of(String authorityCode, MeasureCode code) {
        return sheets.entrySet().stream()
                .filter(given -> given.getKey().authorityCode().equals(authorityCode))
                .filter(given -> given.getKey().code() == code)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(GivenMeasure::quarter))
                .toList();
    }

    @Override
    public Set<MeasureCode> codes(String authorityCode, Quarter quarter) {
        return sheets.keySet().stream()
                .filter(sheet -> sheet.authorityCode().equals(authorityCode))
                .filter(sheet -> sheet.quarter().equals(quarter))
                .map(Sheet::code)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Quarter> quarters(String authorityCode) {
        return sheets.keySet().stream()
                .filter(sheet -> sheet.authorityCode().equals(authorityCode))
                .map(Sheet::quarter)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Override
    public void giveOnce(String authorityCode, Quarter quarter, Measure measure, Instant now) {
        sheets.putIfAbsent(new Sheet(authorityCode, quarter, measure.code()), new GivenMeasure(quarter, now, measure));
    }
}
