package dk.familiensplan.platform.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * The pool of connections to PostgreSQL, of this application alone.
 *
 * <p>A {@code DataSource} that is injected gives, inside a transaction, the same connection that JPA uses there. JPA
 * writes late: flush before reading with SQL what JPA has changed.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = FamiliensPlanDatabase.NAME,
        className = "org.postgresql.ds.PGConnectionPoolDataSource",
        url = "${MPCONFIG=familiensplan.db.url:jdbc:postgresql://localhost:15432/familiensplan}",
        user = "${MPCONFIG=familiensplan.db.user:familiensplan}",
        password = "${MPCONFIG=familiensplan.db.password:familiensplan}",
        minPoolSize = 4,
        maxPoolSize = 32,
        maxIdleTime = 300,
        properties = {
            "ApplicationName=case-service",
            "tcpKeepAlive=true",
            "prepareThreshold=3",
            // JPA binds an unset UUID as text; the server then decides by the column.
            "stringtype=unspecified",
            "socketTimeout=60",
            "connectTimeout=5",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class FamiliensPlanDatabase {

    public static final String NAME = "java:app/jdbc/familiensplan";

    @Resource(lookup = NAME)
    DataSource dataSource;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }
}
