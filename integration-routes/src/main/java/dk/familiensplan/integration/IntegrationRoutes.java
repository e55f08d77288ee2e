package dk.familiensplan.integration;

import dk.familiensplan.integration.delivery.AgencyRoutes;
import dk.familiensplan.integration.delivery.DeliveryErrors;
import dk.familiensplan.integration.delivery.HttpCaseService;
import dk.familiensplan.integration.delivery.NotificationRoute;
import dk.familiensplan.integration.delivery.ReceiptRoute;
import dk.familiensplan.integration.delivery.Receipts;
import dk.familiensplan.integration.delivery.SetAsideRoute;
import dk.familiensplan.integration.family.FamilyRoutes;
import dk.familiensplan.integration.hospital.HospitalRoutes;
import dk.familiensplan.integration.jobcentre.JobCentreRoutes;
import dk.familiensplan.integration.platform.Agencies;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.Broker;
import dk.familiensplan.integration.platform.HealthEndpoint;
import dk.familiensplan.integration.platform.JsonLogs;
import dk.familiensplan.integration.platform.Settings;
import dk.familiensplan.integration.psychiatry.PsychiatryRoutes;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process: settings, one set of routes for each agency of the configuration, health. */
public final class IntegrationRoutes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrationRoutes.class);

    /** Long enough for what is being done, short enough for those who wait for the process to end. */
    private static final int SECONDS_TO_STOP_IN = 20;

    private final Main camel = new Main();
    private final Broker broker;
    private final HttpCaseService caseService;
    private final Settings settings;
    private final HealthEndpoint health;

    /** Runs until it is told to stop, and then finishes what it has in hand. */
    public static void main(String[] arguments) throws Exception {
        JsonLogs.install();
        Settings settings;
        Agencies agencies;
        try {
            settings = Settings.from(System.getenv());
            agencies = Agencies.readFrom(settings.configuration());
        } catch (IllegalArgumentException wrong) {
            LOG.error("Not started: {}", wrong.getMessage());
            System.exit(2);
            return;
        }
        LOG.info("Starting with {}", settings);
        try (IntegrationRoutes routes = new IntegrationRoutes(settings, agencies, Clock.systemUTC())) {
            routes.camel.run();
        }
    }

    public IntegrationRoutes(Settings settings, Agencies agencies, InstantSource clock) throws IOException {
        this.settings = settings;
        broker = new Broker(settings);
        caseService = new HttpCaseService(settings, clock);
        camel.configure().withJmxEnabled(false);
        camel.configure().withShutdownTimeout(SECONDS_TO_STOP_IN);
        camel.configure().withName("integration-routes");
        camel.bind("jms", broker.component());
        addRoutes(agencies, clock);
        health = new HealthEndpoint(
                settings.healthAddress(),
                this::isRunning,
                Map.of("broker", broker::isReachable, "case-service", caseService::isReachable));
    }

    private void addRoutes(Agencies agencies, InstantSource clock) {
        Receipts receipts = new Receipts(clock);
        AgencyRoutes.Tools tools = new AgencyRoutes.Tools(
                caseService, agencies.organisationNumbers(), receipts, clock, settings.sizeLimit());
        Set<String> ids = StreamSupport.stream(agencies.spliterator(), false)
                .map(Agency::id)
                .collect(Collectors.toUnmodifiableSet());
        camel.configure().addRoutesBuilder(new DeliveryErrors());
        camel.configure().addRoutesBuilder(new SetAsideRoute(receipts));
        camel.configure().addRoutesBuilder(new ReceiptRoute(caseService, settings.consumers()));
        for (Agency agency : agencies) {
            camel.configure().addRoutesBuilder(routesOf(agency, tools));
        }
        camel.configure().addRoutesBuilder(new NotificationRoute(caseService, ids, settings.consumers()));
    }

    private static RouteBuilder routesOf(Agency agency, AgencyRoutes.Tools tools) {
        return switch (agency.format()) {
            case STAR_JSON -> new JobCentreRoutes(agency, tools);
            case BESKEDFORDELER -> new FamilyRoutes(agency, tools);
            case MEDCOM ->
                agency.kind() == Agency.Kind.PSYCHIATRY
                        ? new PsychiatryRoutes(agency, tools)
                        : new HospitalRoutes(agency, tools);
        };
    }

    /** Starts the routes and returns. */
    public void start() throws Exception {
        camel.start();
    }

    /** The running routes, for tests that walk them. */
    CamelContext context() {
        return camel.getCamelContext();
    }

    /** The port that health is answered on. */
    public int healthPort() {
        return health.port();
    }

    private boolean isRunning() {
        CamelContext context = camel.getCamelContext();
        return context != null && context.isStarted();
    }

    @Override
    public void close() {
        camel.stop();
        broker.close();
        health.close();
    }
}
