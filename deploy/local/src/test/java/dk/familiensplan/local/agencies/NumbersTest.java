package dk.familiensplan.local.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant LATER = NOW.plus(Numbers.PATIENCE);

    private final Numbers numbers = new Numbers();

    @Test
    void seesNoGapWhereThereIsNone() {
        numbers.came(1, NOW);
        numbers.came(2, NOW);

        assertThat(numbers.gapSince(LATER)).isEmpty();
    }

    @Test
    void waitsForWhatIsOnlyLate() {
        numbers.came(2, NOW);
        assertThat(numbers.gapSince(LATER.minusMillis(1))).isEmpty();

        numbers.came(1, NOW);

        assertThat(numbers.gapSince(LATER)).isEmpty();
    }

    @Test
    void asksOnceForWhatIsMissing() {
        numbers.came(1, NOW);
        numbers.came(4, NOW);

        assertThat(numbers.gapSince(LATER)).hasValue(1);
        assertThat(numbers.gapSince(LATER)).isEmpty();
    }
}
