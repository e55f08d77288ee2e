package dk.familiensplan.local.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own web server under the sign-in stand-in. The library's Netty server needs a newer Netty than the broker
 * is made for, and its other one keeps every request for tests that will never ask.
 */
final class LoopbackServer implements OAuth2HttpServer {

    private static final int LARGEST_BODY = 64 * 1024;

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private @Nullable HttpServer server;

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(address, port), 0);
            started.setExecutor(workers);
            started.createContext("/", exchange -> handle(exchange, handler));
            started.start();
            server = started;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(InetAddress.getLoopbackAddress(), port, handler);
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(0, handler);
    }

    @Override
    public OAuth2HttpServer stop() {
        if (server != null) {
            server.stop(0);
        }
        workers.shutdownNow();
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return Objects.requireNonNull(server, "not started").getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get("http://localhost:" + port()).resolve("/" + path);
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }

    private void handle(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
            OAuth2HttpResponse response = handler.invoke(new OAuth2HttpRequest(
                    headers(exchange),
                    exchange.getRequestMethod(),
                    HttpUrl.get("http://localhost:" + port() + exchange.getRequestURI()),
                    new String(body, StandardCharsets.UTF_8)));
            write(response, exchange);
        }
    }

    private static Headers headers(HttpExchange exchange) {
        Headers.Builder headers = new Headers.Builder();
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return headers.build();
    }

    private static void write(OAuth2HttpResponse response, HttpExchange exchange) throws IOException {
        response.getHeaders()
                .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
        byte[] body = response.getBytesBody() != null
                ? response.getBytesBody()
                : Objects.requireNonNullElse(response.getBody(), "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
