package dk.familiensplan.integration.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Instant FIRST = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void triesForADayWithPausesThatDoubleUpToHalfAnHour() {
        List<Duration> pauses = new ArrayList<>();
        Failures failures = Failures.NONE;
        Instant now = FIRST;

        Optional<Instant> next = Optional.of(now);
        while (next.isPresent()) {
            pauses.add(Duration.between(now, next.get()));
            now = next.get();
            failures = failures.andOneMore(now);
            next = failures.nextTry(now);
        }

        assertThat(pauses.subList(1, 6))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(16));
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofMinutes(30)) <= 0);
        assertThat(failures.since()).isEqualTo(FIRST);
        assertThat(now).isBetween(FIRST.plus(Duration.ofHours(23)), FIRST.plus(Duration.ofHours(24)));
    }
}
