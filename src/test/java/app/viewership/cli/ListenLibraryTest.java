package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.Rejected;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What live sources send is in the library, and so are its bytes.
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class ListenLibraryTest {
    private static final String MESSAGE = """
            id:%d
            event:%s
            data:{"show":{"show_id":"s1","title":"Low","platform":"%s"},"event_date":"11-01-2024 10:%02d:00.035",\
            "user":{"id":4,"first_name":"%s","country":"PT"}}

            """;

    private static final String PROGRAM = "app.viewership.app.Main";

    private final CountDownLatch closing = new CountDownLatch(1);

    /// The first answer is on its way.
    private final CountDownLatch sent = new CountDownLatch(1);

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
        endless(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void endless(String path, byte[] bytes) {
        server.createContext(path, exchange -> {
            send(exchange, bytes);
            stall();
        });
    }

    private void send(HttpExchange exchange, String text) throws IOException {
        send(exchange, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        sent.countDown();
    }

    private static void send(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
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
                                    entry.name().replaceFirst("-\\d{8}T\\d{9}Z\\.stream$", ""),
                                    entry.stored(),
                                    entry.rejected()))
                    .sorted()
                    .toList();
        }
    }

    /// The bytes of each source, by name.
    private List<String> bytes() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Library library = Library.openReadOnly(library())) {
            List<LedgerEntry> entries = library.ledger().stream()
                    .sorted(Comparator.comparing(LedgerEntry::name))
                    .toList();
            for (LedgerEntry entry : entries) {
                try (InputStream in = library.bytesOf(entry)) {
                    texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
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
        assertThat(bytes()).containsExactly(flix, net, zon);
    }

    @Test
    void asCapturedTheBytesComeBackAsFilesThatGiveTheSameEvents() throws IOException {
        String flix = message(1, "stream-started", "Flix", "Ann") + "id:9\nevent:show-liked\n\n"
                + message(2, "stream-finished", "Flix", "Sytac");
        String net = ":\r\n\r\n" + message(3, "stream-started", "Net", "Sytac");
        endless("/flix", flix);
        endless("/net", net);
        listen("flix=" + host + "/flix", "net=" + host + "/net", "--stop-on", "first_name=Sytac:2");
        Path out = folder.resolve("out");
        String[] export = {
            "export", "--library", library().toString(), "--dataset", "live", "--out", out.toString(), "--as-captured"
        };

        Shell.Ran ran = Shell.run(export);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .matches(
                        "Wrote [\\d,]+ bytes as they were kept to .*out: flix-\\d+T\\d+Z.stream, net-\\d+T\\d+Z.stream.\n");
        List<String> written = new ArrayList<>();
        for (String name : files(out)) {
            written.add(Files.readString(out.resolve(name)));
        }
        assertThat(written).containsExactlyElementsOf(bytes()).first().isEqualTo(flix);
        assertThat(Shell.run(export))
                .isEqualTo(new Shell.Ran(
                        1, "", "The folder " + out + " is not empty; it was left as it is. Name another folder.\n"));

        String again = folder.resolve("again").toString();
        Shell.run("import", out.toString(), "--library", again);
        for (String library : List.of(library().toString(), again)) {
            String report = library + ".report";
            assertThat(Shell.run("report", "--library", library, "--out", report)
                            .err())
                    .isEmpty();
        }
        for (String table : List.of("user-report.csv", "start-rates.csv", "viewings.csv", "rejected.csv")) {
            assertThat(Path.of(again + ".report", table))
                    .hasSameTextualContentAs(Path.of(library() + ".report", table));
        }
        Shell.run("export", "--library", again, "--out", folder.resolve("none").toString(), "--as-captured");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "id:9\nevent:show-li"})
    void aSourceMaySendAByteOrderMarkWithEachConnection(String brokenOff) {
        AtomicInteger calls = new AtomicInteger();
        server.createContext("/tv", exchange -> {
            int call = calls.incrementAndGet();
            String withoutId = message(call, "show-liked", "Tv", "Ann").replaceFirst("id:.*\n", "");
            send(exchange, "\uFEFF" + withoutId + (call == 3 ? "" : brokenOff));
            if (call == 3) {
                stall();
            }
            exchange.close();
        });

        Shell.Ran ran = listen("tv=" + host + "/tv", "--stop-on", "first_name=Ann:3");

        int pieces = brokenOff.isBlank() ? 0 : 2;
        assertThat(ran.out())
                .contains("tv: 3 events, %d rejected".formatted(pieces))
                .contains("messages read = 3 stored + %d rejected".formatted(pieces));
        assertThat(ledger()).containsExactly("tv: 3 stored, %d rejected".formatted(pieces));
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
        assertThat(ran.out()).contains("tv: 2 events, 1 rejected", "called again 1 time.");
        assertThat(ledger()).containsExactly("tv: 2 stored, 1 rejected");
    }

    @Test
    void whatWasHeardIsWhatIsStoredWhereverAConnectionEnds() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        String open = message(1, "stream-started", "Tv", "Ann").stripTrailing();
        String piece = "id:2\nevent:stream-started\ndata:{\"show\":{";
        String rest = message(2, "stream-finished", "Tv", "Sytac");
        server.createContext("/tv", exchange -> {
            int call = calls.incrementAndGet();
            send(exchange, call == 1 ? open : call == 2 ? piece : rest + message(3, "show-liked", "Tv", "Ann"));
            if (call < 3) {
                exchange.close();
            } else {
                stall();
            }
        });

        int came = (open + piece + rest).length();

        Shell.Ran ran = listen("tv=" + host + "/tv", "--stop-on", "first_name=Sytac:1");

        assertThat(ran.out()).contains("tv: 2 events, 1 rejected (1 malformed, 0 not understood, 0 sent again), ");
        assertThat(ran.out())
                .contains("3 messages read = 2 stored + 1 rejected + 0 blank.")
                .contains("tv: %,d bytes kept = %,d that came + 4 of line ends behind messages that broke off."
                        .formatted(came + 4, came));
        assertThat(bytes()).containsExactly(open + "\n\n" + piece + "\n\n" + rest);
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

        Shell.Ran ran = listen("tv=" + host + "/tv", "--stop-on", "first_name=Sytac:1");

        assertThat(ran.out())
                .contains("tv: 2 events, 4 rejected (3 malformed, 1 not understood, 0 sent again), ")
                .contains("6 messages read = 2 stored + 4 rejected + 0 blank.");
        assertThat(ledger()).containsExactly("tv: 2 stored, 4 rejected");
        try (Library library = Library.openReadOnly(library())) {
            LedgerEntry entry = library.ledger().getFirst();
            assertThat(library.rejected().page(entry, -1, 10))
                    .extracting(Rejected::line)
                    .containsExactly(5L, 8L, 11L, 15L);
            assertThat(library.rejected().page(entry, -1, 2))
                    .extracting(Rejected::reason)
                    .containsExactly(
                            "The message has no event: line that says what happened.",
                            "The message has no data: line.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:{}\n\ndata:{}\n\n",
                "event:show-liked\ndata:{}\n\nid:2\nevent:show-liked\ndata:{}\n\n",
                "event:show-liked\ndata:{\"show\":{\"title\":\"Low\"}}\n\nevent:show-liked\ndata:{\"user\":{}}\n\n"
            })
    void aCaptureInWhichNoMessageSaysAnythingIsOneWithRejectedRows(String messages) throws IOException {
        Path capture = Files.writeString(folder.resolve("tv.stream"), messages);

        Shell.Ran ran =
                Shell.run("import", capture.toString(), "--library", library().toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("tv.stream: 2 rows read = 0 stored + 2 rejected + 0 blank");
    }

    @Test
    void aStreamOfSomethingElseIsSaidToBeNone() throws IOException {
        Path capture = Files.writeString(folder.resolve("x.stream"), "event:tick\ndata:{\"price\":1}\n\n");

        Shell.Ran ran =
                Shell.run("import", capture.toString(), "--library", library().toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("x.stream is not Live platforms: it lacks")
                .contains("Not understood: data.price.");
    }

    @Test
    void aMessageThatIsNotUnderstoodIsNoEventToStopOnNorOneThatCameBefore() {
        String wrong = message(1, "stream-started", "Tv", "Sytac").replaceFirst("\"event_date\":\"[^\"]*", "$0 or so");
        endless("/tv", wrong + message(1, "stream-started", "Tv", "Sytac") + message(2, "show-liked", "Tv", "Sytac"));

        Shell.Ran ran = listen("tv=" + host + "/tv", "--stop-on", "first_name=Sytac:2");

        assertThat(ran.out())
                .contains("tv: 2 events, 1 rejected (0 malformed, 1 not understood, 0 sent again), ")
                .contains("3 messages read = 2 stored + 1 rejected + 0 blank.");
    }

    /// Behind a mark of the byte order: a name cut off, in Latin 1, with a zero too long by a byte, with half a pair;
    /// what is not UTF-8 beside the data; and a replacement character that was sent as one.
    @Test
    void aMessageThatIsNotUtf8IsNoEventToStopOnAndBothLinesCountIt() {
        String sytac = "Sytac\",\"last_name\":\"";
        String stream = "\u00ef\u00bb\u00bf"
                + message(0, "show-liked", "Tv", "Sytac")
                + message(1, "show-liked", "Tv", sytac + "\u00e2\u0082")
                + message(2, "show-liked", "Tv", sytac + "Jos\u00e9")
                + message(3, "show-liked", "Tv", sytac + "\u00c0\u0080")
                + message(4, "show-liked", "Tv", sytac + "\u00ed\u00a0\u0080")
                + ": \u00ff\n" + message(5, "show-liked", "Tv", "Sytac")
                + message(1, "show-liked", "Tv", sytac + "\u00ef\u00bf\u00bd")
                + message(6, "show-liked", "Tv", "Sytac");
        endless("/tv", stream.getBytes(StandardCharsets.ISO_8859_1));

        Shell.Ran ran = listen("tv=" + host + "/tv", "--stop-on", "first_name=Sytac:3");

        assertThat(ran.out())
                .contains("tv: 3 events, 5 rejected (0 malformed, 5 not understood, 0 sent again), ")
                .contains("8 messages read = 3 stored + 5 rejected + 0 blank.");
        try (Library library = Library.openReadOnly(library())) {
            assertThat(library.rejected().page(library.ledger().getFirst(), -1, 10))
                    .hasSize(5)
                    .extracting(Rejected::reason)
                    .containsOnly("The row is not valid UTF-8.");
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
    void aSourceWithoutAnyEventIsKeptWithTheReasons() throws IOException {
        String malformed = "id:1\nevent:show-liked\n\nevent:none\ndata:{\n\n";
        endless("/tv", malformed);

        Shell.Ran ran = listen("tv=" + host + "/tv", "--for", "2s");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("2 messages read = 0 stored + 2 rejected + 0 blank.");
        assertThat(ledger()).containsExactly("tv: 0 stored, 2 rejected");
        assertThat(bytes()).containsExactly(malformed);
        String out = folder.resolve("out").toString();
        Path again = folder.resolve("again");
        Shell.run("export", "--library", library().toString(), "--dataset", "live", "--out", out, "--as-captured");
        Shell.run("import", out, "--library", again.toString());
        try (Library library = Library.openReadOnly(again)) {
            assertThat(library.ledger()).extracting(LedgerEntry::rejected).containsExactly(2L);
        }
        assertThat(Shell.run("query", "--library", library().toString(), "--by", "platform", "--measure", "viewings")
                        .code())
                .isZero();
    }

    @Test
    void whoIsToldToEndKeepsWhatCameLast() throws Exception {
        String text = message(1, "stream-started", "Tv", "Ann");
        endless("/tv", text + "id:2\nevent:show-liked\nda");
        Process program = listening("tv");
        try {
            awaitRead(program);
            program.destroy();
            program.waitFor();
        } finally {
            program.destroyForcibly();
        }

        // A message in whose middle the program ended is none.
        assertThat(ledger()).containsExactly("tv: 1 stored, 0 rejected");
        assertThat(bytes()).containsExactly(text);
    }

    @Test
    void ofAProgramThatIsKilledSoonAfterTheFirstEventThatEventIsThere() throws Exception {
        CountDownLatch beats = new CountDownLatch(25);
        String first = message(0, "stream-started", "Tv", "Ann");
        server.createContext("/tv", exchange -> {
            send(exchange, first);
            try {
                // A platform at its own pace: an event each tenth of a second.
                for (int minute = 1; !closing.await(100, TimeUnit.MILLISECONDS); minute++) {
                    send(exchange.getResponseBody(), message(minute % 60, "show-liked", "Tv", "Ann"));
                    beats.countDown();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Process program = listening("tv");
        try {
            awaitRead(program);
            assertThat(beats.await(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }

        assertThat(bytes()).singleElement().asString().startsWith(first);
        try (Library library = Library.openReadOnly(library())) {
            LedgerEntry entry = library.ledger().getFirst();
            assertThat(entry.stored()).isPositive();
            assertThat(entry.listened()).isPositive();
        }
    }

    @Test
    void aSourceThatSaysNothingIsOneThatWasListenedTo() {
        endless("/tv", message(1, "stream-started", "Tv", "Sytac"));
        endless("/quiet", "");

        Shell.Ran ran = listen("tv=" + host + "/tv", "quiet=" + host + "/quiet", "--for", "2s");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("0 messages read = 0 stored + 0 rejected + 0 blank.");
        assertThat(ledger()).containsExactly("quiet: 0 stored, 0 rejected", "tv: 1 stored, 0 rejected");
        Path out = folder.resolve("out");
        assertThat(Shell.run("report", "--library", library().toString(), "--out", out.toString())
                        .err())
                .isEmpty();
        assertThat(out.resolve("run-times.csv")).content().matches("source,run_seconds\nquiet,[1-9].*\ntv,[1-9].*\n");
        Path captured = folder.resolve("captured");
        Shell.run(
                "export",
                "--library",
                library().toString(),
                "--dataset",
                "live",
                "--out",
                captured.toString(),
                "--as-captured");
        assertThat(captured).isDirectoryContaining("glob:**/tv-*").isDirectoryNotContaining("glob:**/quiet-*");
    }

    @Test
    void aSourceThatSaysNothingAtAllMakesAReportAllTheSame() {
        endless("/quiet", "");

        listen("quiet=" + host + "/quiet", "--for", "2s");

        Path out = folder.resolve("out");
        Shell.Ran ran = Shell.run("report", "--library", library().toString(), "--out", out.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(out.resolve("run-times.csv")).content().matches("source,run_seconds\nquiet,[1-9].*\n");
        assertThat(Shell.run("export", "--library", library().toString(), "--out", folder + "/none", "--as-captured")
                        .err())
                .isEqualTo("No bytes of live are kept: what came from files is in them, and what was listened to sent"
                        + " nothing.\n");
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

    /// Waits until the program has called the server and is reading what it answers.
    private void awaitRead(Process program) throws InterruptedException {
        boolean called = sent.await(120, TimeUnit.SECONDS);
        assertThat(called && program.isAlive()).isTrue();
    }
}
