package dk.familiensplan.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Role;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/** Knows the one machine that may call us, by an access token of the identity provider. */
@ApplicationScoped
public class MachineTokens {

    private static final Logger LOG = Logger.getLogger(MachineTokens.class.getName());

    /** Who a token must be meant for. */
    private static final String AUDIENCE = "familiensplan";

    /** Far more than any provider makes, and little enough to look at. */
    private static final int LONGEST = 8192;

    private final Settings settings;
    private final IdentityProvider provider;

    @Inject
    MachineTokens(Settings settings, IdentityProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /**
     * @return empty when the token is not one of ours: signature, issuer, audience, expiry or client
     * @throws IdentityProvider.Unavailable when it cannot be checked
     */
    public Optional<Caller> callerOf(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var claims = processor().process(token, null);
            return isRoutes(claims) ? Optional.of(routes()) : Optional.empty();
        } catch (BadJOSEException | ParseException refused) {
            LOG.fine("A bearer token was refused");
            return Optional.empty();
        } catch (JOSEException unchecked) {
            LOG.warning("A bearer token could not be checked: the identity provider's keys cannot be had");
            throw new IdentityProvider.Unavailable();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(provider.keys());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                AUDIENCE,
                new JWTClaimsSet.Builder()
                        .issuer(settings.oidcIssuer().toString())
                        .build(),
                Set.of("exp", "iat")));
        return processor;
    }

    /**
     * A person's own tokens come from the same provider. They name the client that asked for them, so only a token of the
     * routes' own client counts, whatever its subject is called.
     */
    private boolean isRoutes(JWTClaimsSet claims) throws ParseException {
        var client = claims.getStringClaim("azp");
        if (client == null) {
            client = claims.getStringClaim("client_id");
        }
        return settings.routesClientId().equals(client) && claims.getClaim("nonce") == null;
    }

    private Caller routes() {
        return new Caller(
                settings.routesClientId(), "Integration", "System", Set.of(Role.SYSTEM), "", "Familiens Plan", null);
    }
}
