package dk.familiensplan.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final UUID MESSAGE = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();

    private final Circuit closed = Circuit.closed(new AgencyId("jobcentre-0999"), NOW);

    private Circuit opened() {
        Circuit circuit = closed;
        for (int i = 0; i < Circuit.FAILURES_THAT_OPEN; i++) {
            circuit = circuit.failed(CircuitCause.CANNOT_NOW, NOW);
        }
        return circuit;
    }

    @Test
    void bearsSomeFailuresInARowAndNoMore() {
        Circuit circuit = closed;
        for (int i = 1; i < Circuit.FAILURES_THAT_OPEN; i++) {
            circuit = circuit.failed(CircuitCause.CANNOT_NOW, NOW);
        }
        assertThat(circuit.lets(MESSAGE)).isTrue();

        circuit = circuit.failed(CircuitCause.CANNOT_NOW, NOW);

        assertThat(circuit.state()).isEqualTo(CircuitState.OPEN);
        assertThat(circuit.lets(MESSAGE)).isFalse();
        assertThat(circuit.cause()).isEqualTo(CircuitCause.CANNOT_NOW);
    }

    @Test
    void beginsToCountAgainWhenSomethingIsTaken() {
        Circuit circuit = closed;
        for (int i = 0; i < 3 * Circuit.FAILURES_THAT_OPEN; i++) {
            circuit = circuit.failed(CircuitCause.CANNOT_NOW, NOW).answered(NOW);
        }

        assertThat(circuit.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void opensAtOnceWhenTheAgencyIsSilent() {
        assertThat(closed.silent(NOW).state()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void letsOneMessageThroughWhenItsPauseIsOver() {
        Circuit open = opened();
        assertThat(open.isDueForTrial(NOW.plus(Circuit.FIRST_PAUSE).minusMillis(1)))
                .isFalse();

        Circuit trying = open.tries(MESSAGE, NOW.plus(Circuit.FIRST_PAUSE));

        assertThat(trying.state()).isEqualTo(CircuitState.HALF_OPEN);
        assertThat(trying.lets(MESSAGE)).isTrue();
        assertThat(trying.lets(ANOTHER)).isFalse();
    }

    @Test
    void refusesATrialBeforeItsTime() {
        assertThatThrownBy(() -> opened().tries(MESSAGE, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closesWhenTheTrialIsAnswered() {
        Circuit after = opened().tries(MESSAGE, NOW.plus(Circuit.FIRST_PAUSE)).answered(NOW);

        assertThat(after.state()).isEqualTo(CircuitState.CLOSED);
        assertThat(after.openings()).isZero();
    }

    @Test
    void waitsLongerBeforeEachTrialThatIsNotTaken() {
        Circuit circuit = opened();
        Instant at = NOW;
        Duration before = Duration.ZERO;
        for (int i = 0; i < 10; i++) {
            assertThat(circuit.trialAt()).isNotNull();
            Duration pause = Duration.between(at, circuit.trialAt());
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Circuit.LONGEST_PAUSE);
            before = pause;
            at = circuit.trialAt();
            circuit = circuit.tries(MESSAGE, at).failed(CircuitCause.NO_ANSWER, at);
        }

        assertThat(before).isEqualTo(Circuit.LONGEST_PAUSE);
    }

    @Test
    void isResumedByAPersonOnlyWhenAPersonPausedIt() {
        assertThat(closed.paused("admin", "Nyt system i nat", NOW).resumed(NOW).state())
                .isEqualTo(CircuitState.CLOSED);
        assertThatThrownBy(() -> opened().resumed(NOW)).hasMessage("agency-not-paused");
    }

    enum Happening {
        FAILED,
        SILENT,
        ANSWERED
    }

    @Property
    void nothingThatTheAgencyDoesEndsAPause(@ForAll List<Happening> happenings) {
        Circuit circuit = closed.paused("admin", "Nyt system i nat", NOW);

        for (Happening happening : happenings) {
            circuit = after(happening, circuit);
        }

        assertThat(circuit.state()).isEqualTo(CircuitState.PAUSED);
        assertThat(circuit.lets(MESSAGE)).isFalse();
    }

    /** What the database's constraints say of each row. */
    @Property
    void isTriedExactlyWhenItIsOpen(@ForAll List<Happening> happenings) {
        Circuit circuit = closed;
        Instant at = NOW;
        for (Happening happening : happenings) {
            at = at.plus(Duration.ofMinutes(7));
            circuit = after(happening, circuit.isDueForTrial(at) ? circuit.tries(MESSAGE, at) : circuit);

            assertThat(circuit.trialAt() != null).isEqualTo(circuit.state() == CircuitState.OPEN);
            assertThat(circuit.trial() != null).isEqualTo(circuit.state() == CircuitState.HALF_OPEN);
        }
    }

    private static Circuit after(Happening happening, Circuit circuit) {
        return switch (happening) {
            case FAILED -> circuit.failed(CircuitCause.CANNOT_NOW, NOW);
            case SILENT -> circuit.silent(NOW);
            case ANSWERED -> circuit.answered(NOW);
        };
    }
}
