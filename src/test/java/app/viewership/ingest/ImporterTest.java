package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.RejectedRow;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void makeALibrary() {
        library = Library.create(folder.resolve("library"));
    }

    @AfterEach
    void closeTheLibrary() {
        library.close();
    }

    @Test
    void everyRowIsStoredWithItsLineTimeStatusClientAndAsset() throws IOException {
        FileOutcome outcome = importOf(write("log.csv", Logs.HEADER + Logs.row(0) + Logs.row(601) + Logs.row(60)));
        assertThat(Logs.requests(library))
                .containsExactly(
                        "1 2 2021-09-29T23:50:00Z 404 10.0.0.0 Roku agent0 1000",
                        "1 3 2021-09-30T00:00:01Z 200 10.0.6.0 Roku agent1 1010",
                        "1 4 2021-09-29T23:51:00Z 200 10.0.4.0 Roku agent0 1001");
        assertThat(outcome)
                .isEqualTo(new FileOutcome(
                        folder.resolve("log.csv"),
                        "log.csv",
                        "requests",
                        "requests",
                        Ending.STORED,
                        library.ledger().getFirst().sha256(),
                        new RowSums(3, 3, 0, 0, 1),
                        Instant.parse("2021-09-29T23:50:00Z"),
                        Instant.parse("2021-09-30T00:00:01Z"),
                        null,
                        null,
                        RejectedRows.NONE));
    }

    @Test
    void linesReadAreTheSumOfStoredRejectedAndBlank() throws IOException {
        FileOutcome outcome = importOf(write(
                "log.csv", "\n" + Logs.HEADER + "bad\n" + Logs.row(1) + "\r\n\n" + "worse\r" + Logs.row(2) + "last"));
        RowSums rows = outcome.rows();
        assertThat(rows.lines()).isEqualTo(8).isEqualTo(rows.stored() + rows.rejected() + rows.blank());
        assertThat(List.of(rows.stored(), rows.rejected(), rows.blank())).containsExactly(2L, 3L, 3L);
        assertThat(rejected(library.ledger().getFirst()))
                .containsExactly(
                        new Rejected(3, "The row has 1 field, the header has 8.", "bad"),
                        new Rejected(7, "The row has 1 field, the header has 8.", "worse"),
                        new Rejected(9, "The row has 1 field, the header has 8.", "last"));
    }

    @Test
    void aLogOfManyBlocksIsStoredWholeAndInItsLines() throws IOException {
        int rows = 60_000;
        importOf(write("log.csv", Logs.HEADER + Logs.rows(0, rows)));
        List<String> requests = Logs.requests(library);
        assertThat(library.contents().segments().size()).isGreaterThan(3);
        assertThat(requests).hasSize(rows);
        for (int second = 0; second < rows; second += 997) {
            assertThat(requests.get(second))
                    .startsWith("1 %d %s "
                            .formatted(
                                    second + 2,
                                    Instant.parse("2021-09-29T23:50:00Z").plusSeconds(second)));
        }
    }

    @Test
    void anEmptyDeviceOrUserAgentIsShownAsNone() throws IOException {
        importOf(write("log.csv", Logs.HEADER + "2021-09-29,23:50:00,T,200,,1,ip,\n"));
        assertThat(Logs.requests(library)).containsExactly("1 2 2021-09-29T23:50:00Z 200 ip (none) (none) 1");
    }

    @Test
    void theLogZoneIsUsedAndKeptInTheLedger() throws IOException {
        Path log = write("log.csv", Logs.HEADER + Logs.row(0));
        new Importer(library, new ImportSettings(ZoneId.of("Europe/Berlin")))
                .run(List.of(log), progress -> {}, new CancelSignal());
        assertThat(Logs.requests(library)).element(0).asString().contains("2021-09-29T21:50:00Z");
        assertThat(library.ledger().getFirst().zone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void allLogsOfAnArchiveComeInEachWithItsName() throws IOException {
        Path zip = folder.resolve("two.zip");
        Logs.zip(
                zip,
                List.of("a.csv", "b.csv"),
                List.of(
                        Logs.HEADER + Logs.rows(0, 2),
                        Logs.HEADER.replace(",", ";") + Logs.row(9).replace(",", ";")));
        ImportReport report = run(List.of(zip));
        assertThat(report.files()).extracting(FileOutcome::name).containsExactly("two.zip › a.csv", "two.zip › b.csv");
        assertThat(report.files()).extracting(file -> file.rows().stored()).containsExactly(2L, 1L);
        assertThat(library.ledger()).extracting(LedgerEntry::entry).containsExactly("a.csv", "b.csv");
        assertThat(library.ledger()).extracting(LedgerEntry::delimiter).containsExactly("comma", "semicolon");
        assertThat(Logs.requests(library)).hasSize(3);
    }

    @Test
    void oneBadLogKeepsItsWholeArchiveOut() throws IOException {
        Path zip = folder.resolve("two.zip");
        Logs.zip(zip, List.of("a.csv", "b.csv"), List.of(Logs.HEADER + Logs.row(0), "city\nLisbon\n"));
        ImportReport report = run(List.of(zip));
        assertThat(report.failed()).isTrue();
        assertThat(report.files())
                .extracting(FileOutcome::sentence)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(
                                        "two.zip › a.csv was not stored, because b.csv in the same archive could not be."),
                        second -> assertThat(second).startsWith("two.zip › b.csv is of none of the kinds"));
        assertEmpty();
    }

    @Test
    void whatAnArchiveThatFailedTaughtIsForgotten() throws IOException {
        Path good = write("good.csv", Logs.HEADER + Logs.rows(0, 10));
        Path zip = folder.resolve("two.zip");
        Logs.zip(zip, List.of("a.csv", "b.csv"), List.of(Logs.HEADER + Logs.rows(5, 10), Logs.HEADER + "broken\n"));
        ImportReport report = run(List.of(zip, good));
        assertThat(report.files())
                .extracting(FileOutcome::ending)
                .containsExactly(Ending.FAILED, Ending.FAILED, Ending.STORED);
        try (Library alone = Library.create(folder.resolve("alone"))) {
            new Importer(alone, ImportSettings.DEFAULT).run(List.of(good), progress -> {}, new CancelSignal());
            assertThat(library.clients()).isEqualTo(alone.clients());
            assertThat(library.assets()).isEqualTo(alone.assets());
            assertThat(Logs.requests(library)).isEqualTo(Logs.requests(alone));
        }
    }

    @Test
    void badFilesAreToldAndTheFilesBesideThemComeIn() throws IOException {
        Path good = write("good.csv", Logs.HEADER + Logs.row(0));
        Path empty = write("empty.csv", "");
        Path gone = folder.resolve("gone.csv");
        ImportReport report = run(List.of(empty, gone, good));
        assertThat(report.failed()).isTrue();
        assertThat(report.ended(Ending.FAILED))
                .extracting(FileOutcome::sentence)
                .containsExactlyInAnyOrder(
                        "empty.csv is empty.", "gone.csv is not there: " + gone + " does not exist.");
        assertThat(library.ledger()).extracting(LedgerEntry::name).containsExactly("good.csv");
    }

    @Test
    void everyLogOfAFolderComesIn() throws IOException {
        Files.createDirectories(folder.resolve("logs/more"));
        write("logs/b.csv", Logs.HEADER + Logs.row(0));
        write("logs/more/a.csv", Logs.HEADER + Logs.row(1));
        write("logs/notes.txt", "no log");
        ImportReport report = run(List.of(folder.resolve("logs")));
        assertThat(report.files()).extracting(FileOutcome::name).containsExactly("b.csv", "a.csv");
        assertThat(report.failed()).isFalse();
    }

    @Test
    void whatTheReportTellsIsOnTheDiskHoweverManyFilesItWas() throws IOException {
        for (int i = 0; i < 50; i++) {
            Files.createDirectories(folder.resolve("logs"));
            write("logs/%02d.csv".formatted(i), Logs.HEADER + Logs.rows(i, i + 5));
        }
        assertThat(run(List.of(folder.resolve("logs"))).ended(Ending.STORED)).hasSize(50);

        Path copy = Files.copy(library.file(), folder.resolve("copy.mv.db"));
        try (Library asAfterAKill = Library.openReadOnly(copy)) {
            assertThat(asAfterAKill.ledger()).isEqualTo(library.ledger());
        }
    }

    @Test
    void theSameFileAgainIsSaidAndNotStoredTwice() throws IOException {
        Path first = write("first.csv", Logs.HEADER + Logs.rows(0, 10));
        Path copy = write("copy.csv", Logs.HEADER + Logs.rows(0, 10));
        ImportReport report = run(List.of(first, copy));
        assertThat(report.files()).extracting(FileOutcome::ending).containsExactly(Ending.STORED, Ending.DUPLICATE);
        assertThat(report.files().getLast().sentence())
                .startsWith("copy.csv is in the library already, imported on ")
                .endsWith(" as first.csv; nothing was stored twice.");
        assertThat(report.failed()).isFalse();
        assertThat(Logs.requests(library)).hasSize(10);
    }

    @Test
    void aFileOfTheSameSizeWithOtherRowsIsNoDuplicate() throws IOException {
        run(List.of(write("a.csv", Logs.HEADER + Logs.row(1)), write("b.csv", Logs.HEADER + Logs.row(2))));
        assertThat(Logs.requests(library)).hasSize(2);
    }

    @Test
    void ifAllRowsAreRejectedNothingIsStoredAndTheRowsCanBeLookedAt() throws IOException {
        StringBuilder log = new StringBuilder(Logs.HEADER);
        for (int i = 0; i < 2500; i++) {
            log.append("row é ").append(i).append('\n');
        }
        FileOutcome outcome = importOf(write("bad.csv", log + "\n"));
        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(outcome.sentence())
                .isEqualTo(
                        "Nothing of bad.csv was stored: all its rows (2,500) were rejected. The first, line 2: The row has "
                                + "1 field, the header has 8.");
        RowSums sums = outcome.rows();
        assertThat(List.of(sums.lines(), sums.stored(), sums.rejected(), sums.blank()))
                .containsExactly(2501L, 0L, 2500L, 1L);
        assertThat(outcome.rejectedRows().size()).isEqualTo(2500);
        List<RejectedRow> rows = new ArrayList<>();
        outcome.rejectedRows().forEach(rows::add);
        assertThat(rows)
                .hasSize(2500)
                .element(2499)
                .isEqualTo(new RejectedRow(2501, "The row has 1 field, the header has 8.", "row é 2499"));
        assertEmpty();
    }

    @Test
    void aLogOfBlankRowsIsToldSo() throws IOException {
        FileOutcome outcome = importOf(write("blank.csv", Logs.HEADER + "\n\n"));
        assertThat(outcome.sentence()).isEqualTo("blank.csv has a header and no rows but blank ones.");
        assertThat(outcome.rows().lines()).isEqualTo(2).isEqualTo(outcome.rows().blank());
    }

    @Test
    void rowsRejectedBeforeTheFirstKeptOneAreInTheLibrary() throws IOException {
        String bad = ("bad ".repeat(50) + "\n").repeat(6_000);
        importOf(write("log.csv", Logs.HEADER + bad + Logs.row(0) + "bad\n"));
        LedgerEntry entry = library.ledger().getFirst();
        assertThat(entry.rejected()).isEqualTo(6_001);
        assertThat(library.rejected().page(entry, 0, 1))
                .extracting(Rejected::line)
                .containsExactly(2L);
        assertThat(library.rejected().page(entry, 6_001, 5))
                .extracting(Rejected::line)
                .containsExactly(6_003L);
    }

    @Test
    void cancellingLeavesNoTraceOfTheRunningFileAndKeepsTheFinishedOnes() throws IOException {
        Path first = write("first.csv", Logs.HEADER + Logs.rows(0, 10));
        Path second = write("second.csv", Logs.HEADER + Logs.rows(0, 60_000));
        Path third = write("third.csv", Logs.HEADER + Logs.rows(5, 10));
        CancelSignal cancel = new CancelSignal();
        ImportReport report = importer()
                .run(
                        List.of(first, second, third),
                        progress -> {
                            if (progress.fileNumber() == 2) {
                                cancel.cancel();
                            }
                        },
                        cancel);
        assertThat(report.cancelled()).isTrue();
        assertThat(report.files())
                .extracting(FileOutcome::ending)
                .containsExactly(Ending.STORED, Ending.CANCELLED, Ending.CANCELLED);
        assertThat(library.ledger()).extracting(LedgerEntry::name).containsExactly("first.csv");
        assertThat(Logs.requests(library)).hasSize(10);
    }

    @Test
    void cancellingInTheMiddleOfAFileStoresNothingOfItAndItCanBeImportedLater() throws IOException {
        Path log = write("log.csv", Logs.HEADER + Logs.rows(0, 60_000));
        CancelSignal cancel = new CancelSignal();
        List<Long> rows = new ArrayList<>();
        ImportReport report = importer()
                .run(
                        List.of(log),
                        progress -> {
                            rows.add(progress.rows());
                            cancel.cancel();
                        },
                        cancel);
        assertThat(rows).first().satisfies(seen -> assertThat(seen).isBetween(1L, 59_999L));
        assertThat(report.files())
                .extracting(FileOutcome::sentence)
                .containsExactly("Cancelled; nothing of it was stored.");
        assertEmpty();
        assertThat(importOf(log).rows().stored()).isEqualTo(60_000);
        assertThat(library.clients()).hasSize(21);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsReadAsItComes() throws Exception {
        Path pipe = pipe("pipe");
        CompletableFuture<Path> written = said(pipe, Logs.HEADER + Logs.rows(0, 20_000));
        assertThat(importOf(pipe).rows().stored()).isEqualTo(20_000);
        written.join();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeThatSaysWhatOneSaidBeforeIsReadOnceAndADuplicate() throws Exception {
        String log = Logs.HEADER + Logs.rows(0, 600);
        Path before = pipe("before");
        CompletableFuture<Path> first = said(before, log);
        assertThat(importOf(before).ending()).isEqualTo(Ending.STORED);
        first.join();
        Path pipe = pipe("pipe");
        CompletableFuture<Path> second = said(pipe, log);
        assertThat(importOf(pipe).ending()).isEqualTo(Ending.DUPLICATE);
        second.join();
    }

    @Test
    void anInterruptIsACancel() throws IOException {
        Path log = write("log.csv", Logs.HEADER + Logs.rows(0, 60_000));
        Thread.currentThread().interrupt();
        ImportReport report = run(List.of(log));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.cancelled()).isTrue();
        assertEmpty();
    }

    @Test
    void progressNamesTheFilesAndAddsUp() throws IOException {
        Path first = write("first.csv", Logs.HEADER + Logs.rows(0, 60_000));
        Path second = write("second.csv", Logs.HEADER + Logs.rows(0, 10) + "bad\n");
        List<ImportProgress> told = new ArrayList<>();
        importer().run(List.of(first, second), told::add, new CancelSignal());
        ImportProgress last = told.getLast();
        assertThat(last.file()).isEqualTo("second.csv");
        assertThat(List.of(last.fileNumber(), last.files())).containsExactly(2, 2);
        assertThat(List.of(last.rows(), last.rejected())).containsExactly(60_011L, 1L);
        assertThat(last.bytesDone())
                .isEqualTo(Files.size(first) + Files.size(second))
                .isEqualTo(last.bytesTotal());
        assertThat(last.share()).isEqualTo(1);
        assertThat(last.firstRejected())
                .containsExactly(new RejectedRow(12, "The row has 1 field, the header has 8.", "bad"));
        assertThat(told).extracting(ImportProgress::rows).isSorted();
    }

    @Test
    void aLibraryThatMayNotBeWrittenIsToldSo() throws IOException {
        Path log = write("log.csv", Logs.HEADER + Logs.row(0));
        library.close();
        library = Library.openReadOnly(folder.resolve("library"));
        assertThat(importOf(log).sentence()).contains("may only be read");
    }

    @Test
    void bytesThatAreNoLogAreRefusedWhatever() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(3).nextBytes(noise);
        Path path = Files.write(folder.resolve("noise.csv"), noise);
        assertThat(importOf(path).sentence()).startsWith("noise.csv is not a text file");
        noise = Arrays.copyOf(Logs.HEADER.getBytes(StandardCharsets.UTF_8), noise.length);
        Files.write(path, noise);
        assertThat(importOf(path).sentence())
                .isEqualTo(
                        "Nothing of noise.csv was stored: all its rows (1) were rejected. The first, line 2: The row holds a "
                                + "NUL character, which no text has.");
        assertEmpty();
    }

    private Importer importer() {
        return new Importer(library, ImportSettings.DEFAULT, 1);
    }

    private ImportReport run(List<Path> inputs) {
        return importer().run(inputs, progress -> {}, new CancelSignal());
    }

    private FileOutcome importOf(Path log) {
        List<FileOutcome> files = run(List.of(log)).files();
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private List<Rejected> rejected(LedgerEntry entry) {
        List<Rejected> rows = new ArrayList<>();
        library.rejected().forEach(entry, rows::add);
        return rows;
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static CompletableFuture<Path> said(Path pipe, String log) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Files.writeString(pipe, log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void assertEmpty() {
        assertThat(library.ledger()).isEmpty();
        assertThat(library.clients()).isEmpty();
        assertThat(library.assets()).isEmpty();
        assertThat(library.contents().segments()).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
