package dk.familiensplan.integration.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "FAMILIENSPLAN_BROKER_PASSWORD", "secret-1",
            "FAMILIENSPLAN_OIDC_ISSUER", "http://localhost:8090/familiensplan/",
            "FAMILIENSPLAN_ROUTES_CLIENT_SECRET", "secret-2",
            "FAMILIENSPLAN_CONFIGURATION", "agencies.json"));

    @Test
    void hasDefaultsForOneMachine() {
        Settings settings = Settings.from(environment);

        assertThat(settings.brokerUrl()).hasToString("tcp://localhost:61616");
        assertThat(settings.brokerUser()).isEqualTo("routes");
        assertThat(settings.caseServiceUrl()).hasToString("http://localhost:8080");
        assertThat(settings.oidcIssuer()).hasToString("http://localhost:8090/familiensplan");
        assertThat(settings.healthAddress().getAddress().isLoopbackAddress()).isTrue();
        assertThat(settings.healthAddress().getPort()).isEqualTo(8096);
        assertThat(settings.sizeLimit()).isEqualTo(1_048_576);
    }

    @Test
    void namesAllThatIsMissingOrMalformedAtOnce() {
        environment.remove("FAMILIENSPLAN_OIDC_ISSUER");
        environment.put("FAMILIENSPLAN_ROUTES_PORT", "many");
        environment.put("FAMILIENSPLAN_CASE_SERVICE_URL", "not a url");

        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "FAMILIENSPLAN_OIDC_ISSUER is not set",
                        "FAMILIENSPLAN_ROUTES_PORT is not a number",
                        "FAMILIENSPLAN_CASE_SERVICE_URL is not an absolute URL");
    }

    @Test
    void showsNoSecret() {
        assertThat(Settings.from(environment).toString()).doesNotContain("secret-1", "secret-2");
    }
}
