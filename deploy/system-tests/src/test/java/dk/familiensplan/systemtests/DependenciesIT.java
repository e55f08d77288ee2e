package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.Part;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each process says of itself while something that it needs is gone. */
@ExtendWith(RunningPlatform.class)
@Order(8)
class DependenciesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void mend(Platform platform) {
        platform.start(Part.DATABASE);
        platform.start(Part.BROKER);
    }

    @Test
    void theCaseServiceIsAliveButNotReadyWithoutItsDatabaseAndTheRoutesWaitForIt(Platform platform) {
        platform.stop(Part.DATABASE);

        assertThat(says(caseService(platform, "/health/ready"), 503)).isTrue();
        assertThat(says(caseService(platform, "/health/live"), 200)).isTrue();
        assertThat(says(routes(platform, "/health/ready"), 503)).isTrue();
        assertThat(says(routes(platform, "/health/live"), 200)).isTrue();

        platform.start(Part.DATABASE);
        assertThat(says(caseService(platform, "/health/ready"), 200)).isTrue();
        assertThat(says(routes(platform, "/health/ready"), 200)).isTrue();
    }

    @Test
    void theCaseServiceIsReadyWithoutTheBrokerAndSaysSoAndTheRoutesAreNot(Platform platform) {
        platform.stop(Part.BROKER);

        assertThat(says(caseService(platform, "/health/ready"), 200)).isTrue();
        assertThat(asked(caseService(platform, "/health/ready")).body()).contains("\"reached\":\"false\"");
        assertThat(says(routes(platform, "/health/ready"), 503)).isTrue();

        platform.start(Part.BROKER);
        assertThat(says(routes(platform, "/health/ready"), 200)).isTrue();
    }

    private boolean says(URI address, int status) {
        return Patience.until(PATIENCE, () -> asked(address).statusCode() == status);
    }

    private HttpResponse<String> asked(URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new AssertionError(address.getPath() + " is not answered", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static URI caseService(Platform platform, String path) {
        return platform.settings().webUrl().resolve(path);
    }

    private static URI routes(Platform platform, String path) {
        return platform.settings().routesUrl().resolve(path);
    }
}
