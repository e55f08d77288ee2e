package dk.familiensplan.access.web;

import dk.familiensplan.access.Secret;
import dk.familiensplan.access.SignInAttempts;
import dk.familiensplan.access.oidc.IdentityProvider;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the browser to the identity provider, and remembers where it wanted to go. */
@WebServlet("/auth/sign-in")
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient IdentityProvider provider;

    @Inject
    transient SignInAttempts attempts;

    @Inject
    transient Cookies cookies;

    @Inject
    transient SignInPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var state = Secret.random();
        var browser = Secret.random();
        var attempt = new SignInAttempts.SignInAttempt(
                Secret.random(), Secret.random(), ReturnAddress.within(request.getParameter("returnTo")));
        try {
            var address =
                    provider.signInAddress(state, attempt.nonce(), attempt.codeVerifier(), pages.callbackAddress());
            attempts.begin(state, browser, attempt);
            cookies.set(Cookies.Kind.SIGN_IN, browser, SignInAttempts.PATIENCE, response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address.toString());
        } catch (IdentityProvider.Unavailable away) {
            pages.refuse(SignInPages.Refusal.UNAVAILABLE, request, response);
        }
    }
}
