package dk.familiensplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up} on a machine that lacks something, made of a PATH with almost nothing on it. */
class UpScriptIT {

    private static final Path UP = Settings.from(java.util.Map.of()).home().resolve("deploy/up");

    @TempDir
    private Path tools;

    private record Answer(int status, String said) {}

    @BeforeEach
    void giveTheShellItsOwnTools() throws IOException {
        for (String tool : List.of("bash", "dirname", "readlink", "sed", "head", "tr", "cat", "git", "cksum")) {
            Path real = List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), real);
        }
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        assertThat(up())
                .isEqualTo(new Answer(
                        2, "\nMaven was not found.\nInstall Maven 3.8 or newer (on Debian: apt-get install maven).\n"));
    }

    @Test
    void saysThatMavenIsTooOld() throws Exception {
        aTool("mvn", "echo 'Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)'");

        assertThat(up().said()).contains("Maven is 3.6.3, and the build needs 3.8 or newer.");
    }

    @Test
    void saysThatNodeIsMissing() throws Exception {
        aTool("mvn", "echo 'Apache Maven 3.8.7'");

        Answer answer = up();

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.said()).contains("Node.js with npm was not found.", "Install Node.js 20.19 or newer");
    }

    @Test
    void saysThatNodeIsTooOld() throws Exception {
        aTool("mvn", "echo 'Apache Maven 3.9.9'");
        aTool("npm", "echo 10.0.0");
        aTool("node", "echo v18.20.4");

        assertThat(up().said()).contains("Node.js is 18.20.4, and the web client's build needs 20.19 or newer.");
    }

    private void aTool(String name, String script) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!" + tools.resolve("bash") + "\n" + script + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private Answer up() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(tools.resolve("bash").toString(), UP.toString(), "--once");
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), said);
    }
}
