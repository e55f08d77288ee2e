package dk.familiensplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/min-dag", "/planer/7d444840?fane=maal", "/planer#samtykke"})
    void goesOnToPagesOfOurOwn(String wanted) {
        assertThat(ReturnAddress.within(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\tevil",
                "/auth/sign-in",
                "/api/v1/me",
                "min-dag",
                ""
            })
    void neverLeavesTheProduct(String wanted) {
        assertThat(ReturnAddress.within(wanted)).isEqualTo("/");
    }

    @Test
    void goesHomeWithoutAWish() {
        assertThat(ReturnAddress.within(null)).isEqualTo("/");
        assertThat(ReturnAddress.within("/" + "a".repeat(1000))).isEqualTo("/");
    }
}
