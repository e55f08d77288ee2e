package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.benchmarks.kill.KillHarness;
import dk.familiensplan.benchmarks.kill.Tally;
import dk.familiensplan.local.Platform;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A few of the kills that {@code deploy/benchmarks/kill} does by the hundred; two of each process. */
@ExtendWith(RunningPlatform.class)
@Order(9)
class KillIT {

    /** Each process once; hundreds by hand, with {@code deploy/benchmarks/kill}. */
    private static final int KILLS = 4;

    private static final int FAMILIES_PER_KILL = 25;
    private static final long SEED = 20261122;

    @Test
    void nothingIsLostOrDoubledWhenProcessesAreKilledInTheMiddle(Platform platform)
            throws ExecutionException, InterruptedException {
        Tally tally = new KillHarness(platform, KILLS, SEED, FAMILIES_PER_KILL, line -> {}).run();

        assertThat(tally.recoveries()).hasSize(KILLS);
        assertThat(tally.families()).isEqualTo(KILLS * FAMILIES_PER_KILL);
        assertThat(tally.messages()).isEqualTo(4 * KILLS * FAMILIES_PER_KILL);
        assertThat(tally.lost()).as("lost").isZero();
        assertThat(tally.doubled()).as("doubled").isZero();
        assertThat(tally.orphaned()).as("orphaned").isZero();
    }
}
