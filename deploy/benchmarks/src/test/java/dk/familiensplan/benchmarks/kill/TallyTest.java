package dk.familiensplan.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void tellsTheTimeThatTheShareOfTheRecoveriesTookAtMost() {
        List<Tally.Recovery> recoveries = new ArrayList<>();
        for (int second = 1; second <= 100; second++) {
            recoveries.add(new Tally.Recovery(
                    second <= 50 ? Part.BROKER : Part.CASE_SERVICE, Duration.ofSeconds(101 - second)));
        }
        Tally tally = new Tally(0, 0, 0, 0, 0, 0, recoveries);

        assertThat(tally.recovery(0.99)).hasSeconds(99);
        assertThat(tally.recovery(0.5)).hasSeconds(50);
        assertThat(tally.recovery(1, Part.CASE_SERVICE)).hasSeconds(50);
        assertThat(tally.recovery(0.5, Part.BROKER)).hasSeconds(75);
    }

    @Test
    void endsWithOneLineThatAScriptCanRead() {
        Tally tally =
                new Tally(25, 100, 3, 0, 1, 2, List.of(new Tally.Recovery(Part.ROUTES, Duration.ofMillis(1_250))));

        assertThat(tally.inOneLine()).isEqualTo("kills=1 lost=0 doubled=1 orphaned=2 recovery_p99=1.3s");
    }
}
