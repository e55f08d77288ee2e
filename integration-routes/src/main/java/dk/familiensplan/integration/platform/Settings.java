package dk.familiensplan.integration.platform;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that can be set, read once from the environment at the start. {@link #toString()} shows no secret. */
public record Settings(
        URI brokerUrl,
        String brokerUser,
        String brokerPassword,
        URI caseServiceUrl,
        URI oidcIssuer,
        String clientId,
        String clientSecret,
        String scope,
        Path configuration,
        InetSocketAddress healthAddress,
        int consumers,
        int together,
        int sizeLimit,
        @Nullable String administrationSecret,
        @Nullable URI tracesUrl) {

    /** Messages from agencies may be this long, in bytes, unless set otherwise. */
    static final int ONE_MEBIBYTE = 1_048_576;

    private static final int SHORTEST_SECRET = 16;

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming every variable that is missing or malformed
     */
    public static Settings from(Map<String, String> environment) {
        Reader read = new Reader(environment);
        Settings settings = new Settings(
                read.uri(
                        "FAMILIENSPLAN_BROKER_URL",
                        "tcp://localhost:" + read.number("FAMILIENSPLAN_BROKER_PORT", 61616, 1, 65535)),
                read.text("FAMILIENSPLAN_BROKER_USER", "routes"),
                read.text("FAMILIENSPLAN_BROKER_PASSWORD", null),
                read.uri("FAMILIENSPLAN_CASE_SERVICE_URL", "http://localhost:8080"),
                read.uri("FAMILIENSPLAN_OIDC_ISSUER", null),
                read.text("FAMILIENSPLAN_ROUTES_CLIENT_ID", "integration-routes"),
                read.text("FAMILIENSPLAN_ROUTES_CLIENT_SECRET", null),
                read.text("FAMILIENSPLAN_ROUTES_SCOPE", "familiensplan"),
                Path.of(read.text("FAMILIENSPLAN_CONFIGURATION", null)),
                new InetSocketAddress(
                        read.text("FAMILIENSPLAN_ROUTES_HOST", "127.0.0.1"),
                        read.number("FAMILIENSPLAN_ROUTES_PORT", 8096, 0, 65535)),
                read.number("FAMILIENSPLAN_ROUTES_CONSUMERS", 8, 1, 64),
                read.number("FAMILIENSPLAN_ROUTES_TOGETHER", 50, 1, 200),
                read.number("FAMILIENSPLAN_ROUTES_SIZE_LIMIT", ONE_MEBIBYTE, 1024, 16 * ONE_MEBIBYTE),
                read.secret("FAMILIENSPLAN_ROUTES_ADMINISTRATION_SECRET"),
                read.uriOrNone("FAMILIENSPLAN_TRACES_URL"));
        read.failIfAnythingIsWrong();
        return settings;
    }

    @Override
    public String toString() {
        return "Settings[broker=" + brokerUrl + ", caseService=" + caseServiceUrl + ", issuer=" + oidcIssuer
                + ", configuration=" + configuration + ", health=" + healthAddress + "]";
    }

    private static final class Reader {

        private final Map<String, String> environment;
        private final List<String> wrong = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        String text(String name, @Nullable String otherwise) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
            if (otherwise == null) {
                wrong.add(name + " is not set");
                return "";
            }
            return otherwise;
        }

        @Nullable URI uriOrNone(String name) {
            String value = environment.get(name);
            return value == null || value.isBlank() ? null : uri(name, null);
        }

        /** Not there means that what it opens stays closed; too short to be one is wrong. */
        @Nullable String secret(String name) {
            String value = environment.get(name);
            if (value == null || value.isBlank()) {
                return null;
            }
            if (value.strip().length() < SHORTEST_SECRET) {
                wrong.add(name + " is shorter than " + SHORTEST_SECRET + " characters");
            }
            return value.strip();
        }

        int number(String name, int otherwise, int lowest, int highest) {
            String value = text(name, Integer.toString(otherwise));
            try {
                int number = Integer.parseInt(value);
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Said below, in the same words as a number out of range.
            }
            wrong.add(name + " is not a number from " + lowest + " to " + highest);
            return otherwise;
        }

        URI uri(String name, @Nullable String otherwise) {
            String value = text(name, otherwise);
            try {
                URI uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
                if (uri.isAbsolute() || value.isEmpty()) {
                    return uri;
                }
            } catch (IllegalArgumentException notAUri) {
                // Said below, in the same words as a relative one.
            }
            wrong.add(name + " is not an absolute URL");
            return URI.create("");
        }

        void failIfAnythingIsWrong() {
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException("Settings: " + String.join("; ", wrong));
            }
        }
    }
}
