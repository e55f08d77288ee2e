package dk.familiensplan.access;

import java.time.Duration;
import java.util.Optional;

/** Sign-ins that were sent to the identity provider and are not back yet. */
public interface SignInAttempts {

    /** How long a person may take at the identity provider. */
    Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Remembers an attempt.
     *
     * @param state goes to the provider and back
     * @param browser the secret that is in this browser's cookie
     */
    void begin(String state, String browser, SignInAttempt attempt);

    /** Takes an attempt, which can be done once; empty when it is unknown, too old, or of another browser. */
    Optional<SignInAttempt> take(String state, String browser);

    /** Removes what nobody came back from. */
    void sweep();

    /**
     * @param nonce must be in the token that comes back
     * @param codeVerifier the secret of PKCE
     * @param returnTo the page to go on to, an address within the product
     */
    record SignInAttempt(String nonce, String codeVerifier, String returnTo) {}
}
