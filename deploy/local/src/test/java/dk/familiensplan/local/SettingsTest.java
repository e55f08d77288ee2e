package dk.familiensplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void hasTheDocumentedPortsWhenNothingIsSaid() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.ports().values()).containsExactly(8080, 8090, 8095, 8096, 61616, 15432);
        assertThat(settings.sendDelay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void findsTheProjectAboveTheFolderItRunsIn() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.home().resolve("deploy/local/pom.xml")).exists();
        assertThat(settings.data()).isEqualTo(settings.home().resolve(".local"));
    }

    @Test
    void keepsItsDataWhereItIsTold() {
        Settings settings = Settings.from(Map.of("FAMILIENSPLAN_DATA", "/somewhere/else"));

        assertThat(settings.data()).isEqualTo(Path.of("/somewhere/else"));
    }

    @Test
    void saysWhichVariableHoldsNoPort() {
        assertThatThrownBy(() -> Settings.from(Map.of("FAMILIENSPLAN_WEB_PORT", "eighty")))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.wayOut()).contains("1 to 65535"))
                .hasMessage("FAMILIENSPLAN_WEB_PORT is not a port number.");
        assertThatThrownBy(() -> Settings.from(Map.of("FAMILIENSPLAN_DB_PORT", "70000")))
                .hasMessage("FAMILIENSPLAN_DB_PORT is not a port number.");
    }

    @Test
    void saysHowADurationIsWritten() {
        assertThatThrownBy(() -> Settings.from(Map.of("FAMILIENSPLAN_SEND_DELAY", "30 seconds")))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.wayOut()).contains("PT30S"));
    }
}
