package dk.familiensplan.access.web;

import dk.familiensplan.access.Sessions;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session at once, here and at every instance. */
@WebServlet("/auth/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Sessions sessions;

    @Inject
    transient Cookies cookies;

    @Inject
    transient CrossSiteGuard guard;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!guard.lets(request.getMethod(), request.getHeader(CrossSiteGuard.HEADER), request.getHeader("Origin"))) {
            Problems.write(Fault.CROSS_SITE, request, response);
            return;
        }
        cookies.read(Cookies.Kind.SESSION, request).ifPresent(sessions::end);
        cookies.remove(Cookies.Kind.SESSION, response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
