package app.viewership.ui.window;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Live platforms on the loopback: each path sends what it is told to, and never ends.
final class ReplayServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<String>> sent = new HashMap<>();
    private final Map<String, Integer> hungUp = new HashMap<>();
    private String allowed;
    private boolean closed;

    ReplayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Asks everybody for this user from now on.
    synchronized ReplayServer asking(String user, String password) {
        allowed =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /// Sends a text to all who listen to a path, now or later.
    synchronized void send(String path, String text) {
        sent.computeIfAbsent(path, p -> new ArrayList<>()).add(text);
        notifyAll();
    }

    /// Breaks off with all who listen to a path now; who calls again is sent all from the beginning.
    synchronized void hangUp(String path) {
        hungUp.merge(path, 1, Integer::sum);
        notifyAll();
    }

    private synchronized int timesHungUp(String path) {
        return hungUp.getOrDefault(path, 0);
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            if (!isAllowed(call)) {
                call.sendResponseHeaders(401, -1);
                return;
            }
            if (path.equals("/gone")) {
                call.sendResponseHeaders(404, -1);
                return;
            }
            if (path.equals("/broken")) {
                call.sendResponseHeaders(503, -1);
                return;
            }
            call.getResponseHeaders().set("Content-Type", "text/event-stream");
            call.sendResponseHeaders(200, 0);
            OutputStream out = call.getResponseBody();
            out.flush();
            int until = timesHungUp(path);
            String next = next(path, 0, until);
            for (int i = 1; next != null; i++) {
                out.write(next.getBytes(StandardCharsets.UTF_8));
                out.flush();
                next = next(path, i, until);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private synchronized boolean isAllowed(HttpExchange call) {
        return allowed == null || allowed.equals(call.getRequestHeaders().getFirst("Authorization"));
    }

    private synchronized String next(String path, int number, int until) throws InterruptedException {
        while (!closed
                && timesHungUp(path) == until
                && sent.getOrDefault(path, List.of()).size() <= number) {
            wait();
        }
        return closed || timesHungUp(path) != until ? null : sent.get(path).get(number);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
