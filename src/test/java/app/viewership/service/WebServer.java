package app.viewership.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// A real web server on the loopback, at a free port, that keeps to the rules.
final class WebServer implements AutoCloseable {

    private final HttpServer server;
    private final boolean secret;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// The headers of each request, in order.
    final List<Map<String, List<String>>> asked = new CopyOnWriteArrayList<>();

    private WebServer(HttpServer server, boolean secret) {
        this.server = server;
        this.secret = secret;
        server.setExecutor(threads);
        server.start();
    }

    static WebServer open() throws IOException {
        return new WebServer(HttpServer.create(address(), 0), false);
    }

    static WebServer secret(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(address(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new WebServer(server, true);
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    WebServer at(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(Map.copyOf(exchange.getRequestHeaders()));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    /// Answers with a text, and headers in pairs.
    WebServer says(String path, String text, String... headers) {
        return at(path, exchange -> answer(exchange, 200, text, headers));
    }

    /// Answers with a status.
    WebServer refuses(String path, int status, String... headers) {
        return at(path, exchange -> answer(exchange, status, "no", headers));
    }

    static void answer(HttpExchange exchange, int status, String text, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = status == 204 || status == 304 || bytes.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }

    URI url(String path) {
        return URI.create((secret ? "https" : "http") + "://localhost:" + port() + path);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// The values of a header in the last request.
    List<String> lastAsked(String header) {
        return asked.getLast().getOrDefault(header, List.of());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
