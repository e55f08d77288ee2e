package dk.familiensplan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** PostgreSQL, broker and identity provider, each real, each on a free port of this machine. */
final class Surroundings implements AutoCloseable {

    private static final String REALM = "familiensplan";

    /** The application's own database user, who owns nothing, as in production. */
    private static final String APPLICATION = "familiensplan";

    private final EmbeddedPostgres postgres;
    private final EmbeddedActiveMQ broker;
    private final MockOAuth2Server identityProvider;
    private final String brokerUrl;
    private final int webPort = freePort();

    Surroundings(File work) throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File(work, "postgres"))
                // Nothing outlives the tests, so nothing waits for a disk.
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + APPLICATION + "'");
        }
        brokerUrl = "tcp://127.0.0.1:" + freePort();
        broker = startBroker(brokerUrl, new File(work, "broker"));
        identityProvider = new MockOAuth2Server(new OAuth2Config(true));
        identityProvider.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    private static EmbeddedActiveMQ startBroker(String url, File work) throws Exception {
        var configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setPersistenceEnabled(false)
                .setJournalDirectory(new File(work, "journal").getPath())
                .addAcceptorConfiguration("tests", url + "?protocols=CORE")
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setDeadLetterAddress(SimpleString.of("DLQ"))
                                .setMaxDeliveryAttempts(50)
                                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                                .setDefaultQueueRoutingType(RoutingType.ANYCAST));
        return new EmbeddedActiveMQ().setConfiguration(configuration).start();
    }

    /** As JVM options of the service. */
    List<String> settings(File configuration) {
        return List.of(
                "-Dfamiliensplan.public.url=" + webUrl(),
                "-Dfamiliensplan.db.url=" + "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "-Dfamiliensplan.db.user=" + APPLICATION,
                "-Dfamiliensplan.db.password=" + APPLICATION,
                "-Dfamiliensplan.db.owner=postgres",
                "-Dfamiliensplan.db.owner.password=postgres",
                "-Dfamiliensplan.broker.url=" + brokerUrl,
                "-Dfamiliensplan.oidc.issuer=" + issuer(),
                "-Dfamiliensplan.oidc.client.secret=secret",
                "-Dfamiliensplan.person.key=" + personKey(),
                "-Dfamiliensplan.configuration=" + configuration,
                "-Dfamiliensplan.metrics.secret=secret-of-the-alarms",
                "-Dfamiliensplan.send.delay=PT2S");
    }

    private static String personKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    int webPort() {
        return webPort;
    }

    URI webUrl() {
        return URI.create("http://localhost:" + webPort);
    }

    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    /** The same database with no more rights than the application has. */
    DataSource databaseOfApplication() {
        return postgres.getDatabase(APPLICATION, "postgres");
    }

    String brokerUrl() {
        return brokerUrl;
    }

    URI issuer() {
        return identityProvider.issuerUrl(REALM).uri();
    }

    String idTokenOf(String subject) {
        return identityProvider
                .issueToken(
                        REALM,
                        "case-service",
                        new DefaultOAuth2TokenCallback(REALM, subject, "JWT", List.of("familiensplan")))
                .serialize();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port", none);
        }
    }

    @Override
    public void close() throws Exception {
        identityProvider.shutdown();
        broker.stop();
        postgres.close();
    }
}
