package dk.familiensplan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiles the overview of one authority from what it has been given of each quarter (ADR 0033). What it has not yet been
 * given of a quarter that has ended is worked out now, and given for good.
 */
public final class CompilingOverview {

    /** How many quarters a curve shows before the one that was asked for. */
    static final int EARLIER_QUARTERS = 3;

    /** How many quarters back can be asked for, beside those that were given already. */
    static final int QUARTERS_BACK = 7;

    /** How long after its end a quarter waits for what is written down late. */
    static final Period WAITS_FOR_LATE_FACTS = Period.ofDays(14);

    /** What readers call an agency. */
    public record NamedAgency(String id, String name) {}

    private final SteeringFigures figures;
    private final GivenMeasures given;
    private final ZoneId zone;

    /**
     * @param zone where the authority's quarters begin at midnight
     */
    public CompilingOverview(SteeringFigures figures, GivenMeasures given, ZoneId zone) {
        this.figures = figures;
        this.given = given;
        this.zone = zone;
    }

    /** The quarters that can be asked for at an instant, newest first: none that runs or still waits for late facts. */
    public List<Quarter> periods(String authorityCode, Instant now) {
        return Stream.concat(
                        newest(now).withTheOnesBefore(QUARTERS_BACK).stream(), given.quarters(authorityCode).stream())
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    private Quarter newest(Instant now) {
        return Quarter.of(LocalDate.ofInstant(now, zone).minus(WAITS_FOR_LATE_FACTS))
                .before();
    }

    /**
     * The overview.
     *
     * @param agencies those that serve the authority, in the order in which they are shown
     * @param period one of {@link #periods}
     */
    public Overview compile(
            String authorityCode, String authorityName, List<NamedAgency> agencies, Quarter period, Instant now) {
        List<Quarter> quarters = period.withTheOnesBefore(EARLIER_QUARTERS);
        Map<MeasureCode, Map<Quarter, GivenMeasure>> sheets = given(authorityCode, agencies, quarters, now);
        List<Measure> measures = new ArrayList<>();
        Instant givenAt = Instant.MIN;
        for (MeasureCode code : MeasureCode.values()) {
            Map<Quarter, GivenMeasure> ofQuarters = sheets.getOrDefault(code, Map.of());
            GivenMeasure last = ofQuarters.get(period);
            if (last != null) {
                measures.add(last.isOverTime() ? joined(code, ofQuarters) : last.measure());
                givenAt = last.givenAt().isAfter(givenAt) ? last.givenAt() : givenAt;
            }
        }
        return new Overview(authorityName, period, periods(authorityCode, now), givenAt, families(measures), measures);
    }

    /**
     * One measure over every quarter of which it was given, those of the newest overview among them.
     *
     * @param agencies those that serve the authority, in the order in which they are shown
     */
    public MeasureHistory history(
            String authorityCode, String authorityName, List<NamedAgency> agencies, MeasureCode code, Instant now) {
        newest(now)
                .withTheOnesBefore(EARLIER_QUARTERS)
                .forEach(quarter -> giveMissing(authorityCode, agencies, quarter, now));
        return MeasureHistory.of(authorityName, code, given.of(authorityCode, code));
    }

    /**
     * Gives all that is missing of one quarter that can be asked for, the newest first, before anybody asks.
     *
     * @return whether anything was missing of any
     */
    public boolean giveNext(String authorityCode, List<NamedAgency> agencies, Instant now) {
        return workable(now).stream()
                .sorted(Comparator.reverseOrder())
                .anyMatch(quarter -> giveMissing(authorityCode, agencies, quarter, now));
    }

    /** Gives what has not been given yet, where it can still be asked for, and takes all as it was given. */
    private Map<MeasureCode, Map<Quarter, GivenMeasure>> given(
            String authorityCode, List<NamedAgency> agencies, List<Quarter> quarters, Instant now) {
        List<Quarter> workable = workable(now);
        quarters.stream()
                .filter(workable::contains)
                .forEach(quarter -> giveMissing(authorityCode, agencies, quarter, now));
        return byCode(given.of(authorityCode, quarters));
    }

    private List<Quarter> workable(Instant now) {
        return newest(now).withTheOnesBefore(QUARTERS_BACK + EARLIER_QUARTERS);
    }

    private boolean giveMissing(String authorityCode, List<NamedAgency> agencies, Quarter quarter, Instant now) {
        Set<MeasureCode> before = given.codes(authorityCode, quarter);
        WorkingOutQuarter working = new WorkingOutQuarter(figures, authorityCode, agencies, quarter, zone, now);
        List<MeasureCode> missing = Arrays.stream(MeasureCode.values())
                .filter(code -> !before.contains(code))
                .toList();
        missing.forEach(code -> given.giveOnce(authorityCode, quarter, working.workOut(code), now));
        return !missing.isEmpty();
    }

    private static Map<MeasureCode, Map<Quarter, GivenMeasure>> byCode(Collection<GivenMeasure> given) {
        Map<MeasureCode, Map<Quarter, GivenMeasure>> sheets = new EnumMap<>(MeasureCode.class);
        given.forEach(sheet -> sheets.computeIfAbsent(sheet.measure().code(), code -> new TreeMap<>())
                .put(sheet.quarter(), sheet));
        return sheets;
    }

    /** The quarters side by side. */
    private static Measure joined(MeasureCode code, Map<Quarter, GivenMeasure> ofQuarters) {
        List<Measure.Row> rows = MeasureHistory.series(List.copyOf(ofQuarters.values())).stream()
                .map(series -> new Measure.Row(series.rowKey(), series.agencyName(), series.cells()))
                .toList();
        return new Measure(
                code, ofQuarters.keySet().stream().map(Quarter::toString).toList(), rows);
    }

    private static Cell families(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.code() == MeasureCode.PLANS_BY_STATUS)
                .map(measure -> measure.cell(Measure.TOTAL, SteeringFigures.ACTIVE))
                .findFirst()
                .orElse(Cell.HIDDEN);
    }
}
