package dk.familiensplan.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2509479989",
                "2103009996",
                "250947-9989",
                " 2509479989 ",
                "0703921VJ5",
                "0703921vj5",
                "1206550VK9"
            })
    void knowsPublishedTestPersons(String text) {
        assertThat(PersonNumber.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "250947998",
                "25094799890",
                "3113009996",
                "3002009996",
                "2513009996",
                "250947 9989",
                "2509479VJ5X",
                "2509VJ9989",
                "２５０９４７９９８９"
            })
    void refusesWhatIsNone(String text) {
        assertThat(PersonNumber.parse(text)).isEmpty();
    }

    @Test
    void knowsALeapDayOfEitherCentury() {
        assertThat(PersonNumber.parse("2902009996")).isPresent();
        assertThat(PersonNumber.parse("2902019996")).isEmpty();
    }

    @Test
    void neverShowsTheWholeNumberByItself() {
        PersonNumber bruno = PersonNumber.parse("2509479989").orElseThrow();

        assertThat(bruno.toString()).doesNotContain("2509").doesNotContain("9989");
        assertThat(bruno.masked()).isEqualTo("250947-XXXX");
        assertThat(bruno.unmasked()).isEqualTo("2509479989");
    }

    @Test
    void isTheSamePersonHoweverWritten() {
        assertThat(PersonNumber.parse("250947-9989")).isEqualTo(PersonNumber.parse("2509479989"));
    }
}
