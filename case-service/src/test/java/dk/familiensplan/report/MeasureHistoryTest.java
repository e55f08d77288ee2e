package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.report.CompilingOverview.NamedAgency;
import dk.familiensplan.report.MeasureHistory.Given;
import dk.familiensplan.report.MeasureHistory.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One measure over all the quarters of which it was given. */
class MeasureHistoryTest {

    private static final Quarter SPRING = new Quarter(2026, 2);
    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final Instant IN_JULY = Instant.parse("2026-07-15T02:00:00Z");
    private static final Instant IN_OCTOBER = Instant.parse("2026-10-15T02:00:00Z");
    private static final Cell FOUR = new Cell(false, new BigDecimal("4"), null, null);
    private static final Cell NINE = new Cell(false, new BigDecimal("9"), null, null);

    @Test
    void putsTheQuartersSideBySideOldestFirst() {
        MeasureHistory history = MeasureHistory.of(
                "Eksempel Kommune",
                MeasureCode.DIRECT_CONTACTS,
                List.of(
                        given(SPRING, IN_JULY, of(SPRING, row("TOTAL", "", NINE))),
                        given(SUMMER, IN_OCTOBER, of(SUMMER, row("TOTAL", "", FOUR)))));

        assertThat(history.given()).containsExactly(new Given(SPRING, IN_JULY), new Given(SUMMER, IN_OCTOBER));
        assertThat(history.series()).containsExactly(new Series("TOTAL", "", null, List.of(NINE, FOUR)));
    }

    @Test
    void hidesWhoeverHadNoRowInAQuarterAndNamesItAsItWasCalledLast() {
        MeasureHistory history = MeasureHistory.of(
                "Eksempel Kommune",
                MeasureCode.DIRECT_CONTACTS,
                List.of(
                        given(
                                SPRING,
                                IN_JULY,
                                of(SPRING, row("a", "Jobcenter", NINE), row("b", "Nedlagt kontor", FOUR))),
                        given(SUMMER, IN_OCTOBER, of(SUMMER, row("a", "Jobcenter Eksempel", FOUR)))));

        assertThat(history.series())
                .containsExactly(
                        new Series("a", "Jobcenter Eksempel", null, List.of(NINE, FOUR)),
                        new Series("b", "Nedlagt kontor", null, List.of(FOUR, Cell.HIDDEN)));
        assertThat(history.agencies())
                .containsExactly(new NamedAgency("a", "Jobcenter Eksempel"), new NamedAgency("b", "Nedlagt kontor"));
    }

    @Test
    void followsEachColumnOfATableThroughTheQuarters() {
        MeasureHistory history = MeasureHistory.of(
                "Eksempel Kommune",
                MeasureCode.NOTIFICATIONS_BY_AGENCY,
                List.of(
                        given(SPRING, IN_JULY, messages(List.of("SENT"), NINE)),
                        given(SUMMER, IN_OCTOBER, messages(List.of("SENT", "DEAD"), FOUR, Cell.HIDDEN))));

        assertThat(history.series())
                .containsExactly(
                        new Series("a", "Jobcenter", "SENT", List.of(NINE, FOUR)),
                        new Series("a", "Jobcenter", "DEAD", List.of(Cell.HIDDEN, Cell.HIDDEN)));
    }

    @Test
    void hasNothingToTellOfWhatWasNeverGiven() {
        MeasureHistory history = MeasureHistory.of("Eksempel Kommune", MeasureCode.GOAL_PROGRESS, List.of());

        assertThat(history.given()).isEmpty();
        assertThat(history.series()).isEmpty();
    }

    @Test
    void showsMeasuresInTheOrderOfTheirQuestions() {
        assertThat(Arrays.stream(MeasureCode.values()).map(MeasureCode::question))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    private static GivenMeasure given(Quarter quarter, Instant at, Measure measure) {
        return new GivenMeasure(quarter, at, measure);
    }

    private static Measure of(Quarter quarter, Measure.Row... rows) {
        return new Measure(MeasureCode.DIRECT_CONTACTS, List.of(quarter.toString()), List.of(rows));
    }

    private static Measure messages(List<String> columns, Cell... cells) {
        return new Measure(MeasureCode.NOTIFICATIONS_BY_AGENCY, columns, List.of(row("a", "Jobcenter", cells)));
    }

    private static Measure.Row row(String key, String agencyName, Cell... cells) {
        return new Measure.Row(key, agencyName, List.of(cells));
    }
}
