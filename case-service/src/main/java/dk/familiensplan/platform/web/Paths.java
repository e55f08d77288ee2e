package dk.familiensplan.platform.web;

import java.util.List;

/** Which addresses are the server's own, and which are pages of the web client. */
final class Paths {

    private static final List<String> SERVER =
            List.of("/api", "/auth", "/calendar", "/health", "/metrics", "/openapi", "/prometheus");

    private Paths() {}

    /** Whether a program answers here; pages of the web client are everywhere else. */
    static boolean isServer(String path) {
        return SERVER.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /** Whether a built file of the web client must be here, or else nothing is. */
    static boolean isAsset(String path) {
        return path.startsWith("/assets/");
    }
}
