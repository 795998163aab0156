package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.Rejected;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What live sources send is in the library when the listening ends, and in files until then.
@Timeout(300)
class ListenLibraryTest {
    private static final String MESSAGE = """
            id:%d
            event:%s
            data:{"show":{"show_id":"s1","title":"Low","platform":"%s"},"event_date":"11-01-2024 10:%02d:00.035",\
            "user":{"id":4,"first_name":"%s","country":"PT"}}

            """;

    private static final String PROGRAM = "app.viewership.app.Main";

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    Path folder;

    private HttpServer server;
    private String host = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        host = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static String message(int minute, String event, String platform, String user) {
        return MESSAGE.formatted(minute, event, platform, minute, user);
    }

    /// Sends a text, and then nothing, without an end.
    private void endless(String path, String text) {
        server.createContext(path, exchange -> {
            send(exchange, text);
            stall();
        });
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private void stall() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path library() {
        return folder.resolve("library.mv.db");
    }

    private Shell.Ran listen(String... words) {
        return Shell.run(
                Stream.concat(Stream.of("listen", "--library", library().toString()), Stream.of(words))
                        .toArray(String[]::new));
    }

    /// `tv: 2 stored, 1 rejected`, by name.
    private List<String> ledger() {
        try (Library library = Library.openReadOnly(library())) {
            return library.ledger().stream()
                    .map(entry -> "%s: %d stored, %d rejected"
                            .formatted(
                                    entry.name().replaceFirst("-\\d{8}T\\d{9}Z\\.stream\\.gz$", ""),
                                    entry.stored(),
                                    entry.rejected()))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("library.live"))) {
            return files.filter(file -> !file.endsWith(".lock")).sorted().toList();
        }
    }

    @Test
    void itStopsAtTheThirdEventOfTheUserOverAllSourcesAndTheLibraryHasThemAll() throws IOException {
        String flix = message(1, "stream-started", "Flix", "Ann") + message(2, "stream-finished", "Flix", "Sytac");
        String net = message(3, "stream-started", "Net", "Sytac");
        String zon = message(4, "show-liked", "Zon", "Sytac");
        endless("/flix", flix);
        endless("/net", net);
        endless("/zon", zon);

        Shell.Ran ran = listen(
                "flix=" + host + "/flix",
                "net=" + host + "/net",
                "zon=" + host + "/zon",
                "--stop-on",
                "first_name=Sytac:3");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("What was waited for came.");
        assertThat(ledger())
                .containsExactly(
                        "flix: 2 stored, 0 rejected", "net: 1 stored, 0 rejected", "zon: 1 stored, 0 rejected");
        assertThat(Shell.run(
                                "query",
                                "--library",
                                library().toString(),
                                "--by",
                                "platform",
                                "--measure",
                                "viewings,watch_seconds,completed")
                        .out())
                .isEqualTo("platform,viewings,watch_seconds,completed\nFlix,1,60,1\nNet,1,0,0\n");
        List<String> bytes = new ArrayList<>();
        for (Path capture : captures()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(capture))) {
                bytes.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(bytes).containsExactly(flix, net, zon);
    }

    @Test
    void aSourceThatBreaksOffInALineIsCalledAgainAndThePieceIsRejected() {
        AtomicInteger calls = new AtomicInteger();
        server.createContext("/tv", exchange -> {
            if (calls.incrementAndGet() == 1) {
                send(
                        exchange,
                        message(1, "stream-started", "Tv", "Ann") + "id:2\nevent:stream-started\ndata:{\"show\":{");
                exchange.close();
            } else {
                send(exchange, message(2, "stream-finished", "Tv", "Sytac"));
                stall();
            }
        });

        Shell.Ran ran = listen("tv=" + host + "/tv", "--stop-on", "first_name=Sytac:1");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("tv: 2 events, 1 malformed", "called again 1 time.");
        assertThat(ledger()).containsExactly("tv: 2 stored, 1 rejected");
    }

    @Test
    void malformedMessagesAreRejectedRowsWithTheReason() {
        endless(
                "/tv",
                message(1, "stream-started", "Tv", "Ann")
                        + "id:2\ndata:{}\n\n"
                        + "id:3\nevent:show-liked\n\n"
                        + "id:4\nevent:show-liked\ndata:{\"show\":\n\n"
                        + message(5, "show-painted", "Tv", "Ann")
                        + message(6, "stream-finished", "Tv", "Sytac"));

        listen("tv=" + host + "/tv", "--stop-on", "first_name=Sytac:1");

        assertThat(ledger()).containsExactly("tv: 2 stored, 4 rejected");
        try (Library library = Library.openReadOnly(library())) {
            LedgerEntry entry = library.ledger().getFirst();
            assertThat(library.rejected(entry, -1, 10))
                    .extracting(Rejected::line)
                    .containsExactly(5L, 8L, 11L, 15L);
            assertThat(library.rejected(entry, -1, 2))
                    .extracting(Rejected::reason)
                    .containsExactly(
                            "The message has no event: line that says what happened.",
                            "The message has no data: line.");
        }
    }

    @Test
    void aSourceThatAsksForAUserIsToldOneAndOneThatRefusesHoldsUpNoOther() throws IOException {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString("sytac:open sesame".getBytes(StandardCharsets.UTF_8));
        server.createContext("/guarded", exchange -> {
            if (basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, message(1, "stream-started", "Tv", "Sytac"));
                stall();
            } else {
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
            }
        });
        server.createContext("/closed", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        Path password = Files.writeString(folder.resolve("password"), "open sesame\n");

        Shell.Ran ran = listen(
                "tv=" + host + "/guarded",
                "no=" + host + "/closed",
                "--user",
                "sytac",
                "--password-file",
                password.toString(),
                "--stop-on",
                "first_name=Sytac:1");

        assertThat(ran.code()).isZero();
        assertThat(ledger()).containsExactly("tv: 1 stored, 0 rejected");
        assertThat(captures()).hasSize(1);
    }

    @Test
    void whatAProgramLeftBehindComesInFirstAndOnce() throws IOException {
        Path left = folder.resolve("library.live/old-20240111T094044035Z.stream");
        Files.createDirectories(left.resolveSibling(""));
        Files.writeString(left, message(1, "stream-started", "Tv", "Ann") + "id:2\nevent:stream-sta");
        for (int i = 0; i < 2; i++) {
            endless("/tv" + i, message(6 + i, "stream-finished", "Tv", "Sytac"));
            assertThat(listen("tv=" + host + "/tv" + i, "--stop-on", "first_name=Sytac:1")
                            .code())
                    .isZero();
        }

        assertThat(ledger())
                .containsExactly("old: 1 stored, 1 rejected", "tv: 1 stored, 0 rejected", "tv: 1 stored, 0 rejected");
        assertThat(captures()).hasSize(3).allMatch(file -> file.toString().endsWith(".stream.gz"));
    }

    @Test
    void asTheReportHasItASourceWasListenedToUntilTheEnd() {
        endless("/tv", message(1, "show-liked", "Tv", "Ann"));

        listen("tv=" + host + "/tv", "--for", "1s");

        assertThat(Shell.run(
                                "report",
                                "--library",
                                library().toString(),
                                "--out",
                                folder.resolve("out").toString())
                        .code())
                .isZero();
        assertThat(folder.resolve("out/run-times.csv")).content().startsWith("source,run_seconds\ntv,");
    }

    @Test
    void aSourceWithoutAnyEventIsKeptAside() throws IOException {
        endless("/tv", "id:1\nevent:show-liked\n\nevent:none\ndata:{\n\n");

        Shell.Ran ran = listen("tv=" + host + "/tv", "--for", "2s");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("tv-");
        assertThat(ledger()).isEmpty();
        assertThat(captures()).hasSize(1);
    }

    @Test
    void whoIsToldToEndImportsWhatCameAndWhoIsKilledLeavesItForTheNext() throws Exception {
        endless("/tv", message(1, "stream-started", "Tv", "Ann"));
        Process program = listening("tv");
        awaitCapture(program);
        program.destroy();
        program.waitFor();

        assertThat(ledger()).containsExactly("tv: 1 stored, 0 rejected");
        assertThat(captures()).hasSize(1);

        endless("/live", message(3, "stream-started", "Tv", "Ann"));
        Process killed = listening("live");
        awaitCapture(killed);
        killed.destroyForcibly().waitFor();

        assertThat(ledger()).hasSize(1);
        endless("/end", message(6, "stream-finished", "Tv", "Sytac"));
        assertThat(listen("end=" + host + "/end", "--stop-on", "first_name=Sytac:1")
                        .code())
                .isZero();
        assertThat(ledger())
                .containsExactly("end: 1 stored, 0 rejected", "live: 1 stored, 0 rejected", "tv: 1 stored, 0 rejected");
    }

    private Process listening(String path) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PROGRAM,
                        "listen",
                        path + "=" + host + "/" + path,
                        "--library",
                        library().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Waits until the program has written what came.
    private void awaitCapture(Process program) throws Exception {
        boolean written = false;
        for (int i = 0; i < 1200 && !written && program.isAlive(); i++) {
            boolean ended = program.waitFor(50, TimeUnit.MILLISECONDS);
            written = !ended && Files.isDirectory(folder.resolve("library.live")) && isWritten();
        }
        assertThat(written).isTrue();
    }

    private boolean isWritten() throws IOException {
        for (Path file : captures()) {
            if (file.toString().endsWith(".stream") && Files.size(file) > 0) {
                return true;
            }
        }
        return false;
    }
}
