package dk.familiensplan.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dk.familiensplan.local.FreePorts;
import dk.familiensplan.local.Municipality;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInIT {

    private static final int PORT = FreePorts.one();
    private static final String ISSUER = "http://localhost:" + PORT + "/familiensplan";
    private static final Map<String, String> CLIENTS = Map.of("case-service", "one", "integration-routes", "two");
    private static final String AUTHORIZE = ISSUER + "/authorize?client_id=case-service&response_type=code"
            + "&redirect_uri=http://localhost:1/auth/callback&scope=openid&state=s&nonce=n"
            + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** The verifier of the challenge above, from RFC 7636 appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    @TempDir
    private static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static SignIn signIn;

    @BeforeAll
    static void start() throws Exception {
        signIn = new SignIn(folder, PORT, Municipality.eksempel(), CLIENTS);
        signIn.start();
    }

    @AfterAll
    static void stop() {
        signIn.stop();
    }

    @Test
    void listsEveryPersonAsAButtonWithoutScripts() throws Exception {
        String page = get(AUTHORIZE).body();

        assertThat(Municipality.eksempel().people()).allSatisfy(person -> assertThat(page)
                .contains("value=\"" + person.subject() + "\"", person.name(), person.title()));
        assertThat(page).contains("lang=\"da\"", "charset=\"utf-8\"").doesNotContain("<script");
    }

    @Test
    void givesNoFamilyMemberTheSubjectOfAnEmployee() throws Exception {
        String page = get(AUTHORIZE).body();

        assertThat(Pattern.compile("name=\"username\" value=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(button -> button.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void signsInThePersonWhoseButtonIsPressed() throws Exception {
        JsonNode tokens = exchange(code("karen"), VERIFIER, "case-service", "one");

        SignedJWT identity = SignedJWT.parse(tokens.path("id_token").asText());
        assertThat(identity.getJWTClaimsSet().getSubject()).isEqualTo("karen");
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("case-service");
        assertThat(identity.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n");
        assertThat(identity.getJWTClaimsSet().getIssuer()).isEqualTo(ISSUER);
        JWKSet keys = JWKSet.parse(get(ISSUER + "/jwks").body());
        assertThat(identity.verify(new RSASSAVerifier(keys.getKeys().get(0).toRSAKey())))
                .isTrue();
    }

    @Test
    void tellsThePersonNumberOfAFamilyMember() throws Exception {
        String page = get(AUTHORIZE).body();
        String form = page.substring(page.indexOf("<h2>Familierne</h2>"));
        assertThat(form).contains("value=\"{&quot;cpr&quot;:&quot;2509479989&quot;}\"", "value=\"bruno\"");

        JsonNode tokens = exchange(
                code("bruno&claims=" + URLEncoder.encode("{\"cpr\":\"2509479989\"}", StandardCharsets.UTF_8)),
                VERIFIER,
                "case-service",
                "one");

        SignedJWT identity = SignedJWT.parse(tokens.path("id_token").asText());
        assertThat(identity.getJWTClaimsSet().getStringClaim("cpr")).isEqualTo("2509479989");
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("case-service");
    }

    @Test
    void refusesACodeWithoutItsVerifier() throws Exception {
        JsonNode answer =
                exchange(code("karen"), "another-verifier-that-is-long-enough-to-be-one", "case-service", "one");

        assertThat(answer.has("id_token")).isFalse();
        assertThat(answer.path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void givesTheRoutesATokenForThePlatform() throws Exception {
        JsonNode tokens = token("grant_type=client_credentials&scope=familiensplan", "integration-routes", "two");

        SignedJWT token = SignedJWT.parse(tokens.path("access_token").asText());
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("familiensplan");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("integration-routes");
    }

    @Test
    void refusesAStrangerAndAWrongSecret() throws Exception {
        String grant = "grant_type=client_credentials&scope=familiensplan";

        assertThat(token(grant, "integration-routes", "one").path("error").asText())
                .isEqualTo("invalid_client");
        assertThat(token(grant, "stranger", "two").path("error").asText()).isEqualTo("invalid_client");
    }

    private static String code(String person) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(AUTHORIZE))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + person))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("http://localhost:1/auth/callback?").contains("state=s");
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private static JsonNode exchange(String code, String verifier, String client, String secret) throws Exception {
        return token(
                "grant_type=authorization_code&code=" + code
                        + "&redirect_uri=http://localhost:1/auth/callback&code_verifier=" + verifier,
                client,
                secret);
    }

    private static JsonNode token(String form, String client, String secret) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(ISSUER + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Basic " + credentials)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
