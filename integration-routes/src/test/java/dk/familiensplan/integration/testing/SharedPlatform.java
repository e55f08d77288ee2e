package dk.familiensplan.integration.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests one {@link RunningPlatform}, started once for all that leave it as they found it. */
public final class SharedPlatform implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedPlatform.class))
                .getOrComputeIfAbsent(RunningPlatform.class, type -> started());
    }

    private static RunningPlatform started() {
        try {
            return new RunningPlatform(folder());
        } catch (Exception cannotStart) {
            throw new IllegalStateException(cannotStart);
        }
    }

    /** A folder of its own under the build's. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "brokers")), "broker");
    }
}
