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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Knows the one machine that may call us, by an access token of the identity provider. */
@ApplicationScoped
public class MachineTokens {

    private static final Logger LOG = Logger.getLogger(MachineTokens.class.getName());

    /** Who a token must be meant for. */
    private static final String AUDIENCE = "familiensplan";

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
     * A person's own tokens come from the same provider, and a person can be called anything. They name the client that
     * asked for them, and so only a token of the routes' own client counts. A token that names no client belongs to its
     * subject (RFC 9068), unless it came of a sign-in.
     */
    private boolean isRoutes(JWTClaimsSet claims) {
        var client = Stream.of("azp", "client_id", "sub")
                .map(claims::getClaim)
                .filter(Objects::nonNull)
                .findFirst();
        return client.equals(Optional.of(settings.routesClientId())) && claims.getClaim("nonce") == null;
    }

    private Caller routes() {
        return new Caller(
                settings.routesClientId(),
                "Integration",
                "System",
                Set.of(Role.SYSTEM),
                "",
                "Familiens Plan",
                null,
                null,
                null);
    }
}
