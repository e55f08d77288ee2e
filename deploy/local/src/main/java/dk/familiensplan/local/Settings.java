package dk.familiensplan.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything is on this machine: ports and folders, each with a default that an environment variable changes.
 *
 * @param home the project's root folder, where the built parts are found
 * @param data where everything that must survive a restart is kept
 * @param sendDelay how long what a person sends can be stopped
 */
public record Settings(
        Path home,
        Path data,
        int webPort,
        int signInPort,
        int agenciesPort,
        int routesPort,
        int brokerPort,
        int databasePort,
        Duration sendDelay) {

    /** Short, so that who tries the product need not wait, and long enough to press stop. */
    private static final Duration DEFAULT_SEND_DELAY = Duration.ofSeconds(5);

    private static final int HIGHEST_PORT = 65_535;

    /** Reads the environment; a value that cannot be used is a {@link CannotStart}. */
    public static Settings from(Map<String, String> environment) {
        Path home = environment.containsKey("FAMILIENSPLAN_HOME")
                ? Path.of(environment.get("FAMILIENSPLAN_HOME"))
                : homeAbove(Path.of("").toAbsolutePath());
        String data = environment.getOrDefault("FAMILIENSPLAN_DATA", "");
        return new Settings(
                home.toAbsolutePath().normalize(),
                (data.isBlank() ? home.resolve(".local") : Path.of(data))
                        .toAbsolutePath()
                        .normalize(),
                port(environment, "FAMILIENSPLAN_WEB_PORT", 8080),
                port(environment, "FAMILIENSPLAN_OIDC_PORT", 8090),
                port(environment, "FAMILIENSPLAN_AGENCIES_PORT", 8095),
                port(environment, "FAMILIENSPLAN_ROUTES_PORT", 8096),
                port(environment, "FAMILIENSPLAN_BROKER_PORT", 61616),
                port(environment, "FAMILIENSPLAN_DB_PORT", 15432),
                sendDelay(environment.getOrDefault("FAMILIENSPLAN_SEND_DELAY", "")));
    }

    /** The ports that must be free, by the name of the variable that changes each. */
    public Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("FAMILIENSPLAN_WEB_PORT", webPort);
        ports.put("FAMILIENSPLAN_OIDC_PORT", signInPort);
        ports.put("FAMILIENSPLAN_AGENCIES_PORT", agenciesPort);
        ports.put("FAMILIENSPLAN_ROUTES_PORT", routesPort);
        ports.put("FAMILIENSPLAN_BROKER_PORT", brokerPort);
        ports.put("FAMILIENSPLAN_DB_PORT", databasePort);
        return ports;
    }

    /** What a browser opens. */
    public URI webUrl() {
        return URI.create("http://localhost:" + webPort);
    }

    /** The OpenID Connect issuer. */
    public URI issuer() {
        return URI.create("http://localhost:" + signInPort + "/familiensplan");
    }

    /** The page of the agencies' stand-in systems. */
    public URI agenciesUrl() {
        return URI.create("http://localhost:" + agenciesPort);
    }

    /** Where the routes say how they are. */
    public URI routesUrl() {
        return URI.create("http://localhost:" + routesPort);
    }

    /** How the broker is reached on this machine. */
    public String brokerUrl() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    /** How the application's database is reached on this machine. */
    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/familiensplan";
    }

    /** Where the log of a part is written. */
    public Path log(Part part) {
        return data.resolve("logs").resolve(part.id() + ".log");
    }

    Path built() {
        return home.resolve("deploy/local/target");
    }

    private static Path homeAbove(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("deploy/local")) && Files.exists(candidate.resolve("pom.xml"))) {
                return candidate;
            }
        }
        return folder;
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below in the same words as a number outside the range.
        }
        throw new CannotStart(
                name + " is not a port number.", "Give it a number from 1 to " + HIGHEST_PORT + ", or leave it out.");
    }

    private static Duration sendDelay(String value) {
        if (value.isBlank()) {
            return DEFAULT_SEND_DELAY;
        }
        try {
            return Duration.parse(value.strip());
        } catch (DateTimeParseException notADuration) {
            throw new CannotStart(
                    "FAMILIENSPLAN_SEND_DELAY is not a duration.",
                    "Write it as PT30S (30 seconds), or leave it out.",
                    notADuration);
        }
    }
}
