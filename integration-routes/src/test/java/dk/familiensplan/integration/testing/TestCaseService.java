package dk.familiensplan.integration.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as the case-service and the sign-in service do over HTTP, and holds every request to the contract in
 * {@code docs}: the OpenAPI file for the bodies, the schemas for the events inside. A breach is kept and fails the
 * test; it keeps the receiver table of the contract, so that repeats are answered as the real one answers them.
 */
public final class TestCaseService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCS = Path.of("..", "docs");
    private static final String PROCESSED_AT = "2026-11-22T08:00:00.123456Z";

    private volatile String made = "{\"agencies\":[]}";
    private final HttpServer server;
    private final JsonNode openApi;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private final List<JsonNode> submissions = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> notifications = new ConcurrentHashMap<>();
    private final Map<String, String> otherOutcomes = new ConcurrentHashMap<>();
    private final Map<String, String> messageOfTransmission = new HashMap<>();
    private final Map<String, String> verdictOfMessage = new HashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger claims = new AtomicInteger();
    private final AtomicInteger claimCalls = new AtomicInteger();

    private volatile Function<String, Integer> status = path -> 200;
    private volatile Function<JsonNode, @Nullable String> rejection = event -> null;
    private volatile @Nullable String poison;
    private volatile int goodToken = 1;

    public TestCaseService() throws IOException {
        openApi = new YAMLMapper().readTree(DOCS.resolve("api/openapi.yaml").toFile());
        server = start(0);
    }

    private HttpServer start(int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 64);
        http.setExecutor(Executors.newFixedThreadPool(8, task -> {
            Thread thread = new Thread(task, "case-service");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/", this::answer);
        http.start();
        return http;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has this to deliver when it is claimed. */
    public void has(ObjectNode notification) {
        breaches.addAll(breaches("notification to test with", schema("notification.v1"), notification));
        notifications.put(notification.path("id").asText(), notification);
    }

    /** Answers a claim of this with something else than delivering it. */
    public void answersClaimOf(String notificationId, String outcome) {
        otherOutcomes.put(notificationId, outcome);
    }

    /** Answers requests for a path with a status; 200 lets them through. */
    public void answersWith(Function<String, Integer> statusOfPath) {
        status = statusOfPath;
    }

    /** Rejects events with the code that the function gives for them; null accepts. */
    public void rejects(Function<JsonNode, @Nullable String> codeOfEvent) {
        rejection = codeOfEvent;
    }

    /** All tokens given out so far are no longer good. */
    public void forgetsTokens() {
        goodToken = tokens.get() + 1;
    }

    /** All that was submitted, repeats included, in the order it came. */
    public List<JsonNode> submissions() {
        return submissions;
    }

    public List<JsonNode> submissions(String type) {
        return submissions.stream()
                .filter(submission ->
                        submission.path("event").path("type").asText().equals(type))
                .toList();
    }

    /** Fails with every claim in which this one is; null with none. */
    public void failsWith(@Nullable String notificationId) {
        poison = notificationId;
    }

    /** How many notifications were given out. */
    public int claims() {
        return claims.get();
    }

    /** In how many calls. */
    public int claimCalls() {
        return claimCalls.get();
    }

    /** What broke the contract; empty when nothing did. */
    public List<String> breaches() {
        return breaches;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            // All of it first: a connection that closes on an unread request may take the answer with it.
            exchange.setStreams(
                    new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()), null);
            String path = exchange.getRequestURI().getPath();
            int told = status.apply(path);
            if (told != 200) {
                respond(exchange, told, "{\"type\":\"about:blank\",\"title\":\"test\",\"status\":" + told + "}");
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" ->
                    respond(exchange, 200, "{\"token_endpoint\":\"" + url() + "/token\"}");
                case "/token" -> token(exchange);
                case "/health/ready" -> respond(exchange, 200, "{\"status\":\"UP\"}");
                case "/api/v1/integration/agencies" -> withToken(exchange, nothing -> made);
                case "/api/v1/integration/claims" -> withToken(exchange, this::claims);
                case "/api/v1/integration/inbox/batches" -> withToken(exchange, this::inbox);
                default -> respond(exchange, 404, "{}");
            }
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!form.contains("grant_type=client_credentials")
                || exchange.getRequestHeaders().getFirst("Authorization") == null) {
            breaches.add("a token was not asked for by client credentials");
        }
        respond(exchange, 200, "{\"access_token\":\"token-" + tokens.incrementAndGet() + "\",\"expires_in\":3600}");
    }

    /** From now on these are the agencies that were made on screen: {@code {"agencies":[…]}}. */
    public void makes(String agencies) {
        made = agencies;
    }

    private interface Answering {
        String to(JsonNode request) throws IOException;
    }

    private void withToken(HttpExchange exchange, Answering answering) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!authorization.startsWith("Bearer token-")) {
            breaches.add("no bearer token");
        }
        if (Integer.parseInt(authorization.replaceAll("\\D", "")) < goodToken) {
            respond(exchange, 401, "{}");
            return;
        }
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        String failing = poison;
        if (failing != null && request.toString().contains(failing)) {
            respond(exchange, 500, "{}");
            return;
        }
        respond(exchange, 200, answering.to(request));
    }

    private String claims(JsonNode request) {
        breaches.addAll(breaches("claim", bodyOf("/integration/claims"), request));
        claimCalls.incrementAndGet();
        List<String> answers = new ArrayList<>();
        for (JsonNode id : request.path("notificationIds")) {
            claims.incrementAndGet();
            JsonNode notification = notifications.get(id.asText());
            String outcome = otherOutcomes.getOrDefault(id.asText(), notification == null ? "gone" : "deliver");
            answers.add("{\"notificationId\":\"" + id.asText() + "\",\"outcome\":\"" + outcome + "\""
                    + (outcome.equals("deliver") ? ",\"notification\":" + notification : "") + "}");
        }
        return "{\"claims\":[" + String.join(",", answers) + "]}";
    }

    private synchronized String inbox(JsonNode request) {
        breaches.addAll(breaches("submissions", bodyOf("/integration/inbox/batches"), request));
        List<String> verdicts = new ArrayList<>();
        request.path("submissions").forEach(submission -> verdicts.add(verdict(submission)));
        return "{\"verdicts\":[" + String.join(",", verdicts) + "]}";
    }

    private String verdict(JsonNode request) {
        JsonNode event = request.path("event");
        String type = event.path("type").asText().replaceFirst("^dk\\.familiensplan\\.", "");
        breaches.addAll(breaches(type, schema(type.replaceFirst("^(acute|contact|operations)\\.", "")), event));
        submissions.add(request);

        String transmission = request.path("agencyId").asText() + " "
                + request.path("transmissionId").asText();
        String message = request.path("agencyId").asText() + " "
                + request.path("messageId").asText();
        String earlier = messageOfTransmission.putIfAbsent(transmission, message);
        if (earlier != null && !earlier.equals(message)) {
            return verdict("rejected", "same-transmission", "transmission-reused");
        }
        String code = rejection.apply(event);
        String verdict = code == null ? "accepted" : "rejected";
        String stored = verdictOfMessage.putIfAbsent(message, verdict);
        String repeat = earlier != null ? "same-transmission" : stored == null ? "first" : "new-transmission";
        return verdict(stored == null ? verdict : stored, repeat, code);
    }

    private static String verdict(String verdict, String repeat, @Nullable String code) {
        return "{\"verdict\":\"" + verdict + "\",\"repeat\":\"" + repeat + "\",\"processedAt\":\"" + PROCESSED_AT + "\""
                + (code == null ? "" : ",\"reason\":{\"code\":\"" + code + "\",\"text\":\"Det gik ikke.\"}") + "}";
    }

    private Schema bodyOf(String path) {
        return compiled.computeIfAbsent(
                path,
                wanted -> compile(openApi.path("paths")
                        .path(wanted)
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema")));
    }

    private Schema schema(String name) {
        return compiled.computeIfAbsent(name, wanted -> {
            try {
                return compile(JSON.readTree(Files.readString(DOCS.resolve("schemas/" + wanted + ".schema.json"))));
            } catch (IOException missing) {
                throw new IllegalStateException("no schema for " + wanted, missing);
            }
        });
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", openApi.path("components"));
        whole.putArray("allOf").add(schema);
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private static List<String> breaches(String what, Schema schema, JsonNode content) {
        return schema.validate(content).stream()
                .map(error -> what + ": " + error)
                .toList();
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
