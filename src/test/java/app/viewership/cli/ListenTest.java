package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.service.SourceState;
import app.viewership.service.SourceStatus;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.junit.jupiter.params.provider.CsvSource;

/// Live sources are listened to by one command.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class ListenTest {
    private static final String EVENT = """
            event:stream-started
            data:{"show":{"show_id":"s1","title":"Low","platform":"Tv"},"event_date":"11-01-2024 10:00:00.035",\
            "user":{"id":4,"first_name":"Sytac","country":"PT"}}

            """;

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
        server.createContext("/live", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                exchange.getResponseBody().write(EVENT.repeat(5).getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        host = "localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Shell.Ran listen(String... words) {
        return Shell.run(Stream.concat(
                        Stream.of(
                                "listen", "--library", folder.resolve("library").toString()),
                        Stream.of(words))
                .toArray(String[]::new));
    }

    private List<Long> kept() {
        try (Library library = Library.openReadOnly(folder.resolve("library"))) {
            return library.ledger().stream().map(LedgerEntry::lines).toList();
        }
    }

    @Test
    void itStopsAtTheEventOfTheRuleOverAllSources() {
        Shell.Ran ran =
                listen("a=http://" + host + "/live", "b=http://" + host + "/live", "--stop-on", "first_name=Sytac:8");

        assertThat(ran.code()).isZero();
        assertThat(kept().stream().mapToLong(lines -> lines).sum()).isEqualTo(8);
        assertThat(ran.out().lines().limit(3)).hasSize(3).last().isEqualTo("What was waited for came.");
    }

    @Test
    void itStopsWhenTheTimeIsOver() {
        Shell.Ran ran = listen("a=http://" + host + "/live", "--for", "1s");

        assertThat(ran.code()).isZero();
        // How many came in that second is not for a test to say.
        assertThat(ran.out().lines().toList().getFirst())
                .matches("a: \\d events, 0 rejected \\(0 malformed, 0 not understood, 0 sent again\\), [\\d,]+ bytes;"
                        + " listened to for [\\d.]+ s, called again 0 times\\.");
        assertThat(ran.out().lines().skip(1)).first().isEqualTo("The time is over.");
    }

    @Test
    void aTimeInWhichNobodyAnsweredLeavesALibraryWithNothingInIt() {
        String nobody = "localhost:" + closedPort();

        Shell.Ran ran = listen("a=http://" + nobody + "/live", "--for", "1s");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).contains("The time is over.");
        assertThat(kept()).isEmpty();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whereNoSourceIsLeftItSaysWhy() {
        Shell.Ran ran = listen("a=http://" + host + "/none");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().strip()).isEqualTo(host + " has nothing at /none (404): check the address.");
        assertThat(folder.resolve("library.mv.db")).doesNotExist();
    }

    @Test
    void aSourceThatHasNothingThereIsSaidToHaveGivenNothingWhileOthersGave() {
        CountDownLatch refused = new CountDownLatch(1);
        server.createContext("/late", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                refused.await();
                exchange.getResponseBody().write(EVENT.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Whoever watches sees the one stop; only then the other begins to send.
        ByteArrayOutputStream seen = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                if (toString(StandardCharsets.UTF_8).contains("none 0 (0/s) stopped")) {
                    refused.countDown();
                }
            }
        };
        int code = Cli.run(
                new String[] {
                    "listen",
                    "--library",
                    folder.resolve("library").toString(),
                    "tv=http://" + host + "/late",
                    "none=http://" + host + "/none",
                    "--stop-on",
                    "first_name=Sytac:1"
                },
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(seen, true, StandardCharsets.UTF_8),
                true);

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains("none: 0 events, 0 rejected (0 malformed, 0 not understood, 0 sent again), 0 bytes;"
                        + " listened to for 0.0 s, called again 0 times.")
                .contains(host + " has nothing at /none (404): check the address.")
                .anyMatch(line -> line.startsWith("tv: 1 events, "));
        assertThat(kept()).containsExactly(1L);
    }

    @Test
    void whyASourceBreaksIsSaidOnceForAllItsCallsAndAtTheEnd() {
        AtomicInteger calls = new AtomicInteger();
        server.createContext("/broken", exchange -> {
            if (calls.incrementAndGet() < 3) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(EVENT.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        Shell.Ran ran = listen("tv=http://" + host + "/broken", "--stop-on", "first_name=Sytac:1");

        assertThat(ran.code()).isZero();
        String why = host + " has a fault of its own (503).";
        assertThat(ran.err().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst())
                        .startsWith("tv: " + why + " It is called again in ")
                        .endsWith(" s, and then after growing pauses."))
                .last()
                .isEqualTo("tv: It broke last so: " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "a, --for, 1s, names no source",
        "a=http://localhost/, --for, soon, is no time to listen",
        "a=http://localhost/, --stop-on, Sytac, does not say when to stop",
        "a=http://localhost/, --stop-on, nosuch=x:1, write one of id",
    })
    void whatMakesNoSenseIsWrongUsage(String source, String option, String value, String sentence) {
        Shell.Ran ran = listen(source, option, value);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(sentence);
        assertThat(folder.resolve("library.mv.db")).doesNotExist();
    }

    @Test
    void sourcesAreToldInWords() {
        SourceState state = new SourceState(
                "tv",
                URI.create("http://localhost/"),
                new SourceStatus.Waiting(Instant.EPOCH, "It broke."),
                1242,
                6,
                1,
                1,
                5000,
                12.4,
                null,
                Duration.ofMillis(20_340),
                1);

        assertThat(LiveWords.line(List.of(state, state))).isEqualTo("tv 1,234 (12/s) waiting  tv 1,234 (12/s) waiting");
        assertThat(LiveWords.summary(state))
                .isEqualTo("tv: 1,234 events, 8 rejected (6 malformed, 1 not understood, 1 sent again), 5,000 bytes;"
                        + " listened to for 20.3 s, called again 1 time.");
        assertThat(LiveWords.status(state.status())).isEqualTo("It broke.");
    }
}
