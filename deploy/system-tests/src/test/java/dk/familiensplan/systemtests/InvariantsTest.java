package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Holds {@code docs/invariants.md} against this very build: every class and constraint that it names is there, and every
 * test that it names ran and passed.
 *
 * <p>Runs after the tests of all modules; see the pom.
 */
class InvariantsTest {

    private static final Path ROOT = Path.of(System.getProperty("familiensplan.root"));
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|(.*)\\|(.*)\\|(.*)\\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** One row of the table. */
    private record Invariant(int number, List<String> classes, List<String> tests, List<String> constraints) {}

    @Test
    void namesEveryInvariantOfTheDomainOnceAndInOrder() throws IOException {
        assertThat(invariants().stream().map(Invariant::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 22).boxed().toList());
    }

    @Test
    void namesAClassAndATestForEach() throws IOException {
        assertThat(invariants())
                .allSatisfy(invariant -> assertThat(invariant.classes()).isNotEmpty())
                .allSatisfy(invariant -> assertThat(invariant.tests()).isNotEmpty());
    }

    @Test
    void namesClassesThatExist() throws IOException {
        Set<String> sources = new HashSet<>();
        for (String module : List.of("case-service", "integration-routes")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> sources.add(name.substring(0, name.length() - ".java".length())));
            }
        }

        assertThat(invariants().stream().flatMap(invariant -> invariant.classes().stream()))
                .isSubsetOf(sources);
    }

    @Test
    void namesConstraintsThatTheMigrationsMake() throws IOException {
        StringBuilder migrations = new StringBuilder();
        try (Stream<Path> files = Files.list(ROOT.resolve("case-service/src/main/resources/db/migration"))) {
            for (Path file : files.sorted().toList()) {
                migrations.append(Files.readString(file));
            }
        }

        assertThat(invariants().stream().flatMap(invariant -> invariant.constraints().stream()))
                .allSatisfy(constraint -> assertThat(migrations).containsPattern(asMade(constraint)));
    }

    /** What is named by the database itself is made with its table. */
    private static String asMade(String constraint) {
        return constraint.endsWith("_pkey")
                ? "(?i)create table " + constraint.substring(0, constraint.length() - "_pkey".length()) + "\\b"
                : "\\b" + constraint + "\\b";
    }

    @Test
    void namesTestsThatRanAndPassed() throws Exception {
        Map<String, String> ran = outcomes();

        Map<String, String> notShown = new LinkedHashMap<>();
        invariants().stream()
                .flatMap(invariant -> invariant.tests().stream())
                .forEach(test -> notShown.put(test, ran.getOrDefault(test, "did not run")));
        notShown.values().removeIf("passed"::equals);

        assertThat(notShown).isEmpty();
    }

    private static List<Invariant> invariants() throws IOException {
        List<Invariant> invariants = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/invariants.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                invariants.add(new Invariant(
                        Integer.parseInt(row.group(1)),
                        codeIn(row.group(3)),
                        codeIn(row.group(4)),
                        codeIn(row.group(5))));
            }
        }
        return invariants;
    }

    private static List<String> codeIn(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    /** By {@code Class#method}; a test that ran with several examples passed when all of them did. */
    private static Map<String, String> outcomes() throws Exception {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Path module : modules()) {
            for (String reports : List.of("target/surefire-reports", "target/failsafe-reports")) {
                for (Path report : reportsIn(module.resolve(reports))) {
                    var cases = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(report.toFile())
                            .getElementsByTagName("testcase");
                    for (int i = 0; i < cases.getLength(); i++) {
                        Element testcase = (Element) cases.item(i);
                        outcomes.merge(
                                nameOf(testcase),
                                outcomeOf(testcase),
                                (one, other) -> one.equals("passed") ? other : one);
                    }
                }
            }
        }
        return outcomes;
    }

    private static List<Path> reportsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
    }

    private static String nameOf(Element testcase) {
        String type = testcase.getAttribute("classname");
        String method = testcase.getAttribute("name").replaceAll("[({\\[ :].*", "");
        return type.substring(type.lastIndexOf('.') + 1).replaceAll(".*\\$", "") + "#" + method;
    }

    private static String outcomeOf(Element testcase) {
        for (String bad : List.of("failure", "error", "skipped")) {
            if (testcase.getElementsByTagName(bad).getLength() > 0) {
                return bad;
            }
        }
        return "passed";
    }

    private static List<Path> modules() {
        return Stream.of("case-service", "integration-routes", "deploy/local", "deploy/system-tests")
                .map(ROOT::resolve)
                .toList();
    }
}
