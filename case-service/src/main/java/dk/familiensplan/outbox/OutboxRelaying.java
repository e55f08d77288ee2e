package dk.familiensplan.outbox;

import dk.familiensplan.platform.settings.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Starts the relay with the service and ends it with it. */
@ApplicationScoped
public class OutboxRelaying {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /** The relay's connection sleeps until it is woken, so the broken one is found by asking the network. */
    private static final int SECONDS_TO_CONNECT = 5;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "familiensplan.db.url")
    String databaseUrl;

    @Inject
    @ConfigProperty(name = "familiensplan.db.user")
    String databaseUser;

    @Inject
    @ConfigProperty(name = "familiensplan.db.password")
    String databasePassword;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable OutboxRelay relay;
    private @Nullable Thread thread;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(databaseUrl);
        database.setUser(databaseUser);
        database.setPassword(databasePassword);
        database.setApplicationName("outbox-relay");
        database.setTcpKeepAlive(true);
        database.setConnectTimeout(SECONDS_TO_CONNECT);
        ActiveMQConnectionFactory broker =
                new ActiveMQConnectionFactory(settings.brokerUrl(), settings.brokerUser(), settings.brokerPassword());
        relay = new OutboxRelay(database::getConnection, broker, clock);
        thread = threads.newThread(relay);
        thread.setName("outbox-relay");
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (relay == null || thread == null) {
            return;
        }
        relay.stop();
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
