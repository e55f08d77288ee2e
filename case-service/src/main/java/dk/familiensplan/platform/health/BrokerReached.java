package dk.familiensplan.platform.health;

import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the broker can be reached, and is ready either way.
 *
 * <p>Users go on working while the broker is away: what they cause waits in the outbox. An instance that called itself
 * unready would be taken out of service for nothing.
 */
@Readiness
@ApplicationScoped
public class BrokerReached implements HealthCheck {

    private static final int PATIENCE_MILLIS = 500;

    private final Settings settings;

    @Inject
    BrokerReached(Settings settings) {
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .up()
                .withData("reached", reached())
                .build();
    }

    /** Only the first of several brokers is tried. */
    private boolean reached() {
        var first = settings.brokerUrl().replaceAll("^\\(|[),].*$", "");
        try (var socket = new Socket()) {
            var uri = URI.create(first);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException away) {
            return false;
        }
    }
}
