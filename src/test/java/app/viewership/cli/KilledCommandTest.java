package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The program itself, killed while it imports the sample log: its library holds the whole import, or nothing of it.
@Execution(ExecutionMode.CONCURRENT)
class KilledCommandTest {
    private static final String PROGRAM = "app.viewership.app.Main";
    private static final Path SAMPLE = Path.of("data", "data-log.csv.zip");
    private static final long ROWS = 250_000;
    private static final int KILLS = 20;

    @TempDir
    private Path folder;

    private Path library() {
        return folder.resolve("library.mv.db");
    }

    private Process importing() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        // Else those killed leave a file among the temporary ones.
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PROGRAM,
                        "import",
                        SAMPLE.toString(),
                        "--library",
                        library().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void afterTwentyKillsAtRandomMomentsTheImportIsWholeOrAbsent() throws Exception {
        long since = System.nanoTime();
        assertThat(importing().waitFor()).isZero();
        long whole = System.nanoTime() - since;
        assertThat(lastedTheKill()).isTrue();

        Random random = new Random();
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process program = importing();
            boolean ended = program.waitFor(random.nextLong(whole), TimeUnit.NANOSECONDS);
            program.destroyForcibly().waitFor();
            killed += ended ? 0 : 1;
            boolean lasted = lastedTheKill();
            assertThat(lasted || !ended).as("an import that ended is there").isTrue();
        }
        assertThat(killed).isPositive();

        assertThat(importing().waitFor()).isZero();
        assertThat(Shell.run(
                        "query",
                        "--library",
                        library().toString(),
                        "--by",
                        "program",
                        "--measure",
                        "watch_seconds",
                        "--limit",
                        "3"))
                .isEqualTo(new Shell.Ran(0, """
                        program,watch_seconds
                        SeriesTitle0,211016
                        SeriesTitle4,127293
                        SeriesTitle1,124097
                        """, ""));
        assertThat(lastedTheKill()).isTrue();
    }

    /// Whether the import is in the library, which then makes room for the next; false where nothing of it is.
    private boolean lastedTheKill() throws IOException {
        boolean imported = false;
        if (Files.exists(library())) {
            try (Library library = Library.open(library())) {
                imported = !library.ledger().isEmpty();
                assertWhole(library);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            // One killed while it makes the library leaves its draft, which nobody takes for the library.
            assertThat(left.filter(file -> !file.getFileName().toString().startsWith("library.mv.db.new-"))
                            .toList())
                    .isSubsetOf(List.of(library()));
        }
        if (imported) {
            Files.delete(library());
        }
        return imported;
    }

    private static void assertWhole(Library library) {
        List<LedgerEntry> ledger = library.ledger();
        assertThat(ledger).hasSizeLessThanOrEqualTo(1);
        long stored = 0;
        for (LedgerEntry entry : ledger) {
            assertThat(entry.lines()).isEqualTo(ROWS);
            assertThat(entry.stored() + entry.rejected() + entry.blank()).isEqualTo(ROWS);
            assertThat(library.rejected().page(entry, 0, (int) ROWS)).hasSize((int) entry.rejected());
            stored += entry.stored();
        }
        assertThat(library.contents().segments().stream()
                        .mapToLong(segment -> library.events().of(segment).size())
                        .sum())
                .isEqualTo(stored);
    }
}
