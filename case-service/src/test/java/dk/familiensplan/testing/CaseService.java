package dk.familiensplan.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The running service, as browsers and machines meet it, and what stands behind it. */
public final class CaseService {

    /** The name of the session's cookie where there is no TLS. */
    public static final String COOKIE = "familiensplan";

    private static final String API = "/api/v1";

    private final Surroundings surroundings;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    CaseService(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public URI url() {
        return surroundings.webUrl();
    }

    /** A request of nobody. */
    public RequestSpecification anonymous() {
        return request();
    }

    /**
     * A request from the browser of a person, who is signed in through the real identity provider the first time.
     *
     * @param subject such as {@code karen}
     */
    public RequestSpecification signedInAs(String subject) {
        return inSession(sessionOf(subject));
    }

    /**
     * A request from the browser of a family member, who is signed in the first time.
     *
     * @param personNumber as the identity provider tells it
     */
    public RequestSpecification signedInWith(String personNumber) {
        return inSession(sessionWith(personNumber));
    }

    /** The cookie of an employee's browser, which is signed in the first time. */
    public String sessionOf(String subject) {
        return sessions.computeIfAbsent(subject, this::signIn);
    }

    /** The cookie of a family member's browser, which is signed in the first time. */
    public String sessionWith(String personNumber) {
        return sessions.computeIfAbsent(personNumber, number -> {
            var callback = comeBackWith(number);
            callback.then().statusCode(303);
            return callback.cookie(COOKIE);
        });
    }

    /** A request from the browser that has this cookie. */
    public RequestSpecification inSession(String secret) {
        return request()
                .cookie(COOKIE, secret)
                .header("Origin", url().toString())
                .header("X-Familiens-Plan", "1");
    }

    /** A request of the integration routes, with a fresh token. */
    public RequestSpecification asRoutes() {
        return request().header("Authorization", "Bearer " + token("integration-routes", "familiensplan"));
    }

    /** Goes to the provider, signs in there, and comes back; each time a new session. */
    public String signIn(String subject) {
        var callback = comeBackAs(subject);
        callback.then().statusCode(303);
        return callback.cookie(COOKIE);
    }

    /** The answer of the service when somebody comes back from the provider. */
    public Response comeBackAs(String subject) {
        return comeBack("username=" + encoded(subject));
    }

    /** The same of somebody whose person number the provider tells. */
    public Response comeBackWith(String personNumber) {
        return comeBack("username=" + encoded("mitid-" + UUID.randomUUID()) + "&claims="
                + encoded("{\"cpr\":\"" + personNumber + "\"}"));
    }

    private Response comeBack(String form) {
        var start = page("/auth/sign-in?returnTo=/min-dag");
        start.then().statusCode(303);
        var provider = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(start.header("Location"));
        provider.then().statusCode(302);
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(start.cookies())
                .get(provider.header("Location"));
    }

    /** A page outside of the API, redirects not followed. */
    public Response page(String path) {
        return given().redirects().follow(false).get(url() + path);
    }

    /** An access token of a machine, by client credentials. */
    public String token(String client, String audience) {
        return given().auth()
                .preemptive()
                .basic(client, "secret")
                .formParam("grant_type", "client_credentials")
                .formParam("scope", audience)
                .post(surroundings.issuer() + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** What the provider gives the product's own client when a person of that name signs in. */
    public String idTokenOf(String subject) {
        return surroundings.idTokenOf(subject);
    }

    /** The service's own database, for what cannot be seen from outside. */
    public DataSource database() {
        return surroundings.database();
    }

    /** The same database, with no more rights than the application itself has. */
    public DataSource databaseOfApplication() {
        return surroundings.databaseOfApplication();
    }

    /** Where the broker listens; it takes any user. */
    public String brokerUrl() {
        return surroundings.brokerUrl();
    }

    private RequestSpecification request() {
        return given().baseUri(url().toString()).basePath(API).contentType(ContentType.JSON.withCharset("UTF-8"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
