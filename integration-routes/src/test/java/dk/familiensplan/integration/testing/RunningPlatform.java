package dk.familiensplan.integration.testing;

import dk.familiensplan.integration.IntegrationRoutes;
import dk.familiensplan.integration.platform.Agencies;
import dk.familiensplan.integration.platform.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The routes as they run in production, with a broker and a case-service of the test. */
public final class RunningPlatform implements AutoCloseable {

    public final TestBroker broker;
    public final TestCaseService caseService;
    public final IntegrationRoutes routes;

    public RunningPlatform(Path folder) throws Exception {
        broker = new TestBroker(folder);
        caseService = new TestCaseService();
        routes = routes(broker, caseService);
    }

    public static Map<String, String> environment(TestBroker broker, TestCaseService caseService) {
        Map<String, String> environment = new HashMap<>();
        environment.put("FAMILIENSPLAN_BROKER_URL", broker.url());
        environment.put("FAMILIENSPLAN_BROKER_PASSWORD", TestBroker.passwordOf("routes"));
        environment.put("FAMILIENSPLAN_CASE_SERVICE_URL", caseService.url());
        environment.put("FAMILIENSPLAN_OIDC_ISSUER", caseService.url());
        environment.put("FAMILIENSPLAN_ROUTES_CLIENT_SECRET", "secret of the client");
        environment.put("FAMILIENSPLAN_ROUTES_PORT", "0");
        environment.put(
                "FAMILIENSPLAN_CONFIGURATION",
                Path.of("src", "test", "resources", "configuration.json").toString());
        return environment;
    }

    /** Started; close it to stop. */
    public static IntegrationRoutes routes(TestBroker broker, TestCaseService caseService) throws Exception {
        Settings settings = Settings.from(environment(broker, caseService));
        IntegrationRoutes routes =
                new IntegrationRoutes(settings, Agencies.readFrom(settings.configuration()), InstantSource.system());
        routes.start();
        return routes;
    }

    @Override
    public void close() throws Exception {
        routes.close();
        caseService.close();
        broker.close();
    }
}
