package dk.familiensplan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class an own database with the whole schema, as a parameter of type {@link DataSource}, and no service.
 *
 * <p>For what only the database can do (triggers, constraints), and for tests that break what others need.
 */
public final class MigratedDatabase implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(MigratedDatabase.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var testClass = context.getRequiredTestClass();
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(testClass, key -> new Running(), Running.class)
                .postgres
                .getPostgresDatabase();
    }

    private static final class Running implements AutoCloseable {

        private final EmbeddedPostgres postgres;

        Running() {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                new File(System.getProperty("familiensplan.test.work"), "postgres"))
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException notStarted) {
                throw new IllegalStateException("PostgreSQL did not start", notStarted);
            }
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
