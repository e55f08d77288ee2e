package dk.familiensplan.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekRoomTest {

    @ParameterizedTest
    @CsvSource({"0, ROOM", "269, ROOM", "270, NEARLY_FULL", "359, NEARLY_FULL", "360, FULL", "361, FULL"})
    void isNearlyFullFromThreeQuartersOfTheLimitAndFullFromAllOfIt(long minutesOfSixHours, WeekRoom room) {
        assertThat(WeekRoom.of(Duration.ofMinutes(minutesOfSixHours), Duration.ofHours(6)))
                .isEqualTo(room);
    }
}
