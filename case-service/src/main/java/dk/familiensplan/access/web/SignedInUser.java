package dk.familiensplan.access.web;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds who the request comes from, once that is known. */
@RequestScoped
public class SignedInUser implements CurrentUser {

    private @Nullable Caller caller;
    private @Nullable String sessionSecret;

    /** By a session's cookie, which the browser sends by itself: writes must be guarded against other sites. */
    void isInSession(Caller known, String secret) {
        caller = known;
        sessionSecret = secret;
    }

    /** By a token, which no browser sends by itself. */
    void hasToken(Caller known) {
        caller = known;
    }

    Optional<Caller> known() {
        return Optional.ofNullable(caller);
    }

    Optional<String> sessionSecret() {
        return Optional.ofNullable(sessionSecret);
    }

    @Override
    public Caller caller() {
        return known().orElseThrow(() -> new AccessRefused(AccessRefused.Why.NOT_SIGNED_IN));
    }
}
