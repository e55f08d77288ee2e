package dk.familiensplan.report;

import dk.familiensplan.report.SteeringFigures.AgencyTally;
import dk.familiensplan.report.SteeringFigures.ContactTally;
import dk.familiensplan.report.SteeringFigures.FamilyMonths;
import dk.familiensplan.report.SteeringFigures.Tally;
import dk.familiensplan.report.SteeringFigures.TimelyTally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Compiles the overview of one authority: takes the figures, and lets out what {@link DisclosureControl} allows.
 *
 * <p>What adds up to what is settled here, and is all that a reader can add up: contacts past the coordinator are parts
 * of a total, both by agency and by kind; requests are parts of a total by agency; every other cell is part of no sum
 * that is shown. So there is no total of plans or of messages.
 */
public final class CompilingOverview {

    /** How many quarters a curve shows before the one that was asked for. */
    static final int EARLIER_QUARTERS = 3;

    /** How many quarters back can be asked for. */
    static final int QUARTERS_BACK = 7;

    private static final List<String> STATUSES = List.of("DRAFT", "ACTIVE", "PAUSED", "CLOSED");
    private static final List<String> KINDS = List.of("ACUTE_DANGER", "STATUTORY_DUTY", "MISTAKE", "OTHER");
    private static final List<String> STATES = List.of(
            "ACKNOWLEDGED", "SENT", "QUEUED", "PREPARED", "STOPPED", "WITHHELD", "HELD", "REJECTED", "FAILED", "DEAD");

    /** What readers call an agency. */
    public record NamedAgency(String id, String name) {}

    private final SteeringFigures figures;
    private final ZoneId zone;

    /**
     * @param zone where the authority's quarters begin at midnight
     */
    public CompilingOverview(SteeringFigures figures, ZoneId zone) {
        this.figures = figures;
        this.zone = zone;
    }

    /** The quarters that can be asked for at an instant, newest first. */
    public List<Quarter> periods(Instant now) {
        List<Quarter> quarters = new ArrayList<>(current(now).withTheOnesBefore(QUARTERS_BACK));
        Collections.reverse(quarters);
        return quarters;
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
        Instant end = period.dayAfter().atStartOfDay(zone).toInstant();
        Map<String, Figure> byStatus = byKey(figures.plansByStatus(authorityCode, end.isBefore(now) ? end : now));
        List<FamilyProgress> progress = figures.progress(authorityCode, quarters);
        return new Overview(
                authorityName,
                period,
                periods(now),
                now,
                Breakdown.alone(byStatus.getOrDefault(SteeringFigures.ACTIVE, Figure.count(0, 0))),
                List.of(
                        goalProgress(progress, quarters),
                        goalScore(progress, quarters),
                        directContacts(authorityCode, agencies, quarters, now),
                        directContactsByKind(authorityCode, period),
                        requestsInTime(authorityCode, agencies, quarters, now),
                        notifications(authorityCode, agencies, period),
                        plansByStatus(byStatus)));
    }

    private Quarter current(Instant now) {
        return Quarter.of(LocalDate.ofInstant(now, zone));
    }

    private static Measure plansByStatus(Map<String, Figure> byStatus) {
        Map<String, Cell> cells = Breakdown.withoutTotal(all(STATUSES, byStatus));
        return oneRow(MeasureCode.PLANS_BY_STATUS, STATUSES, cells);
    }

    private Measure directContactsByKind(String authorityCode, Quarter period) {
        Map<String, Figure> byKind = byKey(figures.directContactsByKind(authorityCode, period));
        Map<String, Cell> cells = new LinkedHashMap<>(Breakdown.ofTotal(all(KINDS, byKind)));
        List<String> columns = new ArrayList<>(KINDS);
        columns.add(Measure.TOTAL);
        cells.put(Measure.TOTAL, Breakdown.alone(byKind.getOrDefault(Measure.TOTAL, Figure.count(0, 0))));
        return oneRow(MeasureCode.DIRECT_CONTACTS_BY_KIND, columns, cells);
    }

    private Measure notifications(String authorityCode, List<NamedAgency> agencies, Quarter period) {
        Map<String, Map<String, Figure>> byAgency = new LinkedHashMap<>();
        for (AgencyTally tally : figures.notifications(authorityCode, period)) {
            byAgency.computeIfAbsent(tally.agencyId(), agency -> new LinkedHashMap<>())
                    .put(tally.state(), Figure.count(tally.count(), tally.families()));
        }
        List<Measure.Row> rows = agencies.stream()
                .map(agency -> {
                    Map<String, Figure> states = byAgency.getOrDefault(agency.id(), Map.of());
                    Map<String, Cell> cells = Breakdown.withoutTotal(all(STATES, states));
                    return new Measure.Row(agency.id(), agency.name(), List.copyOf(cells.values()));
                })
                .toList();
        return new Measure(MeasureCode.NOTIFICATIONS_BY_AGENCY, STATES, rows);
    }

    private Measure requestsInTime(
            String authorityCode, List<NamedAgency> agencies, List<Quarter> quarters, Instant now) {
        Map<Quarter, Map<String, Figure>> byQuarter = new LinkedHashMap<>();
        for (TimelyTally tally : figures.requests(authorityCode, quarters, now)) {
            Figure share = Figure.shareOfActions(
                    tally.inTime(), tally.all(), tally.families(), tally.familiesInTime(), tally.familiesLate());
            byQuarter
                    .computeIfAbsent(tally.quarter(), quarter -> new LinkedHashMap<>())
                    .put(tally.row(), share);
        }
        return byAgencyAndQuarter(MeasureCode.REQUESTS_IN_TIME, agencies, quarters, byQuarter);
    }

    private Measure directContacts(
            String authorityCode, List<NamedAgency> agencies, List<Quarter> quarters, Instant now) {
        Map<Quarter, Map<String, Long>> months = new LinkedHashMap<>();
        for (FamilyMonths counted : figures.familyMonths(authorityCode, quarters, now)) {
            months.computeIfAbsent(counted.quarter(), quarter -> new LinkedHashMap<>())
                    .put(counted.row(), counted.months());
        }
        Map<Quarter, Map<String, Figure>> byQuarter = new LinkedHashMap<>();
        for (ContactTally tally : figures.directContacts(authorityCode, quarters)) {
            long familyMonths = months.getOrDefault(tally.quarter(), Map.of()).getOrDefault(tally.row(), 0L);
            byQuarter
                    .computeIfAbsent(tally.quarter(), quarter -> new LinkedHashMap<>())
                    .put(
                            tally.row(),
                            Figure.count(tally.count(), tally.families()).perHundred(familyMonths));
        }
        return byAgencyAndQuarter(MeasureCode.DIRECT_CONTACTS, agencies, quarters, byQuarter);
    }

    private static Measure goalProgress(List<FamilyProgress> progress, List<Quarter> quarters) {
        return perQuarter(MeasureCode.GOAL_PROGRESS, quarters, quarter -> {
            int moved = 0;
            int notMoved = 0;
            for (FamilyProgress family : progress) {
                if (family.quarter().equals(quarter) && family.canBeCompared()) {
                    if (family.hasMoved()) {
                        moved++;
                    } else {
                        notMoved++;
                    }
                }
            }
            return Figure.shareOfFamilies(moved, notMoved);
        });
    }

    private static Measure goalScore(List<FamilyProgress> progress, List<Quarter> quarters) {
        return perQuarter(MeasureCode.GOAL_T_SCORE, quarters, quarter -> {
            double[] scores = progress.stream()
                    .filter(family -> family.quarter().equals(quarter))
                    .mapToDouble(FamilyProgress::score)
                    .toArray();
            return Figure.mean(Arrays.stream(scores).average().orElse(0), scores.length);
        });
    }

    private static Measure perQuarter(MeasureCode code, List<Quarter> quarters, Function<Quarter, Figure> figure) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        quarters.forEach(quarter -> cells.put(quarter.toString(), Breakdown.alone(figure.apply(quarter))));
        return oneRow(code, List.copyOf(cells.keySet()), cells);
    }

    private static Measure byAgencyAndQuarter(
            MeasureCode code,
            List<NamedAgency> agencies,
            List<Quarter> quarters,
            Map<Quarter, Map<String, Figure>> byQuarter) {
        List<String> agencyIds = agencies.stream().map(NamedAgency::id).toList();
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        for (Quarter quarter : quarters) {
            Map<String, Figure> figures = byQuarter.getOrDefault(quarter, Map.of());
            Figure total = figures.getOrDefault(Measure.TOTAL, Figure.count(0, 0));
            cells.computeIfAbsent(Measure.TOTAL, row -> new ArrayList<>()).add(Breakdown.alone(total));
            Breakdown.ofTotal(all(partsOfTheTotal(agencyIds, figures), figures))
                    .forEach((agency, cell) -> cells.computeIfAbsent(agency, row -> new ArrayList<>())
                            .add(cell));
        }
        List<Measure.Row> rows = new ArrayList<>();
        rows.add(new Measure.Row(Measure.TOTAL, "", cells.getOrDefault(Measure.TOTAL, List.of())));
        agencies.forEach(agency ->
                rows.add(new Measure.Row(agency.id(), agency.name(), cells.getOrDefault(agency.id(), List.of()))));
        return new Measure(code, quarters.stream().map(Quarter::toString).toList(), rows);
    }

    /** An agency that is no longer shown is still in the total, and must not be worked out from it. */
    private static Set<String> partsOfTheTotal(List<String> shown, Map<String, Figure> figures) {
        Set<String> parts = new LinkedHashSet<>(shown);
        parts.addAll(figures.keySet());
        parts.remove(Measure.TOTAL);
        return parts;
    }

    private static Measure oneRow(MeasureCode code, List<String> columns, Map<String, Cell> cells) {
        List<Cell> inOrder = columns.stream()
                .map(column -> cells.getOrDefault(column, Cell.HIDDEN))
                .toList();
        return new Measure(code, columns, List.of(new Measure.Row(Measure.TOTAL, "", inOrder)));
    }

    private static Map<String, Figure> byKey(List<Tally> tallies) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        tallies.forEach(tally -> figures.put(tally.key(), Figure.count(tally.count(), tally.families())));
        return figures;
    }

    /** A figure for every key, also where there is none to count: nobody shall learn of a zero by its absence. */
    private static Map<String, Figure> all(Collection<String> keys, Map<String, Figure> figures) {
        Map<String, Figure> complete = new LinkedHashMap<>();
        keys.forEach(key -> complete.put(key, figures.getOrDefault(key, Figure.count(0, 0))));
        return complete;
    }
}
