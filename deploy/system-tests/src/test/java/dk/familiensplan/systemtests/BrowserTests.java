package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.Part;
import dk.familiensplan.local.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What people do by hand in a real Chromium: the scripts of {@code browser/}, against the running platform. */
final class BrowserTests {

    private static final Path TESTS = RunningPlatform.home().resolve("deploy/system-tests/browser");

    private BrowserTests() {}

    /** Where the pictures are, and whatever else a browser was given. */
    static Path pictures() {
        return RunningPlatform.target().resolve("screenshots");
    }

    /** Runs one of the scripts that {@code package.json} names, and shows its report; fails when one of its tests does. */
    static void run(String script, Platform platform) throws IOException, InterruptedException {
        ProcessBuilder tests = new ProcessBuilder("npm", "run", script)
                .directory(TESTS.toFile())
                .inheritIO();
        tests.environment()
                .putAll(Map.of(
                        "CHROMIUM", browser(),
                        "BASE_URL", platform.settings().webUrl().toString(),
                        "SIGN_IN_URL", platform.settings().issuer().toString(),
                        "AGENCIES_URL", platform.settings().agenciesUrl().toString(),
                        "ROUTES_PID", platform.pid(Part.ROUTES).orElseThrow().toString(),
                        "SCREENSHOTS", pictures().toString()));

        int exit = tests.start().waitFor();

        assertThat(exit)
                .as("exit status of the browser tests, whose report is above")
                .isZero();
    }

    private static String browser() throws IOException, InterruptedException {
        Process search = new ProcessBuilder(TESTS.resolve("ensure-browser.sh").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String path = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(search.waitFor()).as("a Chromium was found or installed").isZero();
        return path.substring(path.lastIndexOf('\n') + 1);
    }
}
