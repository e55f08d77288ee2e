package dk.familiensplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class SignInIT {

    @Test
    void tellsWhoIsSignedIn(CaseService service) {
        service.signedInAs("karen")
                .get("/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("karen"))
                .body("name", equalTo("Karen Mikkelsen"))
                .body("roles", contains("COORDINATOR"))
                .body("authority.code", equalTo("0999"))
                .body("agency", nullValue());
    }

    @Test
    void tellsWhereACaseworkerWorks(CaseService service) {
        service.signedInAs("peter").get("/me").then().statusCode(200).body("agency.id", equalTo("psychiatry-1099"));
    }

    @Test
    void goesOnToThePageThatWasWanted(CaseService service) {
        var callback = service.comeBackAs("karen");

        assertThat(callback.header("Location")).isEqualTo("/min-dag");
        assertThat(callback.getDetailedCookie(CaseService.COOKIE).isHttpOnly()).isTrue();
        assertThat(callback.getDetailedCookie(CaseService.COOKIE).getSameSite()).isEqualTo("Lax");
    }

    @Test
    void keepsOutWhoIsNotAUser(CaseService service) {
        var callback = service.comeBackAs("mallory");

        assertThat(callback.statusCode()).isEqualTo(403);
        assertThat(callback.asString()).contains("Du er ikke oprettet i Familiens Plan");
        assertThat(callback.cookies()).doesNotContainKey(CaseService.COOKIE);
    }

    @Test
    void keepsOutWhoStartedInAnotherBrowser(CaseService service) {
        var callback = service.page("/auth/callback?state=stolen&code=stolen");

        assertThat(callback.statusCode()).isEqualTo(400);
        assertThat(callback.cookies()).doesNotContainKey(CaseService.COOKIE);
    }

    @Test
    void refusesWhoIsNotSignedIn(CaseService service) {
        service.anonymous()
                .get("/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("not-signed-in"));
    }

    @Test
    void signingOutEndsTheSessionAtOnce(CaseService service) {
        var session = service.signIn("mads");

        service.inSession(session).basePath("").post("/auth/sign-out").then().statusCode(204);

        service.inSession(session).get("/me").then().statusCode(401);
    }
}
