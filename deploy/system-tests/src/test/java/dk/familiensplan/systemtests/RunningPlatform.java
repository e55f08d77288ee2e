package dk.familiensplan.systemtests;

import dk.familiensplan.local.Platform;
import dk.familiensplan.local.Progress;
import dk.familiensplan.local.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            List<Integer> ports = freePorts(6);
            platform = Platform.in(new Settings(
                    home(),
                    target().resolve("platform"),
                    ports.get(0),
                    ports.get(1),
                    ports.get(2),
                    ports.get(3),
                    ports.get(4),
                    ports.get(5),
                    Duration.ofSeconds(2)));
            platform.endLeftovers();
            platform.startOver();
            platform.start(Progress.SILENT);
        }

        @Override
        public void close() {
            platform.close();
        }

        private static List<Integer> freePorts(int count) {
            List<ServerSocket> held = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    held.add(new ServerSocket(0));
                }
                return held.stream().map(ServerSocket::getLocalPort).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                for (ServerSocket socket : held) {
                    try {
                        socket.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
    }
}
