package dk.familiensplan.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.time.Duration;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the service once for all integration tests, and hands it to them as a parameter of type {@link CaseService}.
 *
 * <p>Arquillian's own JUnit extension starts a server for each test class, which takes ten seconds every time; so its
 * adaptor is called here, once.
 */
public final class RunningCaseService implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(RunningCaseService.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CaseService.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).service;
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    private static final class Running implements AutoCloseable {

        private final Surroundings surroundings;
        private final TestRunnerAdaptor arquillian;
        private final CaseService service;

        Running() {
            try {
                surroundings = new Surroundings(work());
                configureArquillian();
                arquillian = TestRunnerAdaptorBuilder.build();
                arquillian.beforeSuite();
                arquillian.beforeClass(DeployedCaseService.class, LifecycleMethodExecutor.NO_OP);
                service = new CaseService(surroundings);
                requireDeployed();
            } catch (Exception notStarted) {
                throw new IllegalStateException("The case-service did not start", notStarted);
            }
        }

        private void configureArquillian() {
            var configuration = Strangers.besides(
                    new File(System.getProperty("familiensplan.test.configuration")), new File(work(), "people.json"));
            configure("microJar", System.getProperty("familiensplan.test.payara"));
            configure("cmdOptions", "-Xmx768m " + String.join(" ", surroundings.settings(configuration)));
            configure(
                    "extraMicroOptions",
                    "--port " + surroundings.webPort() + " --contextroot / --prebootcommandfile "
                            + served("preboot.asadmin")
                            + " --logtofile "
                            + new File(work(), "server.log"));
        }

        /** The server goes on without an application that failed to start, and so does Arquillian. */
        private void requireDeployed() {
            var readiness = service.page("/health/ready");
            if (readiness.statusCode() != 200 || !readiness.asString().contains("database")) {
                throw new IllegalStateException("It was not deployed, see the logs in " + work());
            }
            // It looks for the provider when it first needs it, and on a busy machine not always with success.
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> service.page("/auth/sign-in").statusCode() == 303);
        }

        /** As it is served in production, but for the log: Arquillian reads in it when the server is ready. */
        private static File served(String file) {
            return new File(System.getProperty("familiensplan.test.served"), file);
        }

        private static File work() {
            return new File(System.getProperty("familiensplan.test.work"));
        }

        private static void configure(String property, String value) {
            System.setProperty("arq.container.payara-micro.configuration." + property, value);
        }

        @Override
        public void close() throws Exception {
            arquillian.afterClass(DeployedCaseService.class, LifecycleMethodExecutor.NO_OP);
            arquillian.afterSuite();
            arquillian.shutdown();
            surroundings.close();
        }
    }
}
