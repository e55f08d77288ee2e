package dk.familiensplan.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.platform.json.StrictValues.NotSuchAValue;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Familien Elmer", "æøå ÆØÅ", "to\nlinjer\tog en tab", "\uD83D\uDC69\u200D\uD83D\uDC67"})
    void takesWhatPeopleWrite(String text) {
        assertThat(StrictValues.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "\u001b[31m", "\uD83D", "\uDC69 alone", "\u007f"})
    void refusesWhatTheDatabaseOrATerminalWouldChokeOn(String text) {
        assertThatThrownBy(() -> StrictValues.text(text)).isInstanceOf(NotSuchAValue.class);
    }

    @Property
    void neverTellsTheValue(@ForAll @CharRange(from = 'A', to = 'Z') String secret) {
        var value = "SECRET" + secret;

        assertThatThrownBy(() -> StrictValues.date(value))
                .isInstanceOf(NotSuchAValue.class)
                .message()
                .doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31", "0001-01-01", "9999-12-31", "2024-02-30", "24-01-01", "now"})
    void refusesDatesThatNobodyLives(String text) {
        assertThatThrownBy(() -> StrictValues.date(text)).isInstanceOf(NotSuchAValue.class);
    }

    @Test
    void readsADate() {
        assertThat(StrictValues.date("1947-09-25")).isEqualTo(LocalDate.of(1947, 9, 25));
    }

    @Test
    void readsAnInstantWithAnyOffset() {
        assertThat(StrictValues.instant("2026-03-03T10:00:00+01:00")).isEqualTo("2026-03-03T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "", "{7d444840-9dc0-11d1-b245-5ffdce74fad2}"})
    void refusesShortenedUuids(String text) {
        assertThatThrownBy(() -> StrictValues.uuid(text)).isInstanceOf(NotSuchAValue.class);
    }

    @Property
    void readsEveryUuid(@ForAll long high, @ForAll long low) {
        var uuid = new UUID(high, low);

        assertThat(StrictValues.uuid(uuid.toString())).isEqualTo(uuid);
    }
}
