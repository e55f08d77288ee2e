package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people and tests see of the agencies' systems: a page, and a control interface in JSON. Listens on the loopback
 * interface only; a foreign web page in the same browser cannot make an agency send, because a request to the control
 * interface needs a header and a form needs the token of the page.
 *
 * <pre>
 * GET  /api/agencies                         who there is and how much each holds
 * GET  /api/agencies/{id}/ledger?from=1      the ledger from a line on, at most 200 lines
 * POST /api/agencies/{id}/send/{piece}       sends one of the pieces; the body holds wishes
 * POST /api/agencies/{id}/send               sends the body word for word
 * PUT  /api/agencies/{id}/manner             {"manner": "SILENT"}
 * </pre>
 */
final class AgenciesServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AgenciesServer.class);
    private static final String GUARD = "X-Familiens-Plan";
    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    /** Each holds a whole message. */
    private static final int MOST_LINES = 200;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final List<AgencySystem> systems;
    private final InstantSource clock;
    private final String formToken = UUID.randomUUID().toString();

    AgenciesServer(int port, List<AgencySystem> systems, InstantSource clock) throws IOException {
        this.systems = systems;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/health")) {
                answer(exchange, 200, "application/json", "{\"status\":\"UP\"}");
            } else if (path.equals("/") && exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 200, "text/html; charset=utf-8", AgenciesPage.of(systems, formToken));
            } else if (path.equals("/send") && exchange.getRequestMethod().equals("POST")) {
                sendFromPage(exchange);
            } else if (path.startsWith("/api/agencies")) {
                control(exchange, path);
            } else {
                problem(exchange, 404, "Der er intet på den adresse.");
            }
        } catch (BadRequest e) {
            problem(exchange, 400, e.detail);
        } catch (JMSException e) {
            LOG.warn("the broker did not take a message: {}", e.getMessage());
            problem(exchange, 503, "Beskedfordelingen svarer ikke. Prøv igen om lidt.");
        }
    }

    private void control(HttpExchange exchange, String path) throws IOException, JMSException {
        List<String> parts = Arrays.stream(
                        path.substring("/api/agencies".length()).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        String method = exchange.getRequestMethod();
        if (parts.isEmpty() && method.equals("GET")) {
            json(exchange, overview());
            return;
        }
        Optional<AgencySystem> system = parts.isEmpty() ? Optional.empty() : system(parts.get(0));
        if (system.isEmpty()) {
            problem(exchange, 404, "Den myndighed findes ikke.");
            return;
        }
        String what = String.join("/", parts.subList(1, parts.size()));
        if (what.equals("ledger") && method.equals("GET")) {
            json(exchange, ledger(system.get(), query(exchange.getRequestURI()).getOrDefault("from", "1")));
        } else if (!exchange.getRequestHeaders().containsKey(GUARD)) {
            problem(exchange, 403, "Kald udefra skal have hovedet " + GUARD + ".");
        } else if (what.equals("send") && method.equals("POST")) {
            Outgoing asIs = new Outgoing(null, null, body(exchange), null);
            json(exchange, Ledger.JSON.valueToTree(system.get().send(asIs, "Ordret")));
        } else if (what.startsWith("send/") && method.equals("POST")) {
            json(
                    exchange,
                    Ledger.JSON.valueToTree(send(system.get(), what.substring("send/".length()), wishes(exchange))));
        } else if (what.equals("manner") && method.equals("PUT")) {
            system.get().behave(manner(wishes(exchange)));
            json(exchange, summary(system.get()));
        } else {
            problem(exchange, 404, "Det kan myndighedens system ikke.");
        }
    }

    private void sendFromPage(HttpExchange exchange) throws IOException, JMSException {
        Map<String, String> form = pairs(body(exchange));
        if (!formToken.equals(form.get("token"))) {
            problem(exchange, 403, "Siden er forældet. Hent den igen, og prøv så.");
            return;
        }
        AgencySystem system =
                system(form.getOrDefault("agency", "")).orElseThrow(() -> new BadRequest("Den myndighed findes ikke."));
        send(system, form.getOrDefault("piece", ""), JsonNodeFactory.instance.objectNode());
        exchange.getResponseHeaders().set("Location", "/#" + system.agency().id());
        exchange.sendResponseHeaders(303, -1);
    }

    private Entry send(AgencySystem system, String piece, JsonNode wishes) throws JMSException {
        Outgoing outgoing = system.repertoire()
                .make(piece, wishes, clock.instant())
                .orElseThrow(() -> new BadRequest("Det kan myndighedens system ikke sende."));
        return system.send(outgoing, system.repertoire().label(piece));
    }

    private Optional<AgencySystem> system(String id) {
        return systems.stream()
                .filter(system -> system.agency().id().equals(id))
                .findFirst();
    }

    private ObjectNode overview() {
        ObjectNode overview = JsonNodeFactory.instance.objectNode();
        ArrayNode items = overview.putArray("items");
        systems.forEach(system -> items.add(summary(system)));
        return overview;
    }

    private static ObjectNode summary(AgencySystem system) {
        Holding holding = Holding.of(system.ledger().from(1));
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        summary.put("id", system.agency().id());
        summary.put("name", system.agency().name());
        summary.put("manner", system.manner().name());
        summary.set("holds", Ledger.JSON.valueToTree(holding));
        ArrayNode pieces = summary.putArray("pieces");
        system.repertoire().pieces().forEach(piece -> pieces.add(piece.key()));
        return summary;
    }

    private static ObjectNode ledger(AgencySystem system, String from) {
        ObjectNode ledger = JsonNodeFactory.instance.objectNode();
        List<Entry> lines = system.ledger().from(number(from));
        ledger.set("items", Ledger.JSON.valueToTree(lines.subList(0, Math.min(lines.size(), MOST_LINES))));
        return ledger;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequest("»from« skal være et tal.");
        }
    }

    private static Manner manner(JsonNode wishes) {
        try {
            return Manner.valueOf(wishes.path("manner").asText());
        } catch (IllegalArgumentException e) {
            throw new BadRequest("»manner« skal være en af " + Arrays.toString(Manner.values()) + ".");
        }
    }

    private static JsonNode wishes(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        try {
            return body.isBlank() ? JsonNodeFactory.instance.objectNode() : Ledger.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new BadRequest("Indholdet er ikke JSON.");
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BadRequest("Indholdet er for stort.");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(URI address) {
        return address.getRawQuery() == null ? Map.of() : pairs(address.getRawQuery());
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }

    private static void json(HttpExchange exchange, JsonNode content) throws IOException {
        answer(exchange, 200, "application/json", content.toString());
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("status", status).put("detail", detail);
        answer(exchange, status, "application/problem+json", problem.toString());
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self' 'unsafe-inline'; form-action 'self'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static final class BadRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String detail;

        BadRequest(String detail) {
            super(detail);
            this.detail = detail;
        }
    }
}
