package dk.familiensplan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void coversItsFirstAndItsLastDay() {
        Period march = period(FIRST, LAST);

        assertThat(march.covers(FIRST)).isTrue();
        assertThat(march.covers(LAST)).isTrue();
        assertThat(march.covers(FIRST.minusDays(1))).isFalse();
        assertThat(march.covers(LAST.plusDays(1))).isFalse();
        assertThat(Period.OPEN.covers(FIRST)).isTrue();
    }

    @Test
    void isOverOnTheDayAfterItsLast() {
        assertThat(period(FIRST, LAST).firstDayAfter()).contains(LAST.plusDays(1));
        assertThat(Period.OPEN.firstDayAfter()).isEmpty();
    }

    @Test
    void overlapsWhatHasADayInCommonWithIt() {
        Period march = period(FIRST, LAST);

        assertThat(march.overlaps(period(LAST, null))).isTrue();
        assertThat(march.overlaps(period(null, FIRST))).isTrue();
        assertThat(march.overlaps(Period.OPEN)).isTrue();
        assertThat(Period.OPEN.overlaps(march)).isTrue();
        assertThat(march.overlaps(period(LAST.plusDays(1), null))).isFalse();
        assertThat(march.overlaps(period(null, FIRST.minusDays(1)))).isFalse();
    }

    @Test
    void isBackwardsWhenItEndsBeforeItBegins() {
        assertThat(period(LAST, FIRST).isBackwards()).isTrue();
        assertThat(period(FIRST, FIRST).isBackwards()).isFalse();
        assertThat(period(FIRST, LAST).isBackwards()).isFalse();
        assertThat(period(FIRST, null).isBackwards()).isFalse();
        assertThat(period(null, LAST).isBackwards()).isFalse();
    }

    private static Period period(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Period(from, until);
    }
}
