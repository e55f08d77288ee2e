package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People do the main job by hand in a real Chromium; the tests themselves are in {@code browser/*.test.mjs}. */
@ExtendWith(RunningPlatform.class)
@Order(2)
class BrowserIT {

    private static final Path TESTS = RunningPlatform.home().resolve("deploy/system-tests/browser");

    @Test
    void peopleDoTheMainJobByHand(Platform platform) throws IOException, InterruptedException {
        ProcessBuilder tests =
                new ProcessBuilder("npm", "test").directory(TESTS.toFile()).inheritIO();
        tests.environment()
                .putAll(Map.of(
                        "CHROMIUM", browser(),
                        "BASE_URL", platform.settings().webUrl().toString(),
                        "SIGN_IN_URL", platform.settings().issuer().toString(),
                        "AGENCIES_URL", platform.settings().agenciesUrl().toString(),
                        "SCREENSHOTS",
                                RunningPlatform.target().resolve("screenshots").toString()));

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
