package app.viewership.serve;

import app.viewership.query.NotEnoughMemory;
import app.viewership.query.UnknownName;
import app.viewership.serve.Addresses.Sent;
import app.viewership.source.Foreseen;
import app.viewership.store.Library;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Answers over HTTP from a library, which it never changes: on the loopback address alone, so to nobody but this
/// machine, each request on a virtual thread of its own.
public final class AnswerServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AnswerServer.class.getName());
    private static final int FAILED = 500;
    private static final int OK = 200;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Doorkeeper doorkeeper;
    private final Addresses addresses;

    private AnswerServer(HttpServer server, Library library) {
        this.server = server;
        doorkeeper = new Doorkeeper(server.getAddress().getPort());
        addresses = new Addresses(new Datasets(library));
    }

    /// Begins to answer.
    ///
    /// @param library open as long as the server is
    /// @param port 0 for any that is free
    /// @throws BindException with a sentence if another program has the port
    public static AnswerServer start(Library library, int port) throws IOException {
        HttpServer http;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (BindException e) {
            BindException taken =
                    new BindException("Another program uses port " + port + ". Name another with --port.");
            taken.initCause(e);
            throw taken;
        }
        AnswerServer server = new AnswerServer(http, library);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    /// Where it answers: `http://127.0.0.1:5000/`.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange request) throws IOException {
        try (request) {
            int status = OK;
            Sent sent;
            try {
                doorkeeper.check(request);
                sent = addresses.answer(request.getRequestURI());
            } catch (RuntimeException e) {
                status = status(e);
                sent = sentence(e);
            } catch (OutOfMemoryError e) {
                status = FAILED;
                sent = sentence(NotEnoughMemory.of(e));
            }
            send(request, status, sent);
        }
    }

    private static int status(RuntimeException e) {
        return switch (e) {
            case Refused refused -> refused.status();
            case UnknownName unknown -> Refused.WRONG;
            default -> FAILED;
        };
    }

    private static Sent sentence(RuntimeException e) {
        if (e instanceof Foreseen known) {
            return Addresses.json(Map.of("error", known.sentence()));
        }
        LOG.log(Level.WARNING, "A request was not answered", e);
        return Addresses.json(Map.of("error", "The program failed at this question."));
    }

    private static void send(HttpExchange request, int status, Sent sent) throws IOException {
        request.getResponseHeaders().set("Content-Type", sent.type());
        request.getResponseHeaders().set("Cache-Control", "no-store");
        request.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (status == Refused.WRONG_METHOD) {
            request.getResponseHeaders().set("Allow", "GET, HEAD");
        }
        if (request.getRequestMethod().equals("HEAD")) {
            request.sendResponseHeaders(status, -1);
            return;
        }
        request.sendResponseHeaders(status, sent.bytes().length);
        request.getResponseBody().write(sent.bytes());
    }

    /// Answers no more; what is being answered has a second.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
