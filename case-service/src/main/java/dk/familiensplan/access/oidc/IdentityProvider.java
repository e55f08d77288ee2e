package dk.familiensplan.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider that people sign in with.
 *
 * <p>It is found by its issuer when it is first needed, so that the product starts without it.
 */
@ApplicationScoped
public class IdentityProvider {

    /** The claim with a citizen's person number, as the provider passes it on from MitID. */
    private static final String PERSON_NUMBER = "cpr";

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final Settings settings;

    private volatile @Nullable Known known;

    @Inject
    IdentityProvider(Settings settings) {
        this.settings = settings;
    }

    /**
     * Where to send the browser.
     *
     * @throws Unavailable when the provider cannot be found
     */
    public URI signInAddress(String state, String nonce, String codeVerifier, URI callback) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), clientId(), callback)
                .endpointURI(known().metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(codeVerifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who came back with a code.
     *
     * @return who they are, and their person number where the provider gives one
     * @throws NotProven when the provider does not stand by the code, or its token is not what it should be
     * @throws Unavailable when the provider cannot be asked
     */
    public Identity identityOf(String code, String nonce, String codeVerifier, URI callback) {
        var provider = known();
        try {
            var request = new TokenRequest.Builder(
                            provider.metadata.getTokenEndpointURI(),
                            new ClientSecretBasic(clientId(), new Secret(settings.oidcClientSecret())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), callback, new CodeVerifier(codeVerifier)))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            var response = OIDCTokenResponseParser.parse(request.send());
            if (!(response instanceof OIDCTokenResponse tokens)) {
                throw new NotProven();
            }
            var claims = new IDTokenValidator(provider.metadata.getIssuer(), clientId(), provider.keys, null)
                    .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(nonce));
            return new Identity(claims.getSubject().getValue(), claims.getStringClaim(PERSON_NUMBER));
        } catch (IOException away) {
            throw new Unavailable();
        } catch (ParseException | BadJOSEException | JOSEException unfit) {
            throw new NotProven();
        }
    }

    /** The keys that the provider signs with; asked for again when they change. @throws Unavailable */
    JWSKeySelector<SecurityContext> keys() {
        return known().keys;
    }

    private ClientID clientId() {
        return new ClientID(settings.oidcClientId());
    }

    private Known known() {
        var before = known;
        if (before != null) {
            return before;
        }
        try {
            var metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.oidcIssuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL())
                    .retrying(true)
                    .build();
            var found = new Known(metadata, new JWSVerificationKeySelector<>(ALGORITHMS, keys));
            known = found;
            return found;
        } catch (GeneralException | IOException away) {
            throw new Unavailable();
        }
    }

    private record Known(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {}

    /** The provider does not answer as it should; trying again may help. */
    public static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable() {
            super("identity provider unavailable");
        }
    }

    /** The sign-in is not proven. */
    public static final class NotProven extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotProven() {
            super("sign-in not proven");
        }
    }
}
