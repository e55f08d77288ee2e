package dk.familiensplan.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningCaseService.class)
class OutsideTheApiIT {

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v2/me", "/auth/nothing", "/assets/missing.js"})
    void answersWithAProblemWhereNothingIs(String path, CaseService service) {
        service.page(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void answersWithAProblemWhereAMethodIsWrong(CaseService service) {
        given().post(service.url() + "/auth/sign-in").then().statusCode(405).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/min-dag", "/planer/7d444840-9dc0-11d1-b245-5ffdce74fad2", "/error-outside-the-api"})
    void givesEveryPageTheSameDocument(String path, CaseService service) {
        service.page(path).then().statusCode(200).contentType("text/html").header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/me", "/auth/callback", "/assets/missing.js", "/health/ready"})
    void tellsTheBrowserToTrustNothingElse(String path, CaseService service) {
        var answer = service.page(path);

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void doesNotTellWhatServesIt(CaseService service) {
        assertThat(service.page("/").headers().hasHeaderWithName("Server")).isFalse();
        assertThat(service.page("/").headers().hasHeaderWithName("X-Powered-By"))
                .isFalse();
    }

    @Test
    void isReadyWithItsDatabase(CaseService service) {
        service.page("/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("database", "broker"));
    }

    @Test
    void refusesABodyBeforeItIsRead(CaseService service) {
        given().contentType("application/json")
                .body(new byte[(1 << 20) + 1])
                .post(service.url() + "/api/v1/plans")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }
}
