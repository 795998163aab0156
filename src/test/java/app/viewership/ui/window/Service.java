package app.viewership.ui.window;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A service on the loopback that offers texts, some for a user alone, and one that never comes to its end.
final class Service implements AutoCloseable {
    /// The path of what never ends.
    static final String ENDLESS = "/endless.csv";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String asked = "";

    Service() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Offers a text, in place of what was there.
    void offer(String path, String text) {
        texts.put(path, text);
    }

    /// From now on answers nobody but a user.
    void asking(String user, String password) {
        asked = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String told = exchange.getRequestHeaders().getFirst("Authorization");
            String text = texts.get(path);
            if (!asked.isEmpty() && !asked.equals(told)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (path.equals(ENDLESS)) {
                exchange.sendResponseHeaders(200, 1_000_000);
                exchange.getResponseBody().write("date,time\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                over.await();
            } else if (text == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.close();
    }
}
