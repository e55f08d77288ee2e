package dk.familiensplan.systemtests;

import dk.familiensplan.benchmarks.OwnPlatform;
import dk.familiensplan.local.Platform;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole product, started once for all system tests on ports that were free and on data of its own, and stopped when
 * the last test has run. A test class takes it as a parameter of type {@link Platform}.
 */
final class RunningPlatform implements BeforeAllCallback, ParameterResolver {

    private static final Object KEY = RunningPlatform.class;

    /** The project's root folder. */
    static Path home() {
        return Path.of(System.getProperty("familiensplan.root"))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the tests may write. */
    static Path target() {
        return Path.of(System.getProperty("familiensplan.target"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        platform(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform(context);
    }

    private static Platform platform(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningPlatform.class))
                .getOrComputeIfAbsent(KEY, ignored -> new Started(), Started.class)
                .platform;
    }

    private static final class Started implements AutoCloseable {

        private final Platform platform;

        private Started() {
            platform = OwnPlatform.start(home(), target().resolve("platform"), Duration.ofSeconds(2));
        }

        @Override
        public void close() {
            platform.close();
        }
    }
}
