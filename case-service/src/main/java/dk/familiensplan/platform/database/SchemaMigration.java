package dk.familiensplan.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else uses the database.
 *
 * <p>Who needs the schema at start observes {@code @Initialized(ApplicationScoped.class)} without a priority, and so comes
 * after. The start fails when a migration fails. Several instances may start at once: Flyway takes a lock.
 */
@ApplicationScoped
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    private final DataSource database;

    @Inject
    SchemaMigration(DataSource database) {
        this.database = database;
    }

    void migrate(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object started) {
        var result = Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
        LOG.info(() -> "Schema is at version " + result.targetSchemaVersion + ", " + result.migrationsExecuted
                + " migrations run");
    }
}
