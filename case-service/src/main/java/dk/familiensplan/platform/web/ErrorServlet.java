package dk.familiensplan.platform.web;

import dk.familiensplan.platform.rest.ApiApplication;
import dk.familiensplan.platform.rest.ApiStarted;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers, with a problem, every error that happens outside of JAX-RS; {@code web.xml} sends them here. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ApiStarted api;

    @Inject
    ErrorServlet(ApiStarted api) {
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for by its own address, it is a page like any other that does not exist.
        var fault = status instanceof Integer code ? Fault.ofStatus(code) : Fault.NOT_FOUND;
        if (fault == Fault.NOT_FOUND
                && !api.hasAnswered()
                && isOfTheApi(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            fault = Fault.BUSY;
            response.setHeader("Retry-After", "1");
        }
        Problems.write(fault, request, response);
    }

    /**
     * Before the API has answered anybody, what it does not find may be there: the service has only begun to start, and
     * who asked must not believe that the plan is gone.
     */
    private static boolean isOfTheApi(@Nullable Object address) {
        return address instanceof String path && path.startsWith(ApiApplication.PATH + "/");
    }
}
