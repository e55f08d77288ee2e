package dk.familiensplan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25"
    })
    void knowsWhenEasterIs(LocalDate easter) {
        assertThat(DanishHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // New Year
                "2026-04-02", // Maundy Thursday
                "2026-04-03", // Good Friday
                "2026-04-05", // Easter Sunday
                "2026-04-06", // Easter Monday
                "2026-05-14", // Ascension Day
                "2026-05-24", // Whit Sunday
                "2026-05-25", // Whit Monday
                "2026-12-25",
                "2026-12-26",
                "2023-05-05" // Great Prayer Day, for the last time
            })
    void knowsTheHolidays(LocalDate holiday) {
        assertThat(DanishHolidays.isHoliday(holiday)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-26", // Great Prayer Day, abolished
                "2026-05-01", // where it would have been
                "2026-06-05", // Constitution Day
                "2026-12-24", // Christmas Eve
                "2026-11-23" // an ordinary Monday
            })
    void knowsWhatIsNone(LocalDate workday) {
        assertThat(DanishHolidays.isHoliday(workday)).isFalse();
    }
}
