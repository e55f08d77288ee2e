package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.platform.time.MinutePassed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivingScheduleTest {

    private final List<String> given = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T01:00:20Z", "2026-11-23T03:00:00Z", "2026-07-23T00:00:20Z"})
    void givesAtNightAllThatIsMissingOfEachAuthorityAlsoWhenOneFails(String at) {
        schedule().giveAtNight(new MinutePassed(Instant.parse(at)));

        assertThat(given).containsExactly("0999", "0999", "1099", "1099");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-23T00:59:59Z", "2026-11-23T01:01:00Z", "2026-11-23T04:00:00Z", "2026-11-23T12:00:00Z"})
    void leavesTheDatabaseToOthersAtEveryOtherTime(String at) {
        schedule().giveAtNight(new MinutePassed(Instant.parse(at)));

        assertThat(given).isEmpty();
    }

    private GivingSchedule schedule() {
        return new GivingSchedule(new GivingQuarters(null, null, null, null, null, null) {
            @Override
            public List<String> authorities() {
                return List.of("0999", "fails", "1099");
            }

            @Override
            public boolean giveNext(String authorityCode) {
                if (authorityCode.equals("fails")) {
                    throw new IllegalStateException();
                }
                given.add(authorityCode);
                return given.stream().filter(authorityCode::equals).count() < 2;
            }
        });
    }
}
