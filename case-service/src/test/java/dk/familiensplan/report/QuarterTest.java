package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @Test
    void lastsFromItsFirstDayUntilTheNextOneBegins() {
        Quarter quarter = Quarter.of(LocalDate.of(2026, 11, 22));

        assertThat(quarter).hasToString("2026-Q4");
        assertThat(quarter.firstDay()).isEqualTo("2026-10-01");
        assertThat(quarter.dayAfter()).isEqualTo("2027-01-01");
    }

    @Test
    void followsTheOnesBeforeItAcrossTheYear() {
        assertThat(new Quarter(2026, 1).withTheOnesBefore(2))
                .extracting(Quarter::toString)
                .containsExactly("2025-Q3", "2025-Q4", "2026-Q1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q0", "2026-Q5", "2026Q4", "26-Q4", "2026-Q4 ", ""})
    void refusesWhatNamesNoQuarter(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }

    @Property
    void isWhatItsOwnTextNames(@ForAll @DateRange(min = "1900-01-01", max = "2199-12-31") LocalDate date) {
        Quarter quarter = Quarter.of(date);

        assertThat(Quarter.parse(quarter.toString())).contains(quarter);
        assertThat(date).isAfterOrEqualTo(quarter.firstDay()).isBefore(quarter.dayAfter());
    }
}
