package dk.familiensplan.home;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.settings.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes in the teams of the configuration file at start, after the agencies that they are. The start fails when they
 * cannot be read: a hospital must not be told that nobody can treat at home because of a misspelt word.
 */
@ApplicationScoped
public class LoadingHomeTeams {

    private static final String PART = "homeTeams";

    private final Settings settings;
    private final HomeTeams teams;

    @Inject
    LoadingHomeTeams(Settings settings, HomeTeams teams) {
        this.settings = settings;
        this.teams = teams;
    }

    @Transactional
    void load(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class) Object started) {
        settings.configuration().ifPresent(file -> teams.replaceBy(read(file)));
    }

    static List<ConfiguredTeam> read(Path file) {
        try {
            JsonNode part = Json.mapper().readTree(Files.readAllBytes(file)).path(PART);
            return part.isMissingNode()
                    ? List.of()
                    : Json.mapper().convertValue(part, new TypeReference<List<ConfiguredTeam>>() {});
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new IllegalStateException("The home teams of the configuration file are not as they should be");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
