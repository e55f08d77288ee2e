package dk.familiensplan.operations.web;

import dk.familiensplan.operations.Measuring;
import dk.familiensplan.platform.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The measures, for who knows the secret; without one in the settings there is nothing here. They name agencies and no
 * person, and are still nobody else's business.
 */
@WebServlet("/prometheus")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Measuring measuring;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var secret = settings.metricsSecret();
        if (secret.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] expected = ("Bearer " + secret.get()).getBytes(StandardCharsets.UTF_8);
        byte[] given = String.valueOf(request.getHeader("Authorization")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/plain;version=0.0.4;charset=utf-8");
        response.getOutputStream().write(measuring.now().getBytes(StandardCharsets.UTF_8));
    }
}
