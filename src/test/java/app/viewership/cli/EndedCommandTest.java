package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> all = new ArrayList<>(List.of(
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

    @ParameterizedTest
    @ValueSource(strings = {"requests", "play-events"})
    void aSampleThatIsNotWholeIsGone(String kind) throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path said = folder.resolve("said");
        String out = in.resolve(kind.equals("requests") ? "big.csv" : "plays").toString();

        end(running(said, "sample", "--kind", kind, "--rows", "900000000", "--out", out), in);

        assertThat(in).isEmptyDirectory();
    }

    @Test
    void aDownloadThatIsNotWholeIsGone() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
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
            end(running(folder.resolve("said"), "fetch", url, "--library", library.toString()), in);
        } finally {
            closing.countDown();
            server.stop(0);
            threads.shutdownNow();
        }

        try (Stream<Path> left = Files.walk(in)) {
            assertThat(left.filter(Files::isRegularFile)).isSubsetOf(in.resolve("library.mv.db"));
        }
    }
}
