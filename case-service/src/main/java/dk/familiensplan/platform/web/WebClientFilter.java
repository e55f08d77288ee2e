package dk.familiensplan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Gives every page of the web client the same {@code index.html}; its own router knows the rest.
 *
 * <p>Files that exist are served as they are. Addresses of the server, and built files that are missing, go on to a 404.
 */
public class WebClientFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String INDEX = "/index.html";

    private static final String WITHOUT_WEB_CLIENT = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Familiens Plan</title>
            <h1>The web client is not built into this service</h1>
            <p>The API answers under <code>/api/v1</code>. Build without <code>-DskipWeb</code> to get the pages.</p>
            </html>
            """;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (!READING.contains(request.getMethod()) || Paths.isServer(path) || Paths.isAsset(path) || exists(path)) {
            chain.doFilter(request, response);
        } else if (exists(INDEX)) {
            request.getRequestDispatcher(INDEX).forward(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(WITHOUT_WEB_CLIENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean exists(String path) throws IOException {
        if (path.endsWith("/") || path.contains("..") || path.contains("%")) {
            return false;
        }
        return getServletContext().getResource(path) != null;
    }
}
