package dk.familiensplan.platform.database;

import dk.familiensplan.platform.settings.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
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
    private final Settings settings;

    @Inject
    SchemaMigration(DataSource database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    void migrate(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object started) {
        var flyway = Flyway.configure(getClass().getClassLoader())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true);
        var owner = settings.databaseOwner();
        owner.ifPresentOrElse(
                user -> flyway.dataSource(settings.databaseUrl(), user, settings.databaseOwnerPassword()),
                () -> flyway.dataSource(database));
        var result = flyway.load().migrate();
        if (owner.isPresent()) {
            giveRights(flyway.getDataSource());
        } else {
            LOG.warning("FAMILIENSPLAN_DB_OWNER is not set: the application owns the audit log that it writes");
        }
        LOG.info(() -> "Schema is at version " + result.targetSchemaVersion + ", " + result.migrationsExecuted
                + " migrations run");
    }

    private void giveRights(DataSource owner) {
        try (var connection = owner.getConnection()) {
            ApplicationRights.grant(connection, settings.databaseUser());
        } catch (SQLException refused) {
            throw new IllegalStateException("The application's rights in the database could not be given", refused);
        }
    }
}
