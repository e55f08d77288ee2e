package dk.familiensplan.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    @Test
    void readsAStrongTag() {
        assertThat(VersionTag.expected("\"7\"")).isEqualTo(new VersionTag(7));
    }

    @Test
    void asksForAVersionThatIsMissing() {
        assertThatThrownBy(() -> VersionTag.expected(null)).satisfies(refusal(Fault.PRECONDITION_REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "7", "W/\"7\"", "\"\"", "\"-1\"", "\"007\"", "\"7\", \"8\"", "\"9999999999999999999\""})
    void refusesWhatIsNotOneStrongTagOfOurs(String ifMatch) {
        assertThatThrownBy(() -> VersionTag.expected(ifMatch)).satisfies(refusal(Fault.INVALID));
    }

    @Test
    void refusesAChangeOfSomethingOlder() {
        assertThatThrownBy(() -> new VersionTag(6).requireSameAs(7)).satisfies(refusal(Fault.STALE));
        assertThatCode(() -> new VersionTag(7).requireSameAs(7)).doesNotThrowAnyException();
    }

    private static Consumer<Throwable> refusal(Fault fault) {
        return thrown -> assertThat(((RequestRefused) thrown).fault()).isEqualTo(fault);
    }
}
