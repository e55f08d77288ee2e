package dk.familiensplan.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | DANISH",
                "da | DANISH",
                "en | ENGLISH",
                "en-GB,en;q=0.9 | ENGLISH",
                "da-DK,da;q=0.9,en;q=0.8 | DANISH",
                "de,en;q=0.5 | ENGLISH",
                "fr | DANISH",
                "* | DANISH",
                "not a language;q=x | DANISH"
            })
    void speaksWhatTheCallerPrefers(@Nullable String acceptLanguage, Language expected) {
        assertThat(Language.preferredBy(acceptLanguage)).isEqualTo(expected);
    }
}
