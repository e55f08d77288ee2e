package dk.familiensplan.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs single statements, for what is no aggregate.
 *
 * <p>Inside a transaction they belong to it. Parameters may be {@code null}, text, numbers, booleans, UUIDs, enums (by
 * name), instants, bytes, and collections of text (an array). The statement's text never holds a value.
 */
@ApplicationScoped
public class Sql {

    private static final int ROWS_AT_A_TIME = 2_000;

    private final DataSource database;

    @Inject
    Sql(DataSource database) {
        this.database = database;
    }

    /** @return how many rows were changed */
    public int update(String statement, @Nullable Object... parameters) {
        return run(statement, parameters, PreparedStatement::executeUpdate);
    }

    /** At most one row. */
    public <T> Optional<T> one(String query, Reading<T> reading, @Nullable Object... parameters) {
        return list(query, reading, parameters).stream().findFirst();
    }

    /** All rows, in the order of the query. */
    public <T> List<T> list(String query, Reading<T> reading, @Nullable Object... parameters) {
        return run(query, parameters, statement -> {
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
                return read;
            }
        });
    }

    /**
     * Each row, in the order of the query, without keeping any: inside a transaction, no more than some thousands are in
     * memory at a time.
     */
    public void each(String query, RowTaking taking, @Nullable Object... parameters) {
        run(query, parameters, statement -> {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
                return true;
            }
        });
    }

    private <T> T run(String text, @Nullable Object[] parameters, Execution<T> execution) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, forDriver(parameters[i], connection));
            }
            return execution.run(statement);
        } catch (SQLException refused) {
            throw new DatabaseRefused(refused);
        }
    }

    private static @Nullable Object forDriver(@Nullable Object parameter, Connection connection) throws SQLException {
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        } else if (parameter instanceof Enum<?> constant) {
            return constant.name();
        } else if (parameter instanceof Collection<?> texts) {
            return connection.createArrayOf("text", texts.toArray());
        }
        return parameter;
    }

    /** Makes a value of the row that the result stands on. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with the row that the result stands on. */
    @FunctionalInterface
    public interface RowTaking {
        void take(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Execution<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** The database refused; why is in the cause, which can hold values and so is never logged as it is. */
    public static final class DatabaseRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DatabaseRefused(SQLException cause) {
            super(cause);
        }
    }
}
