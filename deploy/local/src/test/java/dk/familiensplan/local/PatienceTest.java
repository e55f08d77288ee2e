package dk.familiensplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void looksAgainUntilItIsThere() {
        AtomicInteger looks = new AtomicInteger();

        Optional<String> found = Patience.until(
                Duration.ofSeconds(10), () -> looks.incrementAndGet() < 3 ? Optional.empty() : Optional.of("there"));

        assertThat(found).contains("there");
        assertThat(looks).hasValue(3);
    }

    @Test
    void givesUpWhenTheTimeIsUp() {
        assertThat(Patience.until(Duration.ofMillis(50), () -> false)).isFalse();
    }

    @Test
    void passesOnWhatWentWrongInALook() {
        Supplier<Optional<String>> look = () -> {
            throw new IllegalStateException("the look failed");
        };

        assertThatThrownBy(() -> Patience.until(Duration.ofSeconds(10), look))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the look failed");
    }
}
