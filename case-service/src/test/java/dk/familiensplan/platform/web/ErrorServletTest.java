package dk.familiensplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.platform.rest.ApiStarted;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorServletTest {

    private final ApiStarted api = new ApiStarted();
    private final Map<String, Object> answered = new HashMap<>();

    @Test
    void saysTryAgainWhileNobodyAnswersForTheApiYet() throws Exception {
        answer(404, "/api/v1/plans/5f97f7bf-4158-4ac6-9810-b50efe493a58");

        assertThat(answered).containsEntry("status", 503).containsEntry("Retry-After", "1");
    }

    @Test
    void saysThatThereIsNothingOnceTheApiHasAnsweredSomebody() throws Exception {
        api.filter(null, null);

        answer(404, "/api/v1/plans/..");

        assertThat(answered).containsEntry("status", 404);
    }

    @Test
    void saysThatThereIsNothingAtAnyOtherAddress() throws Exception {
        answer(404, "/assets/none.js");

        assertThat(answered).containsEntry("status", 404).doesNotContainKey("Retry-After");
    }

    @Test
    void leavesOtherErrorsOfTheApiAsTheyAre() throws Exception {
        answer(405, "/api/v1/plans");

        assertThat(answered).containsEntry("status", 405);
    }

    private void answer(int status, String address) throws Exception {
        Map<String, Object> attributes = new HashMap<>(
                Map.of(RequestDispatcher.ERROR_STATUS_CODE, status, RequestDispatcher.ERROR_REQUEST_URI, address));
        HttpServletRequest request =
                standIn(HttpServletRequest.class, (self, method, given) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get((String) given[0]);
                    case "setAttribute" -> attributes.put((String) given[0], given[1]);
                    default -> null;
                });
        HttpServletResponse response =
                standIn(HttpServletResponse.class, (self, method, given) -> switch (method.getName()) {
                    case "setStatus" -> answered.put("status", given[0]);
                    case "setHeader" -> answered.put((String) given[0], given[1]);
                    case "getOutputStream" -> new Nowhere();
                    default -> null;
                });
        new ErrorServlet(api).service(request, response);
    }

    private static <T> T standIn(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int one) {
            // Nobody reads it.
        }
    }
}
