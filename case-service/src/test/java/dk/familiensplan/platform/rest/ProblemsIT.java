package dk.familiensplan.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningCaseService.class)
class ProblemsIT {

    private RequestSpecification karen;

    @BeforeEach
    void signsIn(CaseService service) {
        karen = service.signedInAs("karen");
    }

    @Test
    void saysThatThereIsNothing() {
        problem(karen.get("/nothing"), 404, "not-found");
    }

    @Test
    void saysWhichMethodsThereAre() {
        problem(karen.delete("/me"), 405, "method-not-allowed").header("Allow", containsString("GET"));
    }

    @Test
    void answersUnknownMethodsWithAProblem() {
        problem(karen.request("PURGE", "/me"), 405, "method-not-allowed");
    }

    @Test
    void takesNothingButJson() {
        problem(karen.contentType("text/plain").body("hej").post("/plans"), 415, "unsupported-media-type");
    }

    @Test
    void hasNothingButJson() {
        problem(karen.accept("image/png").get("/me"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{} {}", "{\"type\":1,\"type\":2}", "{\"a\":\"\u0001\"}"})
    void refusesWhatIsNoJson(String body) {
        karen.body(body).post("/plans").then().statusCode(400).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void refusesBadUtf8() {
        var body = "{\"familyName\":\"xx\"}".getBytes(StandardCharsets.UTF_8);
        body[15] = (byte) 0xff;

        problem(karen.body(body).post("/plans"), 400, "malformed-json");
    }

    @Test
    void pointsAtAnUnknownField() {
        problem(karen.body("{\"members\":[{\"shoeSize\":44}]}").post("/plans"), 400, "unknown-field")
                .body("errors.pointer", hasItem("/members/0/shoeSize"));
    }

    @Test
    void pointsAtAFieldOfTheWrongType() {
        problem(karen.body("{\"goals\":[{\"id\":\"SECRET\"}]}").post("/plans"), 400, "wrong-type")
                .body("errors.pointer", hasItem("/goals/0/id"))
                .body(not(containsString("SECRET")));
    }

    @Test
    void pointsAtEachFieldThatIsNotFilledIn() {
        problem(
                        karen.body("{\"type\":\"FAMILY\",\"familyName\":\"\",\"members\":[{}]}")
                                .post("/plans"),
                        400,
                        "invalid")
                .body("errors.pointer", hasItems("/familyName", "/members/0/name", "/goals"));
    }

    @Test
    void namesAParameterThatIsNotFilledIn() {
        problem(karen.get("/plans?limit=1000"), 400, "invalid").body("errors.pointer", hasItem("limit"));
        problem(karen.get("/plans?limit=many"), 400, "invalid").body("errors.pointer", hasItem("limit"));
        problem(karen.get("/plans?status=NEVER"), 400, "invalid").body("errors.pointer", hasItem("status"));
    }

    @Test
    void takesAnIdThatIsNoneForOneThatNothingHas() {
        problem(karen.get("/plans/1-1-1-1-1"), 404, "not-found");
    }

    @Test
    void refusesABodyOverOneMebibyte() {
        problem(karen.body("\"" + "a".repeat(1 << 20) + "\"").post("/plans"), 413, "too-large");
    }

    @Test
    void refusesABodyOverOneMebibyteThatPromisedNoLength(CaseService service) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/plans"))
                .header("Content-Type", "application/json")
                .header("Cookie", CaseService.COOKIE + "=" + service.signIn("karen"))
                .header("Origin", service.url().toString())
                .header("X-Familiens-Plan", "1")
                .POST(HttpRequest.BodyPublishers.ofInputStream(ProblemsIT::endlessName))
                .build();

        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    private static InputStream endlessName() {
        return new ByteArrayInputStream(
                ("{\"familyName\":\"" + "a".repeat(3 << 19) + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesNulInAnAddress() {
        karen.urlEncodingEnabled(false).get("/plans?q=a%00b").then().statusCode(400);
    }

    @Test
    void refusesNulInABody() {
        problem(karen.body("{\"familyName\":\"a\\u0000b\"}").post("/plans"), 400, "wrong-type");
    }

    @Test
    void answersInEnglishWhenAsked() {
        karen.header("Accept-Language", "en").get("/nothing").then().body("title", equalTo("It does not exist"));
    }

    @Test
    void answersInDanishOtherwise() {
        karen.get("/nothing").then().body("title", equalTo("Det findes ikke"));
    }

    @Test
    void keepsTheCallersCorrelationId() {
        karen.header("X-Correlation-Id", "abcdefgh-1")
                .get("/nothing")
                .then()
                .header("X-Correlation-Id", "abcdefgh-1")
                .body("correlationId", equalTo("abcdefgh-1"));
    }

    @Test
    void takesNoCorrelationIdThatCouldForgeALine() {
        karen.header("X-Correlation-Id", "a b<script>")
                .get("/nothing")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:familiensplan:problem:" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("correlationId", matchesPattern("[A-Za-z0-9-]{8,64}"));
    }
}
