package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KilledImportTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("library.mv.db");
    }

    @Test
    void afterTwentyKillsAtRandomMomentsEveryImportIsWholeOrAbsent() throws Exception {
        List<String> stored = new ArrayList<>();
        Random random = new Random();
        for (int kill = 0; kill < 20; kill++) {
            try (OtherProgram program = OtherProgram.on(file(), "import", List.of())) {
                List<String> steps = new ArrayList<>();
                for (int step = random.nextInt(30); step >= 0; step--) {
                    steps.add(program.step());
                }
                steps.addAll(program.kill());
                assertThat(steps).doesNotContainNull();
                steps.stream()
                        .filter(step -> step.startsWith("stored "))
                        .forEach(step -> stored.add(step.substring(7)));
            }
            byte[] left = Files.readAllBytes(file());
            try (Library library = Library.openReadOnly(file())) {
                assertWhole(library, stored);
            }
            assertThat(file()).hasBinaryContent(left);
            try (Library library = Library.open(file())) {
                assertWhole(library, stored);
            }
            assertNothingOrphaned();
        }
        assertThat(stored).isNotEmpty();
    }

    private static void assertWhole(Library library, List<String> stored) {
        assertThat(library.ledger()).extracting(LedgerEntry::name).containsAll(stored);
        assertThat(library.history(TestCapture.KIND).of("dump").isEmpty())
                .isEqualTo(library.ledger().isEmpty());
        for (LedgerEntry entry : library.ledger()) {
            long rows = library.contents().segments().stream()
                    .filter(segment -> segment.file() == entry.id())
                    .mapToLong(segment -> library.events().of(segment).size())
                    .sum();
            rows += library.recordsOf(entry).size();
            List<Rejected> rejected = new ArrayList<>();
            library.rejected().forEach(entry, rejected::add);
            assertThat(rows).isEqualTo(entry.stored());
            assertThat(rejected).hasSize((int) entry.rejected());
        }
    }

    private void assertNothingOrphaned() throws Exception {
        try (Connection on = DriverManager.getConnection(
                        EscapedPath.url(file(), LibraryFile.SUFFIX) + ";ACCESS_MODE_DATA=r");
                ResultSet orphans = on.createStatement().executeQuery("""
                        SELECT (SELECT COUNT(*) - 1 FROM segment_bytes WHERE id NOT IN (SELECT -id FROM segments))
                            + (SELECT COUNT(*) FROM segments WHERE file NOT IN (SELECT id FROM files))
                            + (SELECT COUNT(*) FROM rejected WHERE file NOT IN (SELECT id FROM files))
                            + (SELECT COUNT(*) FROM captures WHERE file NOT IN (SELECT id FROM files))
                            + (SELECT COUNT(*) FROM records)
                            - COALESCE((SELECT MAX(max_record) + 1 FROM captures), 0)
                        """)) {
            orphans.next();
            assertThat(orphans.getInt(1)).isZero();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aLibraryInUseByAnotherProgramSaysSoAndIsLeftAsItIs() throws Exception {
        Library.create(file()).close();
        try (OtherProgram program = OtherProgram.on(file(), "hold", List.of())) {
            assertThat(program.step()).isEqualTo("open");
            String sentence =
                    "The library " + file() + " is in use by another program. Close it there, then open it " + "again.";

            assertThatThrownBy(() -> Library.open(file()))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage(sentence);
            assertThatThrownBy(() -> Library.openReadOnly(file()))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage(sentence);
        }
        Library.open(file()).close();
    }

    @Test
    void onAFullDiskAnImportSaysSoAndLeavesNoTrace() throws Exception {
        Path shell = Path.of("/bin/bash");
        assumeThat(shell).as("a shell that limits the size of files").isExecutable();

        try (OtherProgram program = OtherProgram.on(
                file(), "fill", List.of(shell.toString(), "-c", "ulimit -f 2000; exec \"$0\" \"$@\""))) {
            List<String> steps = Stream.generate(() -> stepOf(program))
                    .takeWhile(step -> !step.isEmpty())
                    .filter(step -> !step.equals("segment") && !step.equals("commit"))
                    .toList();
            assertThat(steps)
                    .containsExactly(
                            "The disk is full: " + file() + " could not be written. Make room and try again.",
                            "ledger 2");
        }
        try (Library library = Library.open(file())) {
            assertWhole(library, List.of("small"));
            assertThat(library.ledger()).hasSize(2);
        }
        assertNothingOrphaned();
    }

    @Test
    void onAFullDiskFilesThatWereNotThereYetAreLostWholeAndTheLedgerTellsWhich() throws Exception {
        Path shell = Path.of("/bin/bash");
        assumeThat(shell).as("a shell that limits the size of files").isExecutable();
        long synced = 0;
        long ledger = -1;

        try (OtherProgram program = OtherProgram.on(
                file(), "fill soon", List.of(shell.toString(), "-c", "ulimit -f 4000; exec \"$0\" \"$@\""))) {
            List<String> steps = Stream.generate(() -> stepOf(program))
                    .takeWhile(step -> !step.isEmpty())
                    .filter(step -> !step.equals("segment") && !step.equals("commit"))
                    .toList();
            assertThat(steps)
                    .contains("The disk is full: " + file() + " could not be written. Make room and try again.");
            for (String step : steps) {
                synced = step.startsWith("synced ") ? Long.parseLong(step.substring(7)) : synced;
                ledger = step.startsWith("ledger ") ? Long.parseLong(step.substring(7)) : ledger;
            }
        }
        assertThat(synced).isPositive();
        assertThat(ledger).isGreaterThanOrEqualTo(synced);
        try (Library library = Library.open(file())) {
            assertWhole(library, List.of());
            assertThat(library.ledger().size()).isEqualTo((int) ledger);
        }
        assertNothingOrphaned();
    }

    private static String stepOf(OtherProgram program) {
        try {
            String step = program.step();
            return step == null ? "" : step;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
