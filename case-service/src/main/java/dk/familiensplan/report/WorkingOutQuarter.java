package dk.familiensplan.report;

import dk.familiensplan.report.CompilingOverview.NamedAgency;
import dk.familiensplan.report.SteeringFigures.AgencyTally;
import dk.familiensplan.report.SteeringFigures.ByCategory;
import dk.familiensplan.report.SteeringFigures.ContactTally;
import dk.familiensplan.report.SteeringFigures.FamilyMonths;
import dk.familiensplan.report.SteeringFigures.Tally;
import dk.familiensplan.report.SteeringFigures.TimelyTally;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out the measures of one authority in one quarter: takes the figures, and lets out what {@link DisclosureControl}
 * allows.
 *
 * <p>What adds up to what is settled here, and is all that a reader can add up: contacts past the coordinator are parts
 * of a total, both by agency and by kind; requests are parts of a total by agency; withheld messages are, by reason and by
 * agency; outcomes of treatment at home are; plans by status are parts of a sum that seldom shrinks from one quarter to the
 * next; every other cell is part of no sum that is shown.
 */
final class WorkingOutQuarter {

    private static final List<String> STATUSES = List.of("DRAFT", SteeringFigures.ACTIVE, "PAUSED", "CLOSED");
    private static final List<String> TYPES = List.of("FAMILY_PLAN", "YOUTH_PLAN", "ACUTE_PLAN");
    private static final double WEEKS_OF_A_MONTH = 365.25 / 12 / 7;
    private static final List<String> KINDS = List.of("ACUTE_DANGER", "STATUTORY_DUTY", "MISTAKE", "OTHER");
    private static final List<String> STATES = List.of(
            "ACKNOWLEDGED", "SENT", "QUEUED", "PREPARED", "STOPPED", "WITHHELD", "HELD", "REJECTED", "FAILED", "DEAD");

    private static final String WITHHELD = "WITHHELD";
    private static final List<String> VIEWS = List.of("FAMILY", "PROFESSIONAL");
    private static final List<String> THEMES =
            List.of("SEEN_AND_HEARD", "RED_THREAD", "ONE_WHO_ACTS", "SUCCESS_AND_STRENGTHS", "OTHER_WAYS");
    private static final List<String> PROMISES = List.of("QUICK_AND_COHERENT", "THE_GOOD_LIFE", "A_SIMPLE_WAY");
    private static final List<String> OBSTACLES = List.of("LAW", "MONEY", "IT", "CAPACITY", "CULTURE", "OTHER");
    private static final List<String> OUTCOMES = List.of("ADMISSION_AVOIDED", "STAY_SHORTENED", "READMITTED", "OTHER");
    private static final List<String> REASONS =
            List.of("NO_CONSENT", "AWAITS_OTHERS", "REFUSED", "WITHDRAWN", "ATTENDANCE_ONLY", "ASK_EACH_TIME", "OTHER");
    private static final List<String> PAYERS = List.of(
            "EMPLOYMENT",
            "CHILDREN_AND_FAMILIES",
            "SCHOOL_BUDGET",
            "SOCIAL",
            "HEALTH",
            "PSYCHIATRY",
            "HOSPITAL",
            "OTHER_PAYER");
    private static final List<String> LAWS = List.of(
            "CHILDREN_ACT",
            "SOCIAL_SERVICES_ACT",
            "EMPLOYMENT_ACT",
            "INCOME_ACT",
            "HEALTH_ACT",
            "PSYCHIATRY_ACT",
            "SCHOOL_ACT",
            "OTHER_LAW");
    private static final List<String> FIELDS = List.of(
            "SCHOOL",
            "WORK",
            "PHYSICAL_HEALTH",
            "MENTAL_HEALTH",
            "SUBSTANCE_USE",
            "PARENTING",
            "HOUSING",
            "FINANCES",
            "SAFETY",
            "DAILY_LIFE");
    private static final List<String> ATTAINMENTS = List.of("LESS_THAN_EXPECTED", "AS_EXPECTED", "MORE_THAN_EXPECTED");
    private static final List<String> MEMBERS = List.of("CHILDREN", "ADULTS");
    private static final List<String> WAITS = List.of("AGENCY_WAITS", "RECEIPT_AWAITED", "VIEW_AWAITED");
    private static final List<String> STEPS = List.of("WORKED", "DID_NOT_WORK");
    private static final List<String> UNIT_LEADERS = List.of("UNIT_LEADERS");
    private static final Figure NONE = Figure.count(0, 0);
    private static final List<String> WHOLE = List.of(Measure.TOTAL);

    private final SteeringFigures figures;
    private final String authorityCode;
    private final List<NamedAgency> agencies;
    private final Quarter quarter;
    private final ZoneId zone;
    private final Instant now;
    private @Nullable ProgressTally progress;
    private @Nullable Measure status;

    WorkingOutQuarter(
            SteeringFigures figures,
            String authorityCode,
            List<NamedAgency> agencies,
            Quarter quarter,
            ZoneId zone,
            Instant now) {
        this.figures = figures;
        this.authorityCode = authorityCode;
        this.agencies = agencies;
        this.quarter = quarter;
        this.zone = zone;
        this.now = now;
    }

    /** The cells of one measure; what is shown over time has the quarter as its only column. */
    Measure workOut(MeasureCode code) {
        return switch (code) {
            case GOAL_PROGRESS -> goalProgress();
            case GOAL_T_SCORE -> goalScore();
            case GOAL_T_SCORE_BY_VIEW -> goalScoreByView();
            case PULSE_BY_THEME -> rows(code, THEMES, ByCategory.PULSE_BY_THEME);
            case YOUTH_PROMISES -> rows(code, PROMISES, ByCategory.YOUTH_PROMISES);
            case GOALS_MOVED_BY_EFFORT -> goalsMovedByEffort();
            case OBSTACLES_OPEN -> roundedRows(code, OBSTACLES, ByCategory.OBSTACLES_OPEN);
            case OBSTACLES_BY_OWNER -> obstaclesByOwner();
            case OBSTACLE_AGE -> rows(code, OBSTACLES, ByCategory.OBSTACLE_AGE);
            case OBSTACLE_TIME_TO_SOLVE -> rows(code, OBSTACLES, ByCategory.OBSTACLE_TIME_TO_SOLVE);
            case COST_BY_PAYER -> costByPayer();
            case INTERVENTIONS_BY_AGENCY -> interventionsByAgency();
            case INTERVENTIONS_BY_LAW -> roundedRows(code, LAWS, ByCategory.INTERVENTIONS_BY_LAW);
            case DIRECT_CONTACTS -> directContacts();
            case DIRECT_CONTACTS_BY_KIND -> directContactsByKind();
            case REQUESTS_IN_TIME -> requestsInTime();
            case PLANS_BY_TYPE -> plansByType();
            case GOALS_WITH_SCALE -> goalsWithScale();
            case FAMILIES_BY_ATTAINMENT -> familiesByAttainment();
            case MEMBERS_IN_PLANS -> membersInPlans();
            case COORDINATOR_LOAD -> coordinatorLoad();
            case READMITTED_WITHIN_30_DAYS -> readmitted();
            case CONTRADICTIONS_OPEN -> roundedRows(code, WHOLE, ByCategory.CONTRADICTIONS_OPEN);
            case CONTRADICTION_TIME_TO_SETTLE -> rows(code, WHOLE, ByCategory.CONTRADICTION_TIME_TO_SETTLE);
            case COORDINATOR_CHANGES -> oneFigure(code, perMonth(ByCategory.COORDINATOR_CHANGES));
            case APPOINTMENTS_PER_WEEK -> appointmentsPerWeek();
            case WHO_WAITS -> roundedByAgency(code, WAITS, figures.waiting(authorityCode, quarter));
            case REQUEST_TIME_TO_ANSWER -> byAgency(code, values(ByCategory.REQUEST_TIME_TO_ANSWER));
            case TIME_TO_ACTIVE_PLAN -> rows(code, WHOLE, ByCategory.TIME_TO_ACTIVE_PLAN);
            case TIME_TO_FIRST_GOAL -> rows(code, WHOLE, ByCategory.TIME_TO_FIRST_GOAL);
            case HOME_ASKS -> rows(code, WHOLE, ByCategory.HOME_ASKS);
            case HOME_ACCEPTED -> homeAccepted();
            case HOME_TIME_TO_YES -> rows(code, WHOLE, ByCategory.HOME_TIME_TO_YES);
            case HOME_OUTCOMES -> columnsWithTotal(code, OUTCOMES, values(ByCategory.HOME_OUTCOMES));
            case HOME_ADMISSIONS_AVOIDED -> admissionsAvoided();
            case HOME_DAYS_SAVED -> rows(code, WHOLE, ByCategory.HOME_DAYS_SAVED);
            case TIME_TO_ACKNOWLEDGE -> byAgency(code, values(ByCategory.TIME_TO_ACKNOWLEDGE));
            case WITHHELD_BY_REASON -> columnsWithTotal(code, REASONS, values(ByCategory.WITHHELD_BY_REASON));
            case NOTIFICATIONS_BY_AGENCY -> notifications();
            case PLANS_BY_STATUS -> plansByStatus();
            case JOURNEYS_BY_AGENCY -> roundedByAgency(code, STEPS, figures.journeys(authorityCode, quarter));
        };
    }

    private Measure plansByStatus() {
        Measure known = status;
        if (known == null) {
            known = countPlansByStatus();
            status = known;
        }
        return known;
    }

    private Measure countPlansByStatus() {
        Instant end = quarter.dayAfter().atStartOfDay(zone).toInstant();
        Map<String, Figure> byStatus = byKey(figures.plansByStatus(authorityCode, end));
        return oneRow(MeasureCode.PLANS_BY_STATUS, STATUSES, Breakdown.ofWhatStands(all(STATUSES, byStatus)));
    }

    /** Parts of the active plans, whose number is shown by status: both are rounded, and small parts hide others. */
    private Measure plansByType() {
        Map<String, Figure> byType = values(ByCategory.PLANS_BY_TYPE);
        byType.replaceAll((type, figure) -> figure.rounded());
        return oneRow(MeasureCode.PLANS_BY_TYPE, TYPES, Breakdown.ofTotal(all(TYPES, byType)));
    }

    private Measure goalsWithScale() {
        Map<String, Figure> families = values(ByCategory.GOALS_WITH_SCALE);
        return oneFigure(
                MeasureCode.GOALS_WITH_SCALE,
                Figure.shareOfStandingFamilies(
                        of(families, "WITH").smallestGroup(),
                        of(families, "WITHOUT").smallestGroup()));
    }

    /** Each family in one place, as by status: the same families stand there in the next quarter. */
    private Measure familiesByAttainment() {
        Map<String, Integer> families = progress().byAttainment;
        Map<String, Figure> parts = new LinkedHashMap<>();
        families.forEach((attainment, count) -> parts.put(attainment, Figure.count(count, count)));
        return oneRow(MeasureCode.FAMILIES_BY_ATTAINMENT, ATTAINMENTS, Breakdown.ofWhatStands(all(ATTAINMENTS, parts)));
    }

    /** To the nearest five, and only where the number of families is told: people would tell how many families there are. */
    private Measure membersInPlans() {
        Map<String, Figure> members = values(ByCategory.MEMBERS_IN_PLANS);
        boolean familiesAreTold = !activePlans().hidden();
        return rows(
                MeasureCode.MEMBERS_IN_PLANS,
                MEMBERS,
                key -> familiesAreTold ? of(members, key).rounded() : NONE);
    }

    /** Worked out from the number of families that is shown; of few coordinators each would be known in it. */
    private Measure coordinatorLoad() {
        Figure coordinators = of(values(ByCategory.COORDINATORS), Measure.TOTAL);
        BigDecimal active = activePlans().value();
        Double count = coordinators.value();
        return oneFigure(
                MeasureCode.COORDINATOR_LOAD,
                active == null || count == null || !DisclosureControl.allows(count.intValue())
                        ? NONE
                        : new Figure(active.doubleValue() / count, coordinators.smallestGroup()));
    }

    private Cell activePlans() {
        return plansByStatus().cell(Measure.TOTAL, SteeringFigures.ACTIVE);
    }

    private Measure readmitted() {
        Map<String, Figure> stays = values(ByCategory.STAYS_BEGUN);
        Figure again = of(stays, "AGAIN");
        Figure otherwise = of(stays, "OTHERWISE");
        Double good = again.value();
        Double rest = otherwise.value();
        return oneFigure(
                MeasureCode.READMITTED_WITHIN_30_DAYS,
                good == null || rest == null || good + rest == 0
                        ? NONE
                        : Figure.share(
                                Math.round(good),
                                Math.round(good + rest),
                                Math.min(again.smallestGroup(), otherwise.smallestGroup())));
    }

    private Figure perMonth(ByCategory category) {
        return of(values(category), Measure.TOTAL).perHundred(months().getOrDefault(Measure.TOTAL, 0L));
    }

    private Measure appointmentsPerWeek() {
        Figure agreed = of(values(ByCategory.APPOINTMENTS), Measure.TOTAL);
        long familyMonths = months().getOrDefault(Measure.TOTAL, 0L);
        Double all = agreed.value();
        return oneFigure(
                MeasureCode.APPOINTMENTS_PER_WEEK,
                new Figure(
                        all == null || familyMonths == 0 ? null : all / (familyMonths * WEEKS_OF_A_MONTH),
                        agreed.smallestGroup()));
    }

    private Map<String, Long> months() {
        Map<String, Long> months = new LinkedHashMap<>();
        for (FamilyMonths counted : figures.familyMonths(authorityCode, List.of(quarter), now)) {
            months.put(counted.row(), counted.months());
        }
        return months;
    }

    private Measure directContactsByKind() {
        return columnsWithTotal(
                MeasureCode.DIRECT_CONTACTS_BY_KIND,
                KINDS,
                byKey(figures.directContactsByKind(authorityCode, quarter)));
    }

    /** What was withheld is a part of the sum of {@link MeasureCode#WITHHELD_BY_REASON}; no other state has a sum. */
    private Measure notifications() {
        Map<String, Map<String, Figure>> byAgency = new LinkedHashMap<>();
        Map<String, Figure> withheld = new LinkedHashMap<>();
        for (AgencyTally tally : figures.notifications(authorityCode, quarter)) {
            Figure figure = Figure.count(tally.count(), tally.families());
            byAgency.computeIfAbsent(tally.agencyId(), agency -> new LinkedHashMap<>())
                    .put(tally.state(), figure);
            if (tally.state().equals(WITHHELD)) {
                withheld.put(tally.agencyId(), figure);
            }
        }
        List<String> agencyIds = agencies.stream().map(NamedAgency::id).toList();
        Map<String, Cell> withheldCells = Breakdown.ofTotal(all(partsOfTheTotal(agencyIds, withheld), withheld));
        List<Measure.Row> rows = agencies.stream()
                .map(agency -> {
                    Map<String, Figure> states = byAgency.getOrDefault(agency.id(), Map.of());
                    Map<String, Cell> cells = Breakdown.withoutTotal(all(STATES, states));
                    cells.put(WITHHELD, withheldCells.getOrDefault(agency.id(), Cell.HIDDEN));
                    return new Measure.Row(agency.id(), agency.name(), List.copyOf(cells.values()));
                })
                .toList();
        return new Measure(MeasureCode.NOTIFICATIONS_BY_AGENCY, STATES, rows);
    }

    /** No total: with the number of things that is shown elsewhere, the mean of all would tell an agency's. */
    private Measure byAgency(MeasureCode code, Map<String, Figure> figures) {
        return new Measure(
                code,
                List.of(quarter.toString()),
                agencies.stream()
                        .map(agency -> new Measure.Row(
                                agency.id(), agency.name(), List.of(Breakdown.alone(of(figures, agency.id())))))
                        .toList());
    }

    private Measure interventionsByAgency() {
        Map<String, Figure> rounded = values(ByCategory.INTERVENTIONS_BY_AGENCY);
        rounded.replaceAll((agency, figure) -> figure.rounded());
        return byAgency(MeasureCode.INTERVENTIONS_BY_AGENCY, rounded);
    }

    private Measure obstaclesByOwner() {
        MeasureCode code = MeasureCode.OBSTACLES_BY_OWNER;
        Map<String, Figure> rounded = values(ByCategory.OBSTACLES_BY_OWNER);
        rounded.replaceAll((owner, figure) -> figure.rounded());
        List<Measure.Row> rows = new ArrayList<>(
                rows(code, UNIT_LEADERS, owner -> of(rounded, owner)).rows());
        rows.addAll(byAgency(code, rounded).rows());
        return new Measure(code, List.of(quarter.toString()), rows);
    }

    /** No total: families whose budget is hidden would be what is left of it. */
    private Measure costByPayer() {
        Map<String, CostTally> byPayer = new LinkedHashMap<>();
        figures.eachCost(authorityCode, quarter, cost -> byPayer.computeIfAbsent(cost.payer(), payer -> new CostTally())
                .add(cost.kroner()));
        return rows(
                MeasureCode.COST_BY_PAYER,
                PAYERS,
                payer -> byPayer.containsKey(payer) ? Figure.cost(byPayer.get(payer)) : NONE);
    }

    /** No sums: a family is in every field that it has goals in, and with every agency at work in its plan. */
    private Measure goalsMovedByEffort() {
        Map<String, Map<String, Figure>> byAgency = new LinkedHashMap<>();
        figures.movedByEffort(authorityCode, quarter)
                .forEach(moved -> byAgency.computeIfAbsent(moved.agencyId(), agency -> new LinkedHashMap<>())
                        .put(moved.topic(), Figure.shareOfStandingFamilies(moved.moved(), moved.notMoved())));
        return agenciesByColumn(MeasureCode.GOALS_MOVED_BY_EFFORT, FIELDS, byAgency);
    }

    /** What stands from quarter to quarter, to the nearest five; no sums. */
    private Measure roundedByAgency(MeasureCode code, List<String> columns, List<AgencyTally> tallies) {
        Map<String, Map<String, Figure>> byAgency = new LinkedHashMap<>();
        tallies.forEach(tally -> byAgency.computeIfAbsent(tally.agencyId(), agency -> new LinkedHashMap<>())
                .put(
                        tally.state(),
                        Figure.count(tally.count(), tally.families()).rounded()));
        return agenciesByColumn(code, columns, byAgency);
    }

    /** Cells that are part of no sum. */
    private Measure agenciesByColumn(
            MeasureCode code, List<String> columns, Map<String, Map<String, Figure>> byAgency) {
        return new Measure(
                code,
                columns,
                agencies.stream()
                        .map(agency -> {
                            Map<String, Figure> row = byAgency.getOrDefault(agency.id(), Map.of());
                            return new Measure.Row(
                                    agency.id(),
                                    agency.name(),
                                    columns.stream()
                                            .map(column -> Breakdown.alone(of(row, column)))
                                            .toList());
                        })
                        .toList());
    }

    private Measure homeAccepted() {
        Figure share = figures.homeTreatmentsAccepted(authorityCode, quarter)
                .map(asked -> Figure.shareOfActions(
                        asked.good(),
                        asked.all(),
                        asked.families(),
                        asked.familiesWithGood(),
                        asked.familiesWithOther()))
                .orElse(NONE);
        return oneFigure(MeasureCode.HOME_ACCEPTED, share);
    }

    /**
     * The share of the outcomes that are shown, with what it is between by Wilson's score at 95 %: it tells no more than
     * they do, and is hidden where they are.
     */
    private Measure admissionsAvoided() {
        Measure outcomes = columnsWithTotal(MeasureCode.HOME_OUTCOMES, OUTCOMES, values(ByCategory.HOME_OUTCOMES));
        List<Cell> cells = outcomes.rows().get(0).cells();
        Cell avoided = cells.get(outcomes.columns().indexOf("ADMISSION_AVOIDED"));
        Cell ended = cells.get(outcomes.columns().indexOf(Measure.TOTAL));
        return new Measure(
                MeasureCode.HOME_ADMISSIONS_AVOIDED,
                List.of(quarter.toString()),
                List.of(new Measure.Row(
                        Measure.TOTAL,
                        "",
                        List.of(Cell.workedOutFrom(
                                avoided,
                                ended,
                                (good, all) -> Figure.share(good, all, DisclosureControl.FEWEST_FAMILIES))))));
    }

    /** Rounded: many stand from quarter to quarter, and two exact numbers would tell of the one that is new. */
    private Measure roundedRows(MeasureCode code, List<String> keys, ByCategory category) {
        Map<String, Figure> byKey = values(category);
        return rows(code, keys, key -> of(byKey, key).rounded());
    }

    private Measure goalScoreByView() {
        return rows(MeasureCode.GOAL_T_SCORE_BY_VIEW, VIEWS, view -> progressSeenBy(List.of(view))
                .score());
    }

    private Measure requestsInTime() {
        Map<String, Figure> byAgency = new LinkedHashMap<>();
        for (TimelyTally tally : figures.requests(authorityCode, List.of(quarter), now)) {
            byAgency.put(
                    tally.row(),
                    Figure.shareOfActions(
                            tally.inTime(),
                            tally.all(),
                            tally.families(),
                            tally.familiesInTime(),
                            tally.familiesLate()));
        }
        return allAndByAgency(MeasureCode.REQUESTS_IN_TIME, byAgency);
    }

    private Measure directContacts() {
        Map<String, Long> months = months();
        Map<String, Figure> byAgency = new LinkedHashMap<>();
        for (ContactTally tally : figures.directContacts(authorityCode, List.of(quarter))) {
            byAgency.put(
                    tally.row(),
                    Figure.count(tally.count(), tally.families()).perHundred(months.getOrDefault(tally.row(), 0L)));
        }
        return allAndByAgency(MeasureCode.DIRECT_CONTACTS, byAgency);
    }

    private Measure goalProgress() {
        ProgressTally tally = progress();
        return oneFigure(MeasureCode.GOAL_PROGRESS, Figure.shareOfFamilies(tally.moved, tally.notMoved));
    }

    private Measure goalScore() {
        return oneFigure(MeasureCode.GOAL_T_SCORE, progress().score());
    }

    private ProgressTally progress() {
        ProgressTally known = progress;
        if (known == null) {
            known = progressSeenBy(VIEWS);
            progress = known;
        }
        return known;
    }

    private ProgressTally progressSeenBy(List<String> views) {
        ProgressTally tally = new ProgressTally();
        figures.eachProgress(authorityCode, quarter, views, tally::add);
        return tally;
    }

    /** What is kept of families that pass by one at a time. */
    private static final class ProgressTally {

        private int moved;
        private int notMoved;
        private int families;
        private double scores;
        private final Map<String, Integer> byAttainment = new LinkedHashMap<>();

        void add(FamilyProgress family) {
            families++;
            scores += family.score();
            byAttainment.merge(family.attainment().name(), 1, Integer::sum);
            if (family.canBeCompared()) {
                if (family.hasMoved()) {
                    moved++;
                } else {
                    notMoved++;
                }
            }
        }

        Figure score() {
            return Figure.mean(families == 0 ? 0 : scores / families, families);
        }
    }

    private Map<String, Figure> values(ByCategory code) {
        Map<String, Figure> byKey = new LinkedHashMap<>();
        figures.values(code, authorityCode, quarter)
                .forEach(value -> byKey.put(value.key(), new Figure(value.value(), value.families())));
        return byKey;
    }

    private static Figure of(Map<String, Figure> figures, String key) {
        return figures.getOrDefault(key, NONE);
    }

    /** A row for each category, over time; their sum is neither shown nor to be had. */
    private Measure rows(MeasureCode code, List<String> keys, ByCategory category) {
        Map<String, Figure> byKey = values(category);
        return rows(code, keys, key -> of(byKey, key));
    }

    private Measure rows(MeasureCode code, List<String> keys, Function<String, Figure> figure) {
        return new Measure(
                code,
                List.of(quarter.toString()),
                keys.stream()
                        .map(key -> new Measure.Row(key, "", List.of(Breakdown.alone(figure.apply(key)))))
                        .toList());
    }

    /** A column for each part, and one for all. */
    private static Measure columnsWithTotal(MeasureCode code, List<String> keys, Map<String, Figure> byKey) {
        Map<String, Cell> cells = new LinkedHashMap<>(Breakdown.ofTotal(all(keys, byKey)));
        cells.put(Measure.TOTAL, Breakdown.alone(of(byKey, Measure.TOTAL)));
        return oneRow(code, List.copyOf(cells.keySet()), cells);
    }

    private Measure oneFigure(MeasureCode code, Figure figure) {
        String column = quarter.toString();
        return oneRow(code, List.of(column), Map.of(column, Breakdown.alone(figure)));
    }

    private Measure allAndByAgency(MeasureCode code, Map<String, Figure> byAgency) {
        List<String> agencyIds = agencies.stream().map(NamedAgency::id).toList();
        Map<String, Cell> cells = Breakdown.ofTotal(all(partsOfTheTotal(agencyIds, byAgency), byAgency));
        Cell total = Breakdown.alone(byAgency.getOrDefault(Measure.TOTAL, NONE));
        List<Measure.Row> rows = new ArrayList<>();
        rows.add(new Measure.Row(Measure.TOTAL, "", List.of(total)));
        agencies.forEach(agency -> rows.add(
                new Measure.Row(agency.id(), agency.name(), List.of(cells.getOrDefault(agency.id(), Cell.HIDDEN)))));
        return new Measure(code, List.of(quarter.toString()), rows);
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
        keys.forEach(key -> complete.put(key, figures.getOrDefault(key, NONE)));
        return complete;
    }
}
