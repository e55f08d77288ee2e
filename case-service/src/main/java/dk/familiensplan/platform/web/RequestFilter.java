package dk.familiensplan.platform.web;

import dk.familiensplan.platform.rest.BodyTooLarge;
import dk.familiensplan.platform.rest.CorrelationId;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** First of all: gives each request its correlation id, and turns away what nobody needs to look at. */
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** 1 MiB, which the largest plan stays far below. */
    static final long LARGEST_BODY = 1 << 20;

    /** 24 MiB: a message of an agency with what is attached to it, as the routes hand it in. */
    static final long LARGEST_FROM_ROUTES = 24L << 20;

    private static final String OF_ROUTES = "/api/v1/integration/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(CorrelationId.HEADER, CorrelationId.of(request));
        long largest = request.getRequestURI().startsWith(OF_ROUTES) ? LARGEST_FROM_ROUTES : LARGEST_BODY;
        if (request.getContentLengthLong() > largest) {
            // The rest of the body is never read; without this the server would drain it.
            response.setHeader("Connection", "close");
            Problems.write(Fault.TOO_LARGE, request, response);
            return;
        }
        if (holdsNul(request)) {
            Problems.write(Fault.BAD_REQUEST, request, response);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, largest), response);
        } catch (BodyTooLarge tooLarge) {
            Problems.write(Fault.TOO_LARGE, request, response);
        }
    }

    /** PostgreSQL cannot hold it in text, and no user types it. */
    private static boolean holdsNul(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI().toLowerCase(Locale.ROOT).contains("%00")
                || query != null && query.toLowerCase(Locale.ROOT).contains("%00");
    }
}
