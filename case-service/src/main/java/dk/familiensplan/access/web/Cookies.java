package dk.familiensplan.access.web;

import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The two cookies of the product: the session's, and that of a sign-in under way.
 *
 * <p>Where there is TLS they are {@code __Host-} cookies: no other host and no plain connection can set them.
 */
@ApplicationScoped
public class Cookies {

    private final Settings settings;

    @Inject
    Cookies(Settings settings) {
        this.settings = settings;
    }

    /** What a cookie is for. */
    enum Kind {
        SESSION("familiensplan"),
        SIGN_IN("familiensplan-sign-in");

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    Optional<String> read(Kind kind, HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(kind)))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Until the browser is closed; the server ends a session sooner. */
    void set(Kind kind, String value, HttpServletResponse response) {
        response.addCookie(cookie(kind, value));
    }

    void set(Kind kind, String value, Duration lives, HttpServletResponse response) {
        var cookie = cookie(kind, value);
        cookie.setMaxAge(Math.toIntExact(lives.toSeconds()));
        response.addCookie(cookie);
    }

    void remove(Kind kind, HttpServletResponse response) {
        set(kind, "", Duration.ZERO, response);
    }

    private Cookie cookie(Kind kind, String value) {
        var cookie = new Cookie(name(kind), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.servedOverTls());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String name(Kind kind) {
        return settings.servedOverTls() ? "__Host-" + kind.name : kind.name;
    }
}
