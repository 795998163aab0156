package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.viewership.store.Library;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program itself, told to end, as by Ctrl+C, while it writes: half of a file or a folder is nowhere.
@Timeout(120)
class EndedCommandTest {
    private static final String PROGRAM = "app.viewership.app.Main";

    @TempDir
    Path folder;

    private static Process running(Path said, String... words) throws IOException {
        return running(List.of(), said, words);
    }

    /// @param before what comes first on the command line, such as a shell that sets limits
    private static Process running(List<String> before, Path said, String... words) throws IOException {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAM));
        all.addAll(List.of(words));
        return new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
    }

    private static boolean isUnderWay(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.anyMatch(path -> String.valueOf(path.getFileName()).endsWith(".part"));
        } catch (UncheckedIOException e) {
            // Something was moved while it was looked at.
            return false;
        }
    }

    /// Ends the program while it writes.
    private static void end(Process program, Path in) throws Exception {
        try {
            while (program.isAlive() && !isUnderWay(in)) {
                Thread.onSpinWait();
            }
            assertThat(program.isAlive()).isTrue();
            program.destroy();
            program.waitFor();
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    /// Nothing, or what is wrong in one sentence on one line.
    private static void assertSaidPlainly(Path said) throws IOException {
        assertThat(Files.readString(said)).doesNotContain("Exception", "\tat ").matches("([A-Z][^\n]*[.]\n)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "play-events"})
    void aSampleThatIsNotWholeIsGone(String kind) throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path said = folder.resolve("said");
        String out = in.resolve(kind.equals("requests") ? "big.csv" : "plays").toString();

        end(running(said, "sample", "--kind", kind, "--rows", "900000000", "--out", out), in);

        assertThat(in).isEmptyDirectory();
        assertSaidPlainly(said);
    }

    @Test
    void aDownloadThatIsNotWholeIsGone() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path said = folder.resolve("said");
        CountDownLatch closing = new CountDownLatch(1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/streams.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                exchange.getResponseBody().write(new byte[100_000]);
                exchange.getResponseBody().flush();
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/streams.csv";
            Path library = in.resolve("library");
            end(running(said, "fetch", url, "--library", library.toString()), in);
        } finally {
            closing.countDown();
            server.stop(0);
            threads.shutdownNow();
        }

        try (Stream<Path> left = Files.walk(in)) {
            assertThat(left.filter(Files::isRegularFile)).isSubsetOf(in.resolve("library.mv.db"));
        }
        assertSaidPlainly(said);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCameLastAndTheDiskHadNoRoomForIsSaidNotToBeKept(boolean isNew) throws Exception {
        Path shell = Path.of("/bin/bash");
        assumeThat(shell).as("a shell that limits the size of files").isExecutable();
        Path library = folder.resolve("library.mv.db");
        Path said = folder.resolve("said");
        if (!isNew) {
            Library.create(library).close();
        }
        CountDownLatch listening = new CountDownLatch(1);
        CountDownLatch more = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/tv", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                exchange.getResponseBody().write(':');
                exchange.getResponseBody().flush();
                listening.countDown();
                more.await();
                exchange.getResponseBody().write(noise());
                exchange.getResponseBody().flush();
                sent.countDown();
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        String url = "tv=http://localhost:" + server.getAddress().getPort() + "/tv";
        List<String> limit = List.of(shell.toString(), "-c", "ulimit -f 2000; exec \"$0\" \"$@\"");
        Process program = running(limit, said, "listen", url, "--library", library.toString());
        try {
            listening.await();
            more.countDown();
            sent.await();
            program.destroy();
            program.waitFor();
        } finally {
            program.destroyForcibly().waitFor();
            closing.countDown();
            server.stop(0);
            threads.shutdownNow();
        }

        assertThat(said).hasContent("The disk is full: " + library + " could not be written. Make room and try again.");
    }

    /// Comments of a stream that do not pack well.
    private static byte[] noise() {
        Random random = new Random(1);
        byte[] line = new byte[600];
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            random.nextBytes(line);
            lines.append(":").append(Base64.getEncoder().encodeToString(line)).append("\n\n");
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
