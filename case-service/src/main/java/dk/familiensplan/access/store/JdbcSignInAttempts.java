package dk.familiensplan.access.store;

import dk.familiensplan.access.Secret;
import dk.familiensplan.access.SignInAttempts;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Sign-in attempts in PostgreSQL, so that the answer may come back to another instance. */
@ApplicationScoped
public class JdbcSignInAttempts implements SignInAttempts {

    private static final String INSERT = """
            INSERT INTO sign_in_attempt (state_hash, browser_hash, nonce, code_verifier, return_to, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String TAKE = """
            DELETE FROM sign_in_attempt WHERE state_hash = ? AND browser_hash = ? AND expires_at > ?
            RETURNING nonce, code_verifier, return_to
            """;
    private static final String SWEEP = "DELETE FROM sign_in_attempt WHERE expires_at <= ?";

    private final Sql sql;
    private final InstantSource clock;

    @Inject
    JdbcSignInAttempts(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void begin(String state, String browser, SignInAttempt attempt) {
        sql.update(
                INSERT,
                Secret.hash(state),
                Secret.hash(browser),
                attempt.nonce(),
                attempt.codeVerifier(),
                attempt.returnTo(),
                clock.instant().plus(PATIENCE));
    }

    @Override
    public Optional<SignInAttempt> take(String state, String browser) {
        return sql.one(
                TAKE,
                row -> new SignInAttempt(
                        row.getString("nonce"), row.getString("code_verifier"), row.getString("return_to")),
                Secret.hash(state),
                Secret.hash(browser),
                clock.instant());
    }

    @Override
    public void sweep() {
        sql.update(SWEEP, clock.instant());
    }
}
