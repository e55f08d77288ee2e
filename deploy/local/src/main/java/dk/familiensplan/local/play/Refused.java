package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;

/** The running system answered otherwise than was asked for. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(String request, int status, JsonNode problem) {
        super(request + " was answered " + status + " " + problem.path("code").asText("(no problem code)") + ": "
                + problem.path("title").asText() + " " + problem.path("detail").asText()
                + problem.path("errors").toString());
        this.status = status;
        this.code = problem.path("code").asText();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem's code; empty when it had none. */
    public String code() {
        return code;
    }
}
