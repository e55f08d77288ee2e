package dk.familiensplan.pulse.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.pulse.AnsweringByLink;
import dk.familiensplan.pulse.PulseAnswer;
import dk.familiensplan.pulse.PulseForm;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a member answers without signing in. The secret comes in the body: in the address of the page it stands behind the
 * hash sign, which no browser sends to anybody, so that it is in no log. Whatever is not open is not found.
 */
@WebServlet("/pulse-link")
public class PulseLinkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST = 4_000;

    @Inject
    transient AnsweringByLink answering;

    /** What is sent: the secret to see the form, and the answers with it to give them. */
    record Sent(String secret, @Nullable List<SaidInput> answers) {

        @SuppressWarnings("ConstantValue")
        boolean isWhole() {
            return secret != null
                    && SECRET.matcher(secret).matches()
                    && (answers == null
                            || !answers.isEmpty() && answers.stream().allMatch(Sent::isWhole));
        }

        private static boolean isWhole(@Nullable SaidInput said) {
            return said != null
                    && said.question() != null
                    && said.level() != null
                    && said.level() >= PulseAnswer.LOWEST
                    && said.level() <= PulseAnswer.HIGHEST;
        }

        @Override
        public String toString() {
            return "Sent[hidden]";
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        Optional<Sent> sent = read(request);
        if (sent.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String secret = sent.get().secret();
        List<SaidInput> said = sent.get().answers();
        if (said == null) {
            Optional<PulseForm> form = answering.form(secret);
            if (form.isPresent()) {
                response.setContentType("application/json;charset=utf-8");
                response.getOutputStream().write(Json.mapper().writeValueAsBytes(Map.of("form", form.get())));
                return;
            }
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            boolean kept =
                    answering.answer(secret, said.stream().map(SaidInput::said).toList());
            response.setStatus(kept ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND);
        } catch (RuleBroken twice) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Optional<Sent> read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.mapper().readValue(new String(body, StandardCharsets.UTF_8), Sent.class))
                    .filter(Sent::isWhole);
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
