package dk.familiensplan.access.web;

import dk.familiensplan.access.Sessions;
import dk.familiensplan.access.SignInAttempts;
import dk.familiensplan.access.oidc.Identity;
import dk.familiensplan.access.oidc.IdentityProvider;
import dk.familiensplan.agency.People;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Takes the browser back from the identity provider, and starts the session. */
@WebServlet(CallbackServlet.PATH)
public class CallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/auth/callback";

    @Inject
    transient IdentityProvider provider;

    @Inject
    transient SignInAttempts attempts;

    @Inject
    transient Sessions sessions;

    @Inject
    transient People people;

    @Inject
    transient Cookies cookies;

    @Inject
    transient SignInPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var state = request.getParameter("state");
        var code = request.getParameter("code");
        var browser = cookies.read(Cookies.Kind.SIGN_IN, request);
        cookies.remove(Cookies.Kind.SIGN_IN, response);
        var attempt = state == null
                ? null
                : browser.flatMap(secret -> attempts.take(state, secret)).orElse(null);
        if (attempt == null || code == null) {
            pages.refuse(SignInPages.Refusal.NOT_PROVEN, request, response);
            return;
        }
        try {
            var identity = provider.identityOf(code, attempt.nonce(), attempt.codeVerifier(), pages.callbackAddress());
            var session = sessionOf(identity);
            if (session.isPresent()) {
                start(session.get(), attempt.returnTo(), request, response);
            } else {
                pages.refuse(SignInPages.Refusal.NOT_A_USER, request, response);
            }
        } catch (IdentityProvider.NotProven notProven) {
            pages.refuse(SignInPages.Refusal.NOT_PROVEN, request, response);
        } catch (IdentityProvider.Unavailable away) {
            pages.refuse(SignInPages.Refusal.UNAVAILABLE, request, response);
        }
    }

    /** An employee is known by the subject; all others by the person number, while they are in a plan. */
    private Optional<String> sessionOf(Identity identity) {
        return people.maySignIn(identity.subject())
                ? Optional.of(sessions.start(identity.subject()))
                : identity.personNumber().flatMap(sessions::startOfFamilyMember);
    }

    /** Always a new session: one that somebody planted in the browser before must not become the person's. */
    private void start(String session, String returnTo, HttpServletRequest request, HttpServletResponse response) {
        cookies.read(Cookies.Kind.SESSION, request).ifPresent(sessions::end);
        cookies.set(Cookies.Kind.SESSION, session, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", returnTo);
    }
}
