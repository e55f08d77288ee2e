package dk.familiensplan.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An installed JDK.
 *
 * @param home its folder, with {@code bin/java} in it
 * @param feature its feature version, such as 17
 */
public record Jdk(Path home, int feature) {

    /** What the product is written for. */
    public static final int LOWEST = 17;

    /** The newest that can be found from the environment and in the usual places; a newer one starts and runs faster. */
    public static Jdk newest(Map<String, String> environment) {
        return newestOf(places(environment))
                .orElseThrow(() -> new CannotStart(
                        "No JDK " + LOWEST + " or newer was found on this machine.",
                        "Install one (on Debian: apt-get install openjdk-17-jdk-headless), or set JAVA_HOME to it."));
    }

    static Optional<Jdk> newestOf(List<Path> places) {
        return places.stream()
                .map(Jdk::in)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.feature >= LOWEST)
                .max(Comparator.comparingInt(Jdk::feature));
    }

    /** The program that runs Java. */
    public String java() {
        return home.resolve("bin/java").toString();
    }

    private static List<Path> places(Map<String, String> environment) {
        List<Path> places = new ArrayList<>();
        places.add(Path.of(System.getProperty("java.home")));
        addUnlessBlank(places, environment.get("JAVA_HOME"));
        for (String folder : environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (!folder.isBlank()) {
                javaHomeOf(Path.of(folder).resolve("java")).ifPresent(places::add);
            }
        }
        Path user = Path.of(System.getProperty("user.home"));
        for (Path shelf : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                Path.of("/opt/java"),
                Path.of("/usr/java"),
                user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"))) {
            places.addAll(foldersIn(shelf));
        }
        for (Path bundle : foldersIn(Path.of("/Library/Java/JavaVirtualMachines"))) {
            places.add(bundle.resolve("Contents/Home"));
        }
        return places;
    }

    private static void addUnlessBlank(List<Path> places, @Nullable String folder) {
        if (folder != null && !folder.isBlank()) {
            places.add(Path.of(folder));
        }
    }

    private static Optional<Path> javaHomeOf(Path program) {
        try {
            Path real = program.toRealPath();
            return Optional.ofNullable(real.getParent()).map(Path::getParent);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static List<Path> foldersIn(Path shelf) {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(shelf)) {
            return folders.filter(Files::isDirectory).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<Jdk> in(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            properties.load(reader);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new Jdk(home, Runtime.Version.parse(version).feature()));
        } catch (IOException | IllegalArgumentException notAJdk) {
            return Optional.empty();
        }
    }
}
