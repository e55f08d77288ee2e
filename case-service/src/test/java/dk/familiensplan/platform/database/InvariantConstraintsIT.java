package dk.familiensplan.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.familiensplan.testing.MigratedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database refuses by itself of each invariant, should the code forget it. */
@ExtendWith(MigratedDatabase.class)
class InvariantConstraintsIT {

    private static final Pattern BREAKS = Pattern.compile("^-- breaks (\\w+)$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| \\d+ \\|.*\\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static final String SCRIPT = script();
    private static final Map<String, String> BREAKING = breaking();

    static Set<String> constraints() {
        return BREAKING.keySet();
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void refusesWhatBreaks(String constraint, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(scene());
            statement.execute("set constraints all immediate");

            Throwable refusal = catchThrowable(() -> statement.execute(BREAKING.get(constraint)));

            connection.rollback();
            assertThat(refusal)
                    .isInstanceOf(SQLException.class)
                    .message()
                    .containsAnyOf(wordsOf(constraint).toArray(String[]::new));
        }
    }

    @Test
    void triesEachConstraintOfTheTable() throws IOException {
        String table = Files.readString(Path.of("../docs/invariants.md"));

        Set<String> named = ROW.matcher(table)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());

        assertThat(BREAKING.keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    /** A trigger of ours says it in words; a constraint is named. */
    private static List<String> wordsOf(String constraint) {
        String named = "\"" + constraint + "\"";
        return List.of(
                named,
                switch (constraint) {
                    case "goal_evaluation_never_edited" -> "an evaluation is never edited";
                    case "participation_agency_of_municipality" -> "the agency does not work with the municipality";
                    case "family_plan_coordinator_of_municipality" -> "the coordinator is of another municipality";
                    case "emergency_access_of_municipality" -> "an emergency does not reach another municipality";
                    default -> named;
                });
    }

    private static String scene() {
        return SCRIPT.substring(0, SCRIPT.indexOf("-- breaks "));
    }

    private static Map<String, String> breaking() {
        Map<String, String> breaking = new LinkedHashMap<>();
        String[] statements = BREAKS.split(SCRIPT);
        var names = BREAKS.matcher(SCRIPT);
        for (int i = 1; names.find(); i++) {
            breaking.put(names.group(1), statements[i]);
        }
        return breaking;
    }

    private static String script() {
        try (var file = InvariantConstraintsIT.class.getResourceAsStream("/invariant-constraints.sql")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
