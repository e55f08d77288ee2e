package dk.familiensplan.integration.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Answers {@code /health/live}, and {@code /health/ready}, which {@code /health} is short for; on an address of its own; loopback unless set otherwise. */
public final class HealthEndpoint implements AutoCloseable {

    private static final int LONGEST_BODY = 4096;
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts to answer.
     *
     * @param live whether the routes run at all
     * @param ready what must be reachable to do any work, by name
     */
    public HealthEndpoint(InetSocketAddress address, BooleanSupplier live, Map<String, BooleanSupplier> ready)
            throws IOException {
        server = HttpServer.create(address, 16);
        server.setExecutor(threads);
        server.createContext("/health/live", exchange -> answer(exchange, Map.of("routes", live)));
        server.createContext("/health", exchange -> answer(exchange, ready));
        server.start();
    }

    /** Answers at {@code /metrics} with what is measured, in Prometheus' text. */
    public void measure(Supplier<String> measures) {
        server.createContext("/metrics", exchange -> {
            try (exchange) {
                if (!"GET".equals(exchange.getRequestMethod())) {
                    exchange.sendResponseHeaders(405, -1);
                    return;
                }
                byte[] text = measures.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            }
        });
    }

    /** What an administrator may ask of the process. */
    public interface Administered {

        /**
         * Does what is asked.
         *
         * @return the status and what to say, or empty when there is nothing by that path
         */
        Optional<Answer> post(String path, JsonNode body);

        /** A status of HTTP, and content to go with it. */
        record Answer(int status, Map<String, String> content) {}
    }

    /** Answers POST under {@code /administration/} to those who know the secret. */
    public void administer(String secret, Administered administered) {
        byte[] expected = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
        server.createContext("/administration/", exchange -> {
            try (exchange) {
                String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
                    exchange.sendResponseHeaders(401, -1);
                    return;
                }
                if (!"POST".equals(exchange.getRequestMethod())) {
                    exchange.sendResponseHeaders(405, -1);
                    return;
                }
                administer(exchange, administered);
            }
        });
    }

    private static void administer(HttpExchange exchange, Administered administered) throws IOException {
        JsonNode body;
        try {
            body = SafeJson.json().readTree(exchange.getRequestBody().readNBytes(LONGEST_BODY));
        } catch (JsonProcessingException notJson) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String path = exchange.getRequestURI().getPath().substring("/administration/".length());
        Optional<Administered.Answer> answer = administered.post(path, body);
        if (answer.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] content = SafeJson.json().writeValueAsBytes(answer.get().content());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.get().status(), content.length);
        exchange.getResponseBody().write(content);
    }

    /** The port that it answers on; another than asked for when that was 0. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Map<String, BooleanSupplier> checks) throws IOException {
        List<Map<String, String>> results = new ArrayList<>();
        boolean up = true;
        for (Map.Entry<String, BooleanSupplier> check : checks.entrySet()) {
            boolean passes = check.getValue().getAsBoolean();
            up &= passes;
            results.add(Map.of("name", check.getKey(), "status", passes ? UP : DOWN));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("status", up ? UP : DOWN);
        content.put("checks", results);
        byte[] body = SafeJson.json().writeValueAsBytes(content);
        try (exchange) {
            if (!"GET".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(up ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
