package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.report.CompilingOverview.NamedAgency;
import dk.familiensplan.report.FamilyProgress.GoalLevels;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompilingOverviewTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant NOW = Instant.parse("2027-01-20T07:10:00Z");
    private static final Quarter LAST_QUARTER = new Quarter(2026, 4);
    private static final List<NamedAgency> AGENCIES = List.of(
            new NamedAgency("jobcentre-0999", "Jobcenter Eksempel"),
            new NamedAgency("family-0999", "Familieafdelingen"),
            new NamedAgency("psychiatry-1099", "Psykiatrien i Region Eksempel"),
            new NamedAgency("hospital-1099", "Eksempel Sygehus"));

    @Test
    void showsEveryMeasureOnceWithACellForEachColumn() {
        Overview overview = overviewOf(new FamiliesAtWork());

        assertThat(overview.measures()).extracting(Measure::code).containsExactly(MeasureCode.values());
        assertThat(overview.period()).isEqualTo(LAST_QUARTER);
        assertThat(overview.periods()).hasSize(8).first().isEqualTo(LAST_QUARTER);
        assertThat(overview.givenAt()).isEqualTo(NOW);
    }

    @Test
    void hidesEverythingOfAnAuthorityWithoutFamilies() {
        Overview overview = overviewOf(new FamiliesAtWork());

        assertThat(overview.families()).isEqualTo(Cell.HIDDEN);
        assertThat(overview.measures())
                .flatExtracting(Measure::rows)
                .flatExtracting(Measure.Row::cells)
                .isNotEmpty()
                .containsOnly(Cell.HIDDEN);
    }

    @Test
    void countsContactsPerHundredFamilyMonths() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.active = 60;
        families.months("TOTAL", 120).months("family-0999", 60);
        families.contacts("family-0999", 12, 10)
                .contacts("jobcentre-0999", 6, 6)
                .contacts("psychiatry-1099", 5, 5);
        families.contacts("hospital-1099", 4, 3).contacts("TOTAL", 27, 20);

        Measure contacts = measure(overviewOf(families), MeasureCode.DIRECT_CONTACTS);

        assertThat(cell(contacts, "TOTAL", "2026-Q4").value()).isEqualByComparingTo("22.5");
        assertThat(cell(contacts, "family-0999", "2026-Q4").value()).isEqualByComparingTo("20");
        // Garwood's interval of 12 things is 6.2 to 20.96.
        assertThat(cell(contacts, "family-0999", "2026-Q4").low()).isEqualByComparingTo("10.3");
        assertThat(cell(contacts, "family-0999", "2026-Q4").high()).isEqualByComparingTo("34.9");
        assertThat(cell(contacts, "hospital-1099", "2026-Q4")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(contacts, "psychiatry-1099", "2026-Q4")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsHowFarGoalsMovedInAFieldBetweenEndsAndToTheNearestFive() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.moved.add(new SteeringFigures.Moved("jobcentre-0999", "SCHOOL", 11, 28));
        families.moved.add(new SteeringFigures.Moved("jobcentre-0999", "WORK", 4, 28));
        families.moved.add(new SteeringFigures.Moved("family-0999", "SCHOOL", 28, 4));

        Measure moved = measure(overviewOf(families), MeasureCode.GOALS_MOVED_BY_EFFORT);

        // As 10 of 40: a family more or less is not seen.
        assertThat(cell(moved, "jobcentre-0999", "SCHOOL"))
                .isEqualTo(new Cell(false, new BigDecimal("25"), new BigDecimal("14.2"), new BigDecimal("40.2")));
        assertThat(cell(moved, "jobcentre-0999", "WORK")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(moved, "family-0999", "SCHOOL")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(moved, "hospital-1099", "SCHOOL")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsWhoIsToMoveObstaclesToTheNearestFive() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.values.put(
                SteeringFigures.ByCategory.OBSTACLES_BY_OWNER,
                List.of(
                        new SteeringFigures.Value("UNIT_LEADERS", 13, 9),
                        new SteeringFigures.Value("jobcentre-0999", 7, 6),
                        new SteeringFigures.Value("hospital-1099", 13, 4)));

        Measure owners = measure(overviewOf(families), MeasureCode.OBSTACLES_BY_OWNER);

        assertThat(owners.rows()).first().extracting(Measure.Row::agencyName).isEqualTo("");
        assertThat(cell(owners, "UNIT_LEADERS", "2026-Q4")).isEqualTo(showing("15"));
        assertThat(cell(owners, "jobcentre-0999", "2026-Q4")).isEqualTo(showing("5"));
        assertThat(cell(owners, "hospital-1099", "2026-Q4")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsFamiliesByHowFarTheyHaveComeAsThoseWhoStandSomewhere() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.moved(12).notMoved(5).add(4, new GoalLevels(0, -2, 2, 1));

        Measure spread = measure(overviewOf(families), MeasureCode.FAMILIES_BY_ATTAINMENT);

        // The four are too few, and the five could give them away.
        assertThat(spread.columns()).containsExactly("LESS_THAN_EXPECTED", "AS_EXPECTED", "MORE_THAN_EXPECTED");
        assertThat(spread.rows().get(0).cells()).containsExactly(Cell.HIDDEN, Cell.HIDDEN, showing("10"));
    }

    @Test
    void tellsHowManyPeopleThereAreOnlyWhereItTellsHowManyFamilies() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.values.put(
                SteeringFigures.ByCategory.MEMBERS_IN_PLANS,
                List.of(new SteeringFigures.Value("CHILDREN", 33, 14), new SteeringFigures.Value("ADULTS", 4, 4)));

        Measure untold = measure(overviewOf(families), MeasureCode.MEMBERS_IN_PLANS);
        families.statuses.add(new SteeringFigures.Tally("DRAFT", 11, 11));
        families.statuses.add(new SteeringFigures.Tally("PAUSED", 11, 11));
        families.statuses.add(new SteeringFigures.Tally("CLOSED", 11, 11));
        families.active = 14;
        Measure told = measure(overviewOf(families), MeasureCode.MEMBERS_IN_PLANS);

        assertThat(cell(untold, "CHILDREN", "2026-Q4")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(told, "CHILDREN", "2026-Q4")).isEqualTo(showing("35"));
        assertThat(cell(told, "ADULTS", "2026-Q4")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsTheCoordinatorsLoadFromWhatIsToldOfFamiliesAndOfNoFewCoordinators() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.statuses.add(new SteeringFigures.Tally("DRAFT", 11, 11));
        families.statuses.add(new SteeringFigures.Tally("PAUSED", 11, 11));
        families.statuses.add(new SteeringFigures.Tally("CLOSED", 11, 11));
        families.active = 58;
        families.values.put(
                SteeringFigures.ByCategory.COORDINATORS, List.of(new SteeringFigures.Value("TOTAL", 5, 58)));

        Cell ofFive = cell(measure(overviewOf(families), MeasureCode.COORDINATOR_LOAD), "TOTAL", "2026-Q4");
        families.values.put(
                SteeringFigures.ByCategory.COORDINATORS, List.of(new SteeringFigures.Value("TOTAL", 4, 58)));
        Cell ofFour = cell(measure(overviewOf(families), MeasureCode.COORDINATOR_LOAD), "TOTAL", "2026-Q4");
        families.statuses.clear();
        families.values.put(
                SteeringFigures.ByCategory.COORDINATORS, List.of(new SteeringFigures.Value("TOTAL", 5, 58)));
        families.active = 4;
        Cell ofUntold = cell(measure(overviewOf(families), MeasureCode.COORDINATOR_LOAD), "TOTAL", "2026-Q4");

        // 60 families as told, not 58.
        assertThat(ofFive).isEqualTo(showing("12"));
        assertThat(ofFour).isEqualTo(Cell.HIDDEN);
        assertThat(ofUntold).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsHowManyAreAdmittedAgainUnlessFewFamiliesAreOrFewAreNot() {
        assertThat(admittedAgain(10, 6, 30, 25))
                .isEqualTo(new Cell(false, new BigDecimal("25"), new BigDecimal("14.2"), new BigDecimal("40.2")));
        assertThat(admittedAgain(10, 4, 30, 25)).isEqualTo(Cell.HIDDEN);
        assertThat(admittedAgain(10, 6, 30, 4)).isEqualTo(Cell.HIDDEN);
    }

    private static Cell admittedAgain(int again, int familiesAgain, int otherwise, int familiesOtherwise) {
        FamiliesAtWork families = new FamiliesAtWork();
        families.values.put(
                SteeringFigures.ByCategory.STAYS_BEGUN,
                List.of(
                        new SteeringFigures.Value("AGAIN", again, familiesAgain),
                        new SteeringFigures.Value("OTHERWISE", otherwise, familiesOtherwise)));
        return cell(measure(overviewOf(families), MeasureCode.READMITTED_WITHIN_30_DAYS), "TOTAL", "2026-Q4");
    }

    @Test
    void tellsWhoWaitsForWhomToTheNearestFive() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.waiting.add(new SteeringFigures.AgencyTally("jobcentre-0999", "AGENCY_WAITS", 13, 9));
        families.waiting.add(new SteeringFigures.AgencyTally("jobcentre-0999", "RECEIPT_AWAITED", 13, 4));

        Measure waits = measure(overviewOf(families), MeasureCode.WHO_WAITS);

        assertThat(cell(waits, "jobcentre-0999", "AGENCY_WAITS")).isEqualTo(showing("15"));
        assertThat(cell(waits, "jobcentre-0999", "RECEIPT_AWAITED")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsWhatFamiliesSayWorkedWithAnAgencyToTheNearestFive() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.journeys.add(new SteeringFigures.AgencyTally("jobcentre-0999", "WORKED", 13, 13));
        families.journeys.add(new SteeringFigures.AgencyTally("jobcentre-0999", "DID_NOT_WORK", 4, 4));

        Measure told = measure(overviewOf(families), MeasureCode.JOURNEYS_BY_AGENCY);

        assertThat(cell(told, "jobcentre-0999", "WORKED")).isEqualTo(showing("15"));
        assertThat(cell(told, "jobcentre-0999", "DID_NOT_WORK")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsWhatItCostsEachBudgetUnlessOneFamilyCouldBeKnownInIt() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.cost("EMPLOYMENT", 6, 48_000).cost("SCHOOL_BUDGET", 4, 48_000);
        families.cost("HEALTH", 5, 9_000).cost("HEALTH", 1, 700_000);

        Measure cost = measure(overviewOf(families), MeasureCode.COST_BY_PAYER);

        assertThat(cell(cost, "EMPLOYMENT", "2026-Q4")).isEqualTo(showing("300000"));
        assertThat(cell(cost, "SCHOOL_BUDGET", "2026-Q4")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(cost, "HEALTH", "2026-Q4")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(cost, "PSYCHIATRY", "2026-Q4")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void letsNobodyWorkOutAnAgencyThatIsNoLongerShown() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.months("TOTAL", 100)
                .months("family-0999", 100)
                .months("jobcentre-0999", 100)
                .months("psychiatry-1099", 100)
                .months("hospital-1099", 100);
        families.contacts("family-0999", 9, 9)
                .contacts("jobcentre-0999", 8, 8)
                .contacts("psychiatry-1099", 7, 7)
                .contacts("hospital-1099", 6, 6)
                .contacts("closed-0999", 2, 2)
                .contacts("TOTAL", 32, 20);

        Measure contacts = measure(overviewOf(families), MeasureCode.DIRECT_CONTACTS);

        assertThat(cell(contacts, "TOTAL", "2026-Q4").value()).isEqualByComparingTo("32");
        assertThat(cell(contacts, "hospital-1099", "2026-Q4")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void hidesAShareThatWouldTellOfFewFamilies() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.moved(4).notMoved(30);

        Overview overview = overviewOf(families);

        assertThat(cell(measure(overview, MeasureCode.GOAL_PROGRESS), "TOTAL", "2026-Q4"))
                .isEqualTo(Cell.HIDDEN);
        assertThat(cell(measure(overview, MeasureCode.GOAL_T_SCORE), "TOTAL", "2026-Q4")
                        .hidden())
                .isFalse();
    }

    @Test
    void showsTheShareOfFamiliesThatMoved() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.moved(15).notMoved(30);

        Measure progress = measure(overviewOf(families), MeasureCode.GOAL_PROGRESS);

        assertThat(cell(progress, "TOTAL", "2026-Q4")).isEqualTo(showing("33.3"));
        assertThat(cell(progress, "TOTAL", "2026-Q3")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void showsThatEverythingWasAnsweredInTime() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.requests("TOTAL", 40, 40, 30, 30, 0);

        Measure inTime = measure(overviewOf(families), MeasureCode.REQUESTS_IN_TIME);

        assertThat(cell(inTime, "TOTAL", "2026-Q4").value()).isEqualByComparingTo("100");
    }

    @Test
    void hidesAShareOfRequestsWhenFewFamiliesWaitedTooLong() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.requests("TOTAL", 38, 40, 30, 29, 2);

        Measure inTime = measure(overviewOf(families), MeasureCode.REQUESTS_IN_TIME);

        assertThat(cell(inTime, "TOTAL", "2026-Q4")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void showsNoTotalOfPlansOrMessages() {
        Overview overview = overviewOf(new FamiliesAtWork());

        assertThat(measure(overview, MeasureCode.PLANS_BY_STATUS).columns()).doesNotContain(Measure.TOTAL);
        assertThat(measure(overview, MeasureCode.NOTIFICATIONS_BY_AGENCY).columns())
                .doesNotContain(Measure.TOTAL);
        assertThat(measure(overview, MeasureCode.NOTIFICATIONS_BY_AGENCY).rows())
                .extracting(Measure.Row::key)
                .doesNotContain(Measure.TOTAL);
    }

    /** Whatever the numbers, every total that is shown hides no agency or two, and never so little that all is clear. */
    @Property(tries = 500)
    void leavesNoTotalThatGivesAnAgencyAway(@ForAll Random random) {
        FamiliesAtWork families = FamiliesAtWork.random(random);

        Overview overview = overviewOf(families);

        Measure byKind = measure(overview, MeasureCode.DIRECT_CONTACTS_BY_KIND);
        Map<String, Cell> kinds = new LinkedHashMap<>();
        byKind.columns().forEach(column -> kinds.put(column, cell(byKind, "TOTAL", column)));
        Cell total = kinds.remove("TOTAL");
        assertThat(total).isNotNull();
        if (total.value() != null) {
            long hidden = kinds.values().stream().filter(Cell::hidden).count();
            BigDecimal shown = kinds.values().stream()
                    .map(Cell::value)
                    .filter(value -> value != null)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(hidden).isNotEqualTo(1);
            if (hidden > 0) {
                assertThat(total.value().subtract(shown)).isGreaterThanOrEqualTo(new BigDecimal("5"));
            }
        }
    }

    @Test
    void asksForNoQuarterTwice() {
        Overview overview = overviewOf(new FamiliesAtWork());

        Set<Quarter> different = new HashSet<>(overview.periods());
        assertThat(overview.periods()).hasSameSizeAs(different);
    }

    @Test
    void givesNoQuarterThatRunsOrStillWaitsForLateFacts() {
        CompilingOverview compiling = new CompilingOverview(new FamiliesAtWork(), new GivenInMemory(), COPENHAGEN);

        assertThat(compiling.periods("0999", Instant.parse("2027-01-14T22:59:00Z")))
                .first()
                .isEqualTo(new Quarter(2026, 3));
        assertThat(compiling.periods("0999", Instant.parse("2027-01-14T23:00:00Z")))
                .first()
                .isEqualTo(LAST_QUARTER);
    }

    @Test
    void givesBeforeAnybodyAsksWhatIsThenNotGivenAgain() {
        FamiliesAtWork families = new FamiliesAtWork();
        CompilingOverview compiling = new CompilingOverview(families, new GivenInMemory(), COPENHAGEN);

        int quarters = 0;
        while (compiling.giveNext("0999", AGENCIES, NOW)) {
            quarters++;
        }
        families.moved(6).notMoved(6);
        Overview overview = compiling.compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER, NOW);

        assertThat(quarters).isEqualTo(1 + CompilingOverview.QUARTERS_BACK + CompilingOverview.EARLIER_QUARTERS);
        assertThat(cell(measure(overview, MeasureCode.GOAL_PROGRESS), "TOTAL", "2026-Q4"))
                .isEqualTo(Cell.HIDDEN);
    }

    @Test
    void givesAQuarterAgainAsItWasGivenWhateverIsWrittenDownLate() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.active = 41;
        families.moved(15).notMoved(30).months("TOTAL", 100).contacts("TOTAL", 27, 20);
        CompilingOverview compiling = new CompilingOverview(families, new GivenInMemory(), COPENHAGEN);
        Overview first = compiling.compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER, NOW);
        families.active = 48;
        families.moved(5).contacts.clear();
        families.contacts("TOTAL", 28, 21);

        Instant later = NOW.plusSeconds(40L * 24 * 60 * 60);
        Overview again = compiling.compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER, later);

        assertThat(again).isEqualTo(first);
        assertThat(again.givenAt()).isEqualTo(NOW);
    }

    @Test
    void givesTheSameCellsOfAQuarterInEveryCurveThatShowsIt() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.moved(15).notMoved(30);
        CompilingOverview compiling = new CompilingOverview(families, new GivenInMemory(), COPENHAGEN);
        compiling.compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER, NOW);
        families.moved(6);

        Instant inSummer = Instant.parse("2027-07-20T07:10:00Z");
        Overview summer = compiling.compile("0999", "Eksempel Kommune", AGENCIES, new Quarter(2027, 2), inSummer);

        assertThat(cell(measure(summer, MeasureCode.GOAL_PROGRESS), "TOTAL", "2026-Q4"))
                .isEqualTo(showing("33.3"));
    }

    @Test
    void showsAnAgencyThatCameLaterWithHiddenCellsBefore() {
        GivenInMemory given = new GivenInMemory();
        CompilingOverview compiling = new CompilingOverview(new FamiliesAtWork(), given, COPENHAGEN);
        compiling.compile("0999", "Eksempel Kommune", AGENCIES.subList(0, 2), LAST_QUARTER.before(), NOW);

        Overview overview = compiling.compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER, NOW);

        Measure contacts = measure(overview, MeasureCode.DIRECT_CONTACTS);
        assertThat(contacts.rows()).extracting(Measure.Row::key).hasSize(5).contains("hospital-1099");
        assertThat(cell(contacts, "hospital-1099", "2026-Q3")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void tellsOfAMeasureOverTimeTheCellsOfTheOverviewsAndNoOther() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.moved(15).notMoved(30).months("TOTAL", 100).contacts("TOTAL", 27, 20);
        families.contacts("hospital-1099", 3, 3);
        families.messages.add(new SteeringFigures.AgencyTally("jobcentre-0999", "SENT", 12, 12));
        CompilingOverview compiling = new CompilingOverview(families, new GivenInMemory(), COPENHAGEN);
        Overview earlier = compiling.compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER.before(), NOW);
        Overview overview = compiling.compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER, NOW);
        families.moved(5).contacts.clear();

        for (MeasureCode code : MeasureCode.values()) {
            MeasureHistory history = compiling.history("0999", "Eksempel Kommune", AGENCIES, code, NOW);

            int newest = history.given().size() - 1;
            assertThat(history.given().get(newest).period()).isEqualTo(LAST_QUARTER);
            for (MeasureHistory.Series series : history.series()) {
                for (Overview shown : List.of(overview, earlier)) {
                    String column = series.column() == null ? shown.period().toString() : series.column();
                    assertThat(series.cells().get(shown == overview ? newest : newest - 1))
                            .as("%s %s %s", code, series.rowKey(), column)
                            .isEqualTo(measure(shown, code).cell(series.rowKey(), column));
                }
            }
        }
    }

    @Test
    void givesAHistoryToWhoAsksBeforeAnybodyHasReadAnOverview() {
        CompilingOverview compiling = new CompilingOverview(new FamiliesAtWork(), new GivenInMemory(), COPENHAGEN);

        MeasureHistory history =
                compiling.history("0999", "Eksempel Kommune", AGENCIES, MeasureCode.GOAL_PROGRESS, NOW);

        assertThat(history.given())
                .extracting(MeasureHistory.Given::period)
                .containsExactlyElementsOf(LAST_QUARTER.withTheOnesBefore(CompilingOverview.EARLIER_QUARTERS));
    }

    @Test
    void namesTheAgenciesThatHaveNumbersOfTheirOwn() {
        assertThat(overviewOf(new FamiliesAtWork()).agencies()).containsExactlyElementsOf(AGENCIES);
    }

    /** Withheld messages are told by agency and by reason, so either way has the sum of the other. */
    @Test
    void letsNobodyWorkOutWhatWasWithheldFromAnAgencyByTheSumOfTheReasons() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.messages.add(new SteeringFigures.AgencyTally("jobcentre-0999", "WITHHELD", 12, 12));
        families.messages.add(new SteeringFigures.AgencyTally("family-0999", "WITHHELD", 7, 7));
        families.messages.add(new SteeringFigures.AgencyTally("hospital-1099", "WITHHELD", 3, 3));
        families.values.put(
                SteeringFigures.ByCategory.WITHHELD_BY_REASON,
                List.of(new SteeringFigures.Value("NO_CONSENT", 22, 20), new SteeringFigures.Value("TOTAL", 22, 20)));

        Overview overview = overviewOf(families);

        Measure messages = measure(overview, MeasureCode.NOTIFICATIONS_BY_AGENCY);
        assertThat(cell(messages, "jobcentre-0999", "WITHHELD")).isEqualTo(showing("12"));
        assertThat(cell(messages, "family-0999", "WITHHELD")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(messages, "hospital-1099", "WITHHELD")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(measure(overview, MeasureCode.WITHHELD_BY_REASON), "TOTAL", "TOTAL"))
                .isEqualTo(showing("22"));
    }

    @Test
    void showsTheMeanOfATheme() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.values.put(
                SteeringFigures.ByCategory.PULSE_BY_THEME,
                List.of(
                        new SteeringFigures.Value("SEEN_AND_HEARD", 2.84, 9),
                        new SteeringFigures.Value("RED_THREAD", 1.2, 4)));

        Measure pulse = measure(overviewOf(families), MeasureCode.PULSE_BY_THEME);

        assertThat(cell(pulse, "SEEN_AND_HEARD", "2026-Q4")).isEqualTo(showing("2.8"));
        assertThat(cell(pulse, "RED_THREAD", "2026-Q4")).isEqualTo(Cell.HIDDEN);
        assertThat(cell(pulse, "OTHER_WAYS", "2026-Q4")).isEqualTo(Cell.HIDDEN);
    }

    @Test
    void roundsFamiliesWithAPlanToTheNearestFive() {
        FamiliesAtWork families = new FamiliesAtWork();
        families.active = 43;

        assertThat(overviewOf(families).families()).isEqualTo(showing("45"));
    }

    private static Overview overviewOf(FamiliesAtWork families) {
        return new CompilingOverview(families, new GivenInMemory(), COPENHAGEN)
                .compile("0999", "Eksempel Kommune", AGENCIES, LAST_QUARTER, NOW);
    }

    private static Measure measure(Overview overview, MeasureCode code) {
        return overview.measures().stream()
                .filter(measure -> measure.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Measure measure, String row, String column) {
        return measure.rows().stream()
                .filter(candidate -> candidate.key().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(measure.columns().indexOf(column));
    }

    private static Cell showing(String value) {
        return Cell.showing(new BigDecimal(value));
    }

    /** Figures of one quarter, as a test wants them. */
    private static final class FamiliesAtWork implements SteeringFigures {

        private int active;
        private final List<Tally> statuses = new ArrayList<>();
        private final List<ContactTally> contacts = new ArrayList<>();
        private final List<Tally> kinds = new ArrayList<>();
        private final List<FamilyMonths> months = new ArrayList<>();
        private final List<TimelyTally> requests = new ArrayList<>();
        private final List<FamilyProgress> progress = new ArrayList<>();
        private final Map<SteeringFigures.ByCategory, List<Value>> values = new LinkedHashMap<>();
        private final List<Moved> moved = new ArrayList<>();
        private final List<AgencyTally> waiting = new ArrayList<>();
        private final List<AgencyTally> journeys = new ArrayList<>();
        private final List<Cost> costs = new ArrayList<>();
        private final List<AgencyTally> messages = new ArrayList<>();

        static FamiliesAtWork random(Random random) {
            FamiliesAtWork families = new FamiliesAtWork();
            int all = 0;
            for (String kind : List.of("ACUTE_DANGER", "STATUTORY_DUTY", "MISTAKE", "OTHER")) {
                int count = random.nextInt(12);
                all += count;
                if (count > 0) {
                    families.kinds.add(new Tally(kind, count, count));
                }
            }
            families.kinds.add(new Tally("TOTAL", all, all));
            return families;
        }

        FamiliesAtWork contacts(String row, long count, int families) {
            contacts.add(new ContactTally(LAST_QUARTER, row, count, families));
            return this;
        }

        FamiliesAtWork cost(String payer, int families, double kroner) {
            for (int family = 0; family < families; family++) {
                costs.add(new Cost(payer, kroner));
            }
            return this;
        }

        FamiliesAtWork months(String row, long count) {
            months.add(new FamilyMonths(LAST_QUARTER, row, count));
            return this;
        }

        FamiliesAtWork requests(String row, long inTime, long all, int families, int familiesInTime, int familiesLate) {
            requests.add(new TimelyTally(LAST_QUARTER, row, inTime, all, families, familiesInTime, familiesLate));
            return this;
        }

        FamiliesAtWork moved(int families) {
            return add(families, new GoalLevels(-1, 1, 3, 1));
        }

        FamiliesAtWork notMoved(int families) {
            return add(families, new GoalLevels(0, 0, 2, 1));
        }

        private FamiliesAtWork add(int families, GoalLevels goal) {
            for (int family = 0; family < families; family++) {
                progress.add(new FamilyProgress(List.of(goal)));
            }
            return this;
        }

        @Override
        public List<Tally> plansByStatus(String authorityCode, Instant at) {
            List<Tally> all = new ArrayList<>(statuses);
            all.add(new Tally(ACTIVE, active, active));
            return all;
        }

        @Override
        public List<AgencyTally> notifications(String authorityCode, Quarter madeIn) {
            return messages;
        }

        @Override
        public List<TimelyTally> requests(String authorityCode, List<Quarter> receivedIn, Instant now) {
            return receivedIn.contains(LAST_QUARTER) ? requests : List.of();
        }

        @Override
        public List<ContactTally> directContacts(String authorityCode, List<Quarter> happenedIn) {
            return happenedIn.contains(LAST_QUARTER) ? contacts : List.of();
        }

        @Override
        public List<Tally> directContactsByKind(String authorityCode, Quarter happenedIn) {
            return happenedIn.equals(LAST_QUARTER) ? kinds : List.of();
        }

        @Override
        public List<FamilyMonths> familyMonths(String authorityCode, List<Quarter> quarters, Instant now) {
            return quarters.contains(LAST_QUARTER) ? months : List.of();
        }

        @Override
        public void eachProgress(
                String authorityCode, Quarter quarter, List<String> evaluatedBy, Consumer<FamilyProgress> taking) {
            if (quarter.equals(LAST_QUARTER) && evaluatedBy.size() > 1) {
                progress.forEach(taking);
            }
        }

        @Override
        public List<Moved> movedByEffort(String authorityCode, Quarter quarter) {
            return quarter.equals(LAST_QUARTER) ? moved : List.of();
        }

        @Override
        public List<AgencyTally> waiting(String authorityCode, Quarter quarter) {
            return quarter.equals(LAST_QUARTER) ? waiting : List.of();
        }

        @Override
        public List<AgencyTally> journeys(String authorityCode, Quarter quarter) {
            return quarter.equals(LAST_QUARTER) ? journeys : List.of();
        }

        @Override
        public void eachCost(String authorityCode, Quarter quarter, Consumer<Cost> taking) {
            if (quarter.equals(LAST_QUARTER)) {
                costs.forEach(taking);
            }
        }

        @Override
        public List<Value> values(ByCategory code, String authorityCode, Quarter quarter) {
            return quarter.equals(LAST_QUARTER) ? values.getOrDefault(code, List.of()) : List.of();
        }

        @Override
        public Optional<Share> homeTreatmentsAccepted(String authorityCode, Quarter askedIn) {
            return Optional.empty();
        }
    }
}
