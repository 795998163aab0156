package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class UnfinishedTest {
    @TempDir
    Path folder;

    /// A program that goes on while it ends: it finishes one file, and begins another.
    public static final class Program {
        private Program() {}

        /// Says which of the two it may do.
        public static void main(String[] args) throws IOException {
            CountDownLatch done = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> await(done)));
            Path first = Files.writeString(Path.of(args[0], "first.part"), "half");
            try (Unfinished _ = Unfinished.of(first)) {
                new Thread(() -> System.exit(0)).start();
                while (!Unfinished.isEnding()) {
                    Thread.onSpinWait();
                }
                try {
                    Unfinished.finish(() -> System.out.println("finished"));
                } catch (CancellationException e) {
                    System.out.println("not finished");
                }
                try (Unfinished _ = Unfinished.of(Path.of(args[0], "next.part"))) {
                    System.out.println("begun");
                } catch (CancellationException e) {
                    System.out.println("not begun");
                }
            } finally {
                done.countDown();
            }
        }

        private static void await(CountDownLatch done) {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void onceTheEndHasBegunNothingIsFinishedAndNothingBegun() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(program.inputReader(StandardCharsets.UTF_8).lines())
                    .containsExactly("not finished", "not begun");
            program.waitFor();
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
