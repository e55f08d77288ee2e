package dk.familiensplan.integration;

import dk.familiensplan.integration.delivery.AgencyRoutes;
import dk.familiensplan.integration.delivery.DeliveryErrors;
import dk.familiensplan.integration.delivery.HttpCaseService;
import dk.familiensplan.integration.delivery.LaterRoute;
import dk.familiensplan.integration.delivery.NotificationRoute;
import dk.familiensplan.integration.delivery.OperationRoute;
import dk.familiensplan.integration.delivery.Outsized;
import dk.familiensplan.integration.delivery.ReceiptRoute;
import dk.familiensplan.integration.delivery.Receipts;
import dk.familiensplan.integration.delivery.SetAsideRoute;
import dk.familiensplan.integration.delivery.TestMessages;
import dk.familiensplan.integration.family.FamilyRoutes;
import dk.familiensplan.integration.hospital.HospitalRoutes;
import dk.familiensplan.integration.jobcentre.JobCentreRoutes;
import dk.familiensplan.integration.platform.Agencies;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.Batches;
import dk.familiensplan.integration.platform.Broker;
import dk.familiensplan.integration.platform.HealthEndpoint;
import dk.familiensplan.integration.platform.JsonLogs;
import dk.familiensplan.integration.platform.Measures;
import dk.familiensplan.integration.platform.Settings;
import dk.familiensplan.integration.platform.Traces;
import dk.familiensplan.integration.psychiatry.PsychiatryRoutes;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process: settings, one set of routes for each agency of the configuration, health. */
public final class IntegrationRoutes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrationRoutes.class);

    /** Long enough for what is being done, short enough for those who wait for the process to end. */
    private static final int SECONDS_TO_STOP_IN = 20;

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final Main camel = new Main();
    private final Broker broker;
    private final HttpCaseService caseService;
    private final Settings settings;
    private final HealthEndpoint health;
    private final Measures measures = new Measures();
    private final Traces traces;
    private final AgencyDirectory directory;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "configuration");
        thread.setDaemon(true);
        return thread;
    });
    private final AgencyRoutes.Tools tools;
    private final InstantSource clock;

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
            routes.watchConfiguration();
            routes.camel.run();
        }
    }

    public IntegrationRoutes(Settings settings, Agencies agencies, InstantSource clock) throws IOException {
        this(settings, agencies, clock, Traces.to(settings.tracesUrl()));
    }

    IntegrationRoutes(Settings settings, Agencies agencies, InstantSource clock, Traces traces) throws IOException {
        this.traces = traces;
        this.settings = settings;
        this.clock = clock;
        broker = new Broker(settings);
        caseService = new HttpCaseService(settings, clock, measures);
        camel.configure().withJmxEnabled(false);
        camel.configure().withShutdownTimeout(SECONDS_TO_STOP_IN);
        camel.configure().withName("integration-routes");
        camel.bind("jms", broker.component());
        camel.bind(Batches.NAME, broker.batches());
        directory =
                new AgencyDirectory(settings.configuration(), caseService::madeAgencies, agencies, new RunningRoutes());
        Receipts receipts = new Receipts(clock);
        tools = new AgencyRoutes.Tools(
                caseService,
                directory::organisationNumbers,
                receipts,
                clock,
                measures,
                traces,
                new Outsized(broker::streaming, settings.brokerUser(), settings.brokerPassword()),
                settings.sizeLimit());
        addRoutes(agencies, receipts, clock);
        health = new HealthEndpoint(
                settings.healthAddress(),
                this::isRunning,
                Map.of("broker", broker::isReachable, "case-service", caseService::isReachable));
        measures.reached("broker", broker::isReachable);
        measures.reached("case-service", caseService::isReachable);
        health.measure(measures::scraped);
        String secret = settings.administrationSecret();
        if (secret != null) {
            health.administer(secret, new Administration(directory, this::testMessages));
        }
    }

    private void addRoutes(Agencies agencies, Receipts receipts, InstantSource clock) {
        camel.configure().addRoutesBuilder(new DeliveryErrors());
        camel.configure()
                .addRoutesBuilder(
                        new OperationRoute(this::testMessages, broker.connections(), receipts, directory::knows));
        camel.configure().addRoutesBuilder(new SetAsideRoute(receipts));
        camel.configure().addRoutesBuilder(new LaterRoute());
        camel.configure().addRoutesBuilder(new ReceiptRoute(caseService, settings.consumers(), clock, traces));
        for (Agency agency : agencies) {
            camel.configure().addRoutesBuilder(routesOf(agency, tools));
        }
        camel.configure()
                .addRoutesBuilder(
                        new NotificationRoute(caseService, directory::knows, settings.consumers(), clock, traces));
    }

    private final class RunningRoutes implements AgencyDirectory.Changes {

        @Override
        public void add(Agency agency) throws Exception {
            context().addRoutes(routesOf(agency, tools));
        }

        @Override
        public void remove(Agency agency) throws Exception {
            for (String id : routesOf(agency, tools).ids()) {
                context().getRouteController().stopRoute(id);
                context().removeRoute(id);
            }
        }
    }

    private static AgencyRoutes routesOf(Agency agency, AgencyRoutes.Tools tools) {
        return switch (agency.format()) {
            case STAR_JSON -> new JobCentreRoutes(agency, tools);
            case BESKEDFORDELER, SF2900 -> new FamilyRoutes(agency, tools);
            case MEDCOM ->
                agency.kind() == Agency.Kind.PSYCHIATRY
                        ? new PsychiatryRoutes(agency, tools)
                        : new HospitalRoutes(agency, tools);
        };
    }

    /** Starts the routes and returns. */
    public void start() throws Exception {
        camel.start();
        watchConfiguration();
    }

    private void watchConfiguration() {
        watch.scheduleWithFixedDelay(
                this::reloadWhileRunning, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Before the routes run there is nothing to change, and after them neither. */
    private void reloadWhileRunning() {
        if (isRunning()) {
            directory.reloadIfChanged();
        }
    }

    private TestMessages testMessages() {
        return new TestMessages(context().createProducerTemplate(), clock);
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
        watch.shutdownNow();
        camel.stop();
        broker.close();
        health.close();
        traces.close();
    }
}
