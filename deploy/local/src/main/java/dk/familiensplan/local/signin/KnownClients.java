package dk.familiensplan.local.signin;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Gives tokens to the clients of this platform and to no others; the library by itself would give them to anyone.
 */
final class KnownClients implements OAuth2TokenCallback {

    private static final String AUDIENCE = "familiensplan";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final String issuer;
    private final Map<String, String> secrets;

    /**
     * @param issuer the issuer's path
     * @param secrets by client id
     */
    KnownClients(String issuer, Map<String, String> secrets) {
        this.issuer = issuer;
        this.secrets = Map.copyOf(secrets);
    }

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public String subject(TokenRequest request) {
        return authenticated(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        String client = authenticated(request);
        boolean machine = GrantType.CLIENT_CREDENTIALS.equals(
                request.getAuthorizationGrant().getType());
        return List.of(machine ? AUDIENCE : client);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        String client = authenticated(request);
        return Map.of("azp", client, "client_id", client);
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME.toSeconds();
    }

    private String authenticated(TokenRequest request) {
        ClientAuthentication shown = request.getClientAuthentication();
        if (shown instanceof PlainClientSecret secret) {
            String client = shown.getClientID().getValue();
            String known = secrets.get(client);
            if (known != null && same(known, secret.getClientSecret().getValue())) {
                return client;
            }
        }
        throw new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "unknown client, or not its secret");
    }

    private static boolean same(String known, String shown) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
