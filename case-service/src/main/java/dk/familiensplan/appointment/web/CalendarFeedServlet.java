package dk.familiensplan.appointment.web;

import dk.familiensplan.appointment.FeedingCalendar;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a member's calendar on a phone looks. No session and no cookie: the secret in the address is the key. Whatever is
 * not an open address is not found, so that nobody learns which ones there were.
 */
@WebServlet("/calendar/*")
public class CalendarFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    transient FeedingCalendar feeding;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var address = ADDRESS.matcher(path);
        Optional<String> calendar = address.matches() ? feeding.feed(address.group(1)) : Optional.empty();
        if (calendar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar;charset=utf-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"familiens-plan.ics\"");
        response.getOutputStream().write(calendar.get().getBytes(StandardCharsets.UTF_8));
    }
}
