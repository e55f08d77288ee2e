package dk.familiensplan.agency;

import com.fasterxml.jackson.core.JacksonException;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * Takes in the configuration file at start.
 *
 * <p>What is no longer in it is kept and marked inactive, and people who are no longer in it are signed out. The start
 * fails when the file cannot be read: a half-known registry would send messages to the wrong party.
 */
@ApplicationScoped
public class LoadingConfiguration {

    private static final Logger LOG = Logger.getLogger(LoadingConfiguration.class.getName());

    private final Settings settings;
    private final Registry registry;

    @Inject
    LoadingConfiguration(Settings settings, Registry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    void load(@Observes @Initialized(ApplicationScoped.class) Object started) {
        settings.configuration()
                .ifPresentOrElse(
                        file -> registry.replaceBy(read(file)),
                        () -> LOG.warning("FAMILIENSPLAN_CONFIGURATION is not set: the registry stays as it was"));
    }

    static Configuration read(Path file) {
        try {
            return Json.mapper().readValue(Files.readAllBytes(file), Configuration.class);
        } catch (JacksonException malformed) {
            // Without the message, which quotes what it stumbled on.
            throw new IllegalStateException("The configuration file is not as it should be, at "
                    + malformed.getLocation().offsetDescription());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
