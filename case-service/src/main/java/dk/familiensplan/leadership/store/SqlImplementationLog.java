package dk.familiensplan.leadership.store;

import dk.familiensplan.leadership.Driver;
import dk.familiensplan.leadership.ImplementationLog;
import dk.familiensplan.leadership.ImplementationNote;
import dk.familiensplan.leadership.ImplementationNote.Standing;
import dk.familiensplan.leadership.Phase;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two readings, however many entries there are. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlImplementationLog implements ImplementationLog {

    private static final String INSERT = """
            insert into implementation_note
                (id, authority_code, day, written_by, written_at, phases, done, learnt, step, evidence)
            values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?::integer, ?)
            """;
    private static final String INSERT_DRIVER =
            "insert into implementation_driver (note_id, driver, level) values (?, ?, ?)";
    private static final String OF_AUTHORITY = """
            select * from implementation_note where authority_code = ? order by day desc, written_at desc, id limit ?
            """;
    private static final String DRIVERS = """
            select driver.* from implementation_driver driver
            join implementation_note note on note.id = driver.note_id
            where note.authority_code = ?
            """;

    private final Sql sql;

    @Inject
    SqlImplementationLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ImplementationNote note) {
        Standing standing = note.standing();
        sql.update(
                INSERT,
                note.id(),
                note.authority(),
                note.day(),
                note.writtenBy(),
                note.writtenAt(),
                note.phases().stream().map(Enum::name).sorted().toList(),
                note.done(),
                note.learnt(),
                standing == null ? null : standing.step(),
                standing == null ? null : standing.evidence());
        note.drivers().forEach((driver, level) -> sql.update(INSERT_DRIVER, note.id(), driver, level));
    }

    @Override
    public List<ImplementationNote> of(String authority, int atMost) {
        Map<UUID, Map<Driver, Integer>> drivers = new HashMap<>();
        sql.list(DRIVERS, Level::read, authority)
                .forEach(level -> drivers.computeIfAbsent(level.note(), id -> new EnumMap<>(Driver.class))
                        .put(level.driver(), level.level()));
        return sql.list(OF_AUTHORITY, row -> note(row, drivers), authority, atMost);
    }

    private record Level(UUID note, Driver driver, int level) {

        static Level read(ResultSet row) throws SQLException {
            return new Level(
                    Columns.uuid(row, "note_id"), Driver.valueOf(row.getString("driver")), row.getInt("level"));
        }
    }

    private static ImplementationNote note(ResultSet row, Map<UUID, Map<Driver, Integer>> drivers) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new ImplementationNote(
                id,
                row.getString("authority_code"),
                row.getObject("day", LocalDate.class),
                row.getString("written_by"),
                Columns.instant(row, "written_at"),
                Columns.texts(row, "phases").stream().map(Phase::valueOf).collect(Collectors.toSet()),
                row.getString("done"),
                row.getString("learnt"),
                standing(row),
                drivers.getOrDefault(id, Map.of()));
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        String evidence = row.getString("evidence");
        return evidence == null ? null : new Standing(row.getInt("step"), evidence);
    }
}
