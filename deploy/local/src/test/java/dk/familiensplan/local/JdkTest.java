package dk.familiensplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir
    private Path shelf;

    @Test
    void choosesTheNewest() throws IOException {
        Path seventeen = aJdk("17.0.15");
        Path twentyFive = aJdk("25.0.1");
        Path twentyOne = aJdk("21");

        assertThat(Jdk.newestOf(List.of(seventeen, twentyFive, twentyOne))).contains(new Jdk(twentyFive, 25));
    }

    @Test
    void passesOverWhatIsTooOldOrNoJdk() throws IOException {
        Path eight = aJdk("1.8.0_412");
        Path eleven = aJdk("11.0.23");
        Path nothing = Files.createDirectories(shelf.resolve("documents"));

        assertThat(Jdk.newestOf(List.of(eight, eleven, nothing, shelf.resolve("gone"))))
                .isEmpty();
    }

    private Path aJdk(String version) throws IOException {
        Path home = Files.createDirectories(shelf.resolve("jdk-" + version));
        Path java =
                Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
