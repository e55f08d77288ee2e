package dk.familiensplan.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a benchmark's command was given: {@code --name number}, each with a default. */
public final class Arguments {

    private final Map<String, Integer> numbers;

    private Arguments(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    /** Reads them; anything that is not among the known ones is an {@link IllegalArgumentException}. */
    public static Arguments of(String[] given, String... known) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            String name = given[i].startsWith("--") ? given[i].substring(2) : "";
            if (!Set.of(known).contains(name) || i + 1 == given.length) {
                throw new IllegalArgumentException("known are --" + String.join(" N, --", known) + " N");
            }
            numbers.put(name, Integer.parseInt(given[i + 1]));
        }
        return new Arguments(numbers);
    }

    /** The number given under this name, or else the usual one. */
    public int number(String name, int usual) {
        return numbers.getOrDefault(name, usual);
    }

    /** The project's root folder; the commands tell it. */
    public static Path home() {
        return Path.of(Objects.requireNonNull(System.getenv("FAMILIENSPLAN_HOME"), "FAMILIENSPLAN_HOME"))
                .toAbsolutePath()
                .normalize();
    }
}
