package dk.familiensplan.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final OpeningHours ALL_DAYS = hours(false);
    private static final OpeningHours NOT_ON_HOLIDAYS = hours(true);

    @Test
    void isOpenFromTheFirstMinuteUntilBeforeTheLast() {
        assertThat(ALL_DAYS.isOpenAt(Instant.parse("2026-11-23T06:29:59Z"))).isFalse();
        assertThat(ALL_DAYS.isOpenAt(Instant.parse("2026-11-23T06:30:00Z"))).isTrue();
        assertThat(ALL_DAYS.isOpenAt(Instant.parse("2026-11-23T21:59:59Z"))).isTrue();
        assertThat(ALL_DAYS.isOpenAt(Instant.parse("2026-11-23T22:00:00Z"))).isFalse();
    }

    @Test
    void followsTheDanishClockThroughSummerAndWinter() {
        // The night to 25 October 2026 has 25 hours, that to 29 March 2026 has 23: half past seven all the same.
        assertThat(ALL_DAYS.openFrom(Instant.parse("2026-10-24T21:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T06:30:00Z"));
        assertThat(ALL_DAYS.openFrom(Instant.parse("2026-03-28T22:30:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T05:30:00Z"));
    }

    @Test
    void opensByTheClockOfItsOwnPlace() {
        OpeningHours inNuuk = new OpeningHours(
                OpeningHours.USUALLY_OPENS, OpeningHours.USUALLY_CLOSES, false, ZoneId.of("America/Nuuk"));

        // Half past seven in Nuuk is half past ten in Copenhagen.
        assertThat(inNuuk.isOpenAt(Instant.parse("2026-11-23T09:29:59Z"))).isFalse();
        assertThat(inNuuk.isOpenAt(Instant.parse("2026-11-23T09:30:00Z"))).isTrue();
    }

    @Test
    void isOpenOnHolidaysUnlessItIsSaidToBeClosed() {
        Instant christmas = Instant.parse("2026-12-25T10:00:00Z");

        assertThat(ALL_DAYS.isOpenAt(christmas)).isTrue();
        assertThat(NOT_ON_HOLIDAYS.isOpenAt(christmas)).isFalse();
        assertThat(NOT_ON_HOLIDAYS.openFrom(christmas)).isEqualTo(Instant.parse("2026-12-27T06:30:00Z"));
    }

    @Test
    void countsTheTimeForAnAnswerFromWhenItOpens() {
        assertThat(ALL_DAYS.answerBy(Instant.parse("2026-11-23T02:00:00Z"), HALF_AN_HOUR))
                .isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(ALL_DAYS.answerBy(Instant.parse("2026-11-23T09:00:00Z"), HALF_AN_HOUR))
                .isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
    }

    @Test
    void waitsForNoAnswerAfterClosing() {
        assertThat(ALL_DAYS.answerBy(Instant.parse("2026-11-23T21:50:00Z"), HALF_AN_HOUR))
                .isEqualTo(Instant.parse("2026-11-23T22:00:00Z"));
    }

    @Test
    void opensBeforeItCloses() {
        assertThatThrownBy(() -> new OpeningHours(LocalTime.NOON, LocalTime.NOON, false, COPENHAGEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OpeningHours hours(boolean closedOnHolidays) {
        return new OpeningHours(OpeningHours.USUALLY_OPENS, OpeningHours.USUALLY_CLOSES, closedOnHolidays, COPENHAGEN);
    }
}
