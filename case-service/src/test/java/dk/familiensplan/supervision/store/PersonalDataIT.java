package dk.familiensplan.supervision.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.supervision.Extract;
import dk.familiensplan.supervision.web.ExtractsResource;
import dk.familiensplan.testing.MigratedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list in {@code docs/personal-data.md} is what the database keeps, what a person is told, and what goes. */
@ExtendWith(MigratedDatabase.class)
class PersonalDataIT {

    private static final UUID PLAN = new UUID(0, 0x1);
    private static final UUID MEMBER = new UUID(0, 0x11);
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| (?:`([\\w-]+)`|–) \\| (plan|time|kept) \\|(.*)\\|$", Pattern.MULTILINE);
    private static final List<Listed> LIST = list();

    private record Listed(String table, String section, String goes, String why) {}

    @Test
    void namesEveryTable(DataSource database) throws SQLException {
        assertThat(LIST)
                .extracting(Listed::table)
                .containsExactlyInAnyOrderElementsOf(texts(
                        database,
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type ="
                                + " 'BASE TABLE'"));
    }

    @Test
    void saysWhyATableIsNotInTheExtract() {
        assertThat(LIST)
                .filteredOn(table -> table.section() == null)
                .allSatisfy(table -> assertThat(table.why()).as(table.table()).isNotBlank());
    }

    @Test
    void readsEachTableWhereItSaysSo() {
        Set<String> ofPlan = components(Extract.OfPlan.class);

        assertThat(LIST)
                .filteredOn(table -> table.section() != null && !ofPlan.contains(table.section()))
                .allSatisfy(table -> assertThat(queryOf(table.section()))
                        .as(table.table())
                        .containsPattern("\\b" + table.table() + "\\b"));
    }

    @Test
    void handsOutSomethingOfEachKindAndHasWordsForIt(DataSource database) throws SQLException {
        var words = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            fill(connection);

            for (var kind : RecordOfPerson.values()) {
                assertThat(fields(connection, kind.query(), words, PLAN, MEMBER))
                        .as(kind.code())
                        .isOne();
                words.add(kind.code());
            }
            for (var kind : RecordAtHome.values()) {
                byte[] person = "x".getBytes(UTF_8);
                assertThat(fields(connection, kind.query(), words, "0999", person, person))
                        .as(kind.code())
                        .isOne();
                words.add(kind.code());
            }
            connection.rollback();
        }

        for (var language : Language.values()) {
            assertThat(words).allSatisfy(word -> assertThat(Texts.of(ExtractsResource.class, "extract", word, language))
                    .isNotBlank());
        }
    }

    @Test
    void forgetsAllOfAPlanAndNothingOfAnother(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            fill(connection);
            statement.execute("update family_plan set status = 'CLOSED', closed_at = now()");
            assertThat(LIST)
                    .filteredOn(table -> table.goes().equals("plan"))
                    .as("tables that personal-data.sql has no row of yet")
                    .noneSatisfy(table ->
                            assertThat(count(connection, table.table())).isZero());
            var held = connection.setSavepoint();
            assertThatThrownBy(() -> statement.execute("select forget_plans(array[id(1)])"))
                    .hasMessageContaining("legal_hold");
            connection.rollback(held);
            statement.execute("delete from legal_hold");

            statement.execute("select forget_plans(array[id(1)])");

            var left = new HashSet<String>();
            for (var table : LIST) {
                if (table.goes().equals("plan") && count(connection, table.table()) > 0) {
                    left.add(table.table());
                }
            }
            assertThat(left)
                    .as("rows are left, of the other plan only")
                    .containsExactlyInAnyOrder("family_plan", "member", "relocation", "coordination_period");
            assertThat(count(connection, "family_plan")).isOne();
            assertThat(count(connection, "member")).isOne();
            assertThat(count(connection, "relocation")).isOne();
            assertThat(count(connection, "coordination_period")).isOne();
            connection.rollback();
        }
    }

    @Test
    void keepsWhatHappenedAtHomeOtherwise(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            fill(connection);

            assertThatThrownBy(() -> statement.execute("delete from home_treatment_note"))
                    .hasMessageContaining("only added to");
            connection.rollback();
        }
    }

    private static void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(resource());
        }
    }

    /** How many rows there are; the names of their fields are added to the words. */
    private static int fields(Connection connection, String query, Set<String> words, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = statement.executeQuery();
            for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                words.add("field." + rows.getMetaData().getColumnLabel(column));
            }
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> texts(DataSource database, String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static String queryOf(String section) {
        for (var kind : RecordOfPerson.values()) {
            if (kind.code().equals(section)) {
                return kind.query();
            }
        }
        for (var kind : RecordAtHome.values()) {
            if (kind.code().equals(section)) {
                return kind.query();
            }
        }
        return "no such section: " + section;
    }

    private static Set<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
    }

    private static List<Listed> list() {
        try {
            return ROW.matcher(Files.readString(Path.of("../docs/personal-data.md")))
                    .results()
                    .map(row -> new Listed(row.group(1), row.group(2), row.group(3), row.group(4)))
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String resource() {
        try (var file = PersonalDataIT.class.getResourceAsStream("/personal-data.sql")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
