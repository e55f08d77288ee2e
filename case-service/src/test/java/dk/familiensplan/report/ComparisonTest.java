package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.report.Comparison.Municipality;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole municipalities beside each other. */
class ComparisonTest {

    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final Instant IN_OCTOBER = Instant.parse("2026-10-15T02:00:00Z");
    private static final Instant IN_MAY = Instant.parse("2026-05-04T10:00:00Z");
    private static final Cell FOUR = Cell.showing(new BigDecimal("4"));
    private static final Cell NINE = Cell.showing(new BigDecimal("9"));

    @Test
    void putsTheOwnMunicipalityFirstAndTheOthersInTheirOrderWhateverTheirNumbers() {
        Comparison comparison = Comparison.of(List.of(
                municipality("0999", given(MeasureCode.GOAL_PROGRESS, row("TOTAL", "", FOUR))),
                municipality("0998", given(MeasureCode.GOAL_PROGRESS, row("TOTAL", "", Cell.HIDDEN))),
                municipality("0997", given(MeasureCode.GOAL_PROGRESS, row("TOTAL", "", NINE)))));

        assertThat(comparison.measures())
                .containsExactly(new Measure(
                        MeasureCode.GOAL_PROGRESS,
                        List.of("TOTAL"),
                        List.of(
                                row("0999", "0999", FOUR),
                                row("0998", "0998", Cell.HIDDEN),
                                row("0997", "0997", NINE))));
    }

    @Test
    void tellsNothingOfAnAgency() {
        GivenMeasure byAgency =
                given(MeasureCode.REQUESTS_IN_TIME, row("TOTAL", "", FOUR), row("jobcentre-0999", "Jobcenter", NINE));
        GivenMeasure agenciesOnly = given(MeasureCode.TIME_TO_ACKNOWLEDGE, row("jobcentre-0999", "Jobcenter", NINE));

        Comparison comparison = Comparison.of(
                List.of(municipality("0999", byAgency, agenciesOnly), municipality("0998", byAgency, agenciesOnly)));

        assertThat(comparison.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.code()).isEqualTo(MeasureCode.REQUESTS_IN_TIME);
            assertThat(measure.rows()).flatExtracting(Measure.Row::cells).containsOnly(FOUR);
        });
    }

    @Test
    void comparesNoSumsSinceTheyTellWhichMunicipalityIsLarger() {
        List<Measure> all =
                Comparison.of(List.of(everything("0999"), everything("0998"))).measures();

        assertThat(all)
                .extracting(measure -> measure.code().unit())
                .doesNotContain(
                        MeasureCode.Unit.FAMILIES,
                        MeasureCode.Unit.MESSAGES,
                        MeasureCode.Unit.COUNT,
                        MeasureCode.Unit.KRONER);
        assertThat(all)
                .extracting(Measure::code)
                .contains(MeasureCode.GOAL_PROGRESS, MeasureCode.APPOINTMENTS_PER_WEEK, MeasureCode.PULSE_BY_THEME);
    }

    @Test
    void putsCategoriesBesideEachOtherAndHidesWhatOneHasNot() {
        Comparison comparison = Comparison.of(List.of(
                municipality("0999", given(MeasureCode.PULSE_BY_THEME, row("RED_THREAD", "", FOUR))),
                municipality(
                        "0998",
                        given(
                                MeasureCode.PULSE_BY_THEME,
                                row("SEEN_AND_HEARD", "", NINE),
                                row("RED_THREAD", "", FOUR)))));

        assertThat(comparison.measures())
                .containsExactly(new Measure(
                        MeasureCode.PULSE_BY_THEME,
                        List.of("RED_THREAD", "SEEN_AND_HEARD"),
                        List.of(row("0999", "0999", FOUR, Cell.HIDDEN), row("0998", "0998", FOUR, NINE))));
    }

    @Test
    void leavesOutWhatOneAloneWasGiven() {
        assertThat(Comparison.of(List.of(everything("0999"), municipality("0998")))
                        .measures())
                .isEmpty();
        assertThat(Comparison.of(List.of(everything("0999"))).measures()).isEmpty();
    }

    @Property
    void isAgreedOnlyWhileBothYesesStand(@ForAll boolean ours, @ForAll boolean theirs, @ForAll boolean toSomebodyElse) {
        List<ComparisonYes> standing = Arrays.asList(
                        ours ? yes("0999", "0998") : null,
                        theirs ? yes("0998", "0999") : null,
                        toSomebodyElse ? yes("0998", "0997") : null)
                .stream()
                .filter(yes -> yes != null)
                .toList();

        Neighbour neighbour = Neighbour.of("0999", "0998", "Nabo", standing);

        assertThat(neighbour.isAgreed()).isEqualTo(ours && theirs);
        assertThat(neighbour.waitsForOurs()).isEqualTo(theirs && !ours);
        assertThat(neighbour.ours() != null).isEqualTo(ours);
        assertThat(neighbour.theirs() != null).isEqualTo(theirs);
    }

    private static @Nullable ComparisonYes yes(String by, String to) {
        return new ComparisonYes(by, to, "anne", IN_MAY);
    }

    private static Municipality everything(String code) {
        return new Municipality(
                code,
                code,
                Arrays.stream(MeasureCode.values())
                        .map(one -> given(one, row("TOTAL", "", FOUR)))
                        .toList());
    }

    private static Municipality municipality(String code, GivenMeasure... given) {
        return new Municipality(code, code, List.of(given));
    }

    private static GivenMeasure given(MeasureCode code, Measure.Row... rows) {
        return new GivenMeasure(SUMMER, IN_OCTOBER, new Measure(code, List.of(SUMMER.toString()), List.of(rows)));
    }

    private static Measure.Row row(String key, String agencyName, Cell... cells) {
        return new Measure.Row(key, agencyName, List.of(cells));
    }
}
