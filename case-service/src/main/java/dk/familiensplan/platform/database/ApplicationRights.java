package dk.familiensplan.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What the application's own database user may do, where another user owns the tables: read and write rows, and of the
 * audit log only add and read. It can then neither change a row of it nor switch off what refuses that.
 */
public final class ApplicationRights {

    private static final List<String> STATEMENTS = List.of(
            "GRANT USAGE ON SCHEMA public TO %1$s",
            "REVOKE CREATE ON SCHEMA public FROM %1$s",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %1$s",
            "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %1$s",
            "REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_log FROM %1$s",
            "REVOKE INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_chain FROM %1$s",
            "REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %1$s");

    private ApplicationRights() {}

    /** Gives the user these rights; done again after each migration, because new tables have come. */
    public static void grant(Connection owner, String application) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String user = statement.enquoteIdentifier(application, true);
            for (String each : STATEMENTS) {
                statement.execute(each.formatted(user));
            }
        }
    }
}
