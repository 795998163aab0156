package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.AppActivity;
import app.viewership.source.History.Version;
import app.viewership.source.LogReader;
import app.viewership.store.CaptureChanges;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Files of records beside files of events.
@Execution(ExecutionMode.CONCURRENT)
class RecordImportTest {

    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Library library;
    private int libraries;

    @BeforeEach
    void makeALibrary() {
        library = Library.create(folder.resolve("library" + libraries++));
    }

    @AfterEach
    void closeTheLibrary() {
        library.close();
    }

    @Test
    void eventsAndRecordsComeInTogetherWhateverTheyAreCalled() throws IOException {
        write("data/one.json", Activity.event(10, "u1", "song", 12.4));
        write("data/three", Activity.user("u1", "se") + Activity.user("u2", "no"));
        write("data/two.txt", "{\"activity_id\":\"song\",\"name\":\"The Song\",\"type\":\"video\",\"subtype\":null}\n");
        Files.move(folder.resolve("data/two.txt"), folder.resolve("data/two.jsonl"));

        ImportReport report = run(ImportSettings.DEFAULT, folder.resolve("data"));

        assertThat(report.files())
                .extracting(file -> file.name() + " " + file.ending() + " " + file.kind() + " " + file.part())
                .containsExactly(
                        "one.json STORED app-activity events",
                        "three STORED app-activity users",
                        "two.jsonl STORED app-activity activities");
        assertThat(report.files())
                .extracting(FileOutcome::changes)
                .containsExactly(null, new CaptureChanges(2, 0, 0, 0), new CaptureChanges(1, 0, 0, 0));
        assertThat(report.files()).extracting(file -> file.rows().stored()).containsExactly(1L, 2L, 1L);
        assertThat(Activity.events(library))
                .containsExactly("one.json:1 [u1, (unknown), (unknown), (unknown), (unknown), (unknown)] "
                        + "[song, (unknown), (unknown)] 1609459210 12 s, status 1, amount -1");
        assertThat(library.kinds()).containsExactly("app-activity");
    }

    @Test
    void theOrderOfImportMakesNoDifference() throws IOException {
        List<Path> files = List.of(
                write("2021-01-05/users.jsonl", Activity.user("u1", "se") + Activity.user("u2", "no")),
                write("2021-01-07/users.jsonl", Activity.user("u2", "dk") + Activity.user("u3", "fi")),
                write("2021-01-07/more.jsonl", Activity.user("u2", "is")),
                write("a.jsonl", Activity.event(10, "u1", "song", 12.4) + Activity.event(20, "u2", "game", 3)),
                write("b.jsonl", Activity.event(15, "u3", "song", 0) + "broken\n"));
        List<Object> first = List.of();
        for (List<Path> order : orders(files)) {
            ImportReport report = run(ImportSettings.DEFAULT, order.toArray(Path[]::new));
            List<Object> all = List.of(
                    library.history(AppActivity.KIND),
                    Activity.events(library),
                    report.files().stream()
                            .map(file -> file.name()
                                    + file.rows().stored()
                                    + file.rows().rejected()
                                    + file.changes())
                            .sorted()
                            .toList(),
                    library.clients().stream()
                            .map(client -> client.texts().toString())
                            .sorted()
                            .toList());
            assertThat(all).isEqualTo(first.isEmpty() ? all : first);
            first = all;
            closeTheLibrary();
            makeALibrary();
        }
        assertThat(first.get(2).toString()).contains("added=2", "changed=1");
    }

    private static <T> List<List<T>> orders(List<T> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : some) {
            List<T> others = new ArrayList<>(some);
            others.remove(first);
            for (List<T> rest : orders(others)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    @Test
    void recordsWereCapturedWhenThePathSays() throws IOException {
        Path file = write("2021-03-04/users_2021-03-05_07.jsonl", Activity.user("u1", "se"));

        run(new ImportSettings(ZoneId.of("Europe/Berlin")), file);

        assertThat(library.ledger().getFirst().captured()).isEqualTo(Instant.parse("2021-03-05T06:00:00Z"));
    }

    @Test
    void recordsWhosePathSaysNothingWereCapturedWhenTheFileWasChangedLast() throws IOException {
        Path file = write("users.jsonl", Activity.user("u1", "se"));
        Files.setLastModifiedTime(file, FileTime.from(NEW_YEAR.plusMillis(1999)));

        run(ImportSettings.DEFAULT, file);

        assertThat(library.ledger().getFirst().captured()).isEqualTo(NEW_YEAR.plusSeconds(1));
    }

    @Test
    void theSameRecordsOfAnotherDayAreNewsAndOfTheSameDayADuplicate() throws IOException {
        String users = Activity.user("u1", "se");
        Path first = write("2021-01-01/users.jsonl", users);
        Path other = write("2021-01-02/users.jsonl", users);
        Path again = write("again/2021-01-02/users.jsonl", users);

        ImportReport report = run(ImportSettings.DEFAULT, first, other, again);

        assertThat(report.files())
                .extracting(FileOutcome::ending)
                .containsExactly(Ending.STORED, Ending.STORED, Ending.DUPLICATE);
        assertThat(report.files().get(1).changes()).isEqualTo(new CaptureChanges(0, 0, 1, 0));
        assertThat(report.files().get(2).part()).isEqualTo("users");
        assertThat(users()).containsExactly("u1 from 2021-01-01T00:00:00Z");
    }

    private List<String> users() {
        return library.history(AppActivity.KIND).of("users").stream()
                .map(user -> user.key() + " from " + Instant.ofEpochSecond(user.from()))
                .toList();
    }

    @Test
    void rowsThatAreNoRecordsAreRejectedAndTheSumHolds() throws IOException {
        Path file = write(
                "users.jsonl", Activity.user("u1", "se") + "\nbroken\n" + "{\"country_code\":\"no\"}\n{\"user_id\"");

        FileOutcome outcome = run(ImportSettings.DEFAULT, file).files().getFirst();

        RowSums rows = outcome.rows();
        assertThat(rows.lines()).isEqualTo(5).isEqualTo(rows.stored() + rows.rejected() + rows.blank());
        assertThat(rows.stored()).isOne();
        List<Rejected> rejected = new ArrayList<>();
        library.rejected().forEach(library.ledger().getFirst(), rejected::add);
        assertThat(rejected).extracting(Rejected::line).containsExactly(3L, 4L, 5L);
        assertThat(library.recordsOf(library.ledger().getFirst()))
                .extracting(record -> record.line())
                .containsExactly(1L);
    }

    @Test
    void aFileOfManyBlocksKeepsItsRecordsInOrder() throws IOException {
        Path file = write("users.jsonl", Activity.users(0, 70_000));
        assertThat(Files.size(file)).isGreaterThan(3L * LogReader.LONGEST_ROW);

        FileOutcome outcome = run(ImportSettings.DEFAULT, file).files().getFirst();

        assertThat(outcome.rows().stored()).isEqualTo(70_000);
        assertThat(outcome.changes()).isEqualTo(new CaptureChanges(70_000, 0, 0, 0));
        assertThat(library.recordsOf(library.ledger().getFirst()))
                .extracting(record -> record.key() + " " + record.line())
                .startsWith("u0 1", "u1 2")
                .endsWith("u69999 70000")
                .hasSize(70_000);
    }

    @Test
    void cancellingInTheMiddleOfAFileOfRecordsStoresNothingOfIt() throws IOException {
        Path file = write("users.jsonl", Activity.users(0, 70_000));
        CancelSignal cancel = new CancelSignal();

        ImportReport report = new Importer(library, ImportSettings.DEFAULT, 1)
                .run(List.of(file), progress -> cancel.cancel(), cancel);

        assertThat(report.files()).extracting(FileOutcome::ending).containsExactly(Ending.CANCELLED);
        assertThat(library.ledger()).isEmpty();
        assertThat(library.history(AppActivity.KIND).of("users")).isEmpty();
        assertThat(run(ImportSettings.DEFAULT, file).files().getFirst().rows().stored())
                .isEqualTo(70_000);
        assertThat(library.contents().records()).isEqualTo(70_000);
    }

    @Test
    void anArchiveMayHoldAllTheFilesOfADataset() throws IOException {
        Path zip = folder.resolve("all.zip");
        Logs.zip(
                zip,
                List.of("2021-01-01/users.jsonl", "2021-01-02/users.jsonl", "events.jsonl"),
                List.of(Activity.user("u1", "se"), Activity.user("u1", "no"), Activity.event(1, "u1", "song", 9)));

        ImportReport report = run(ImportSettings.DEFAULT, zip);

        assertThat(report.files())
                .extracting(FileOutcome::changes)
                .containsExactly(new CaptureChanges(1, 0, 0, 0), new CaptureChanges(0, 1, 0, 0), null);
        assertThat(library.history(AppActivity.KIND).of("users"))
                .extracting(Version::from)
                .containsExactly(NEW_YEAR.getEpochSecond(), NEW_YEAR.getEpochSecond() + 86_400);
        assertThat(Activity.events(library)).hasSize(1);
        assertThat(run(ImportSettings.DEFAULT, zip).files())
                .extracting(FileOutcome::ending)
                .containsExactly(Ending.DUPLICATE);
    }

    @Test
    void aFileOfAnotherKindThanTheUserChoseIsToldSo() throws IOException {
        Path file = write("users.jsonl", Activity.user("u1", "se"));

        ImportReport report = run(new ImportSettings(ZoneId.of("UTC"), "requests", null), file);

        assertThat(report.files().getFirst().sentence())
                .isEqualTo(
                        "users.jsonl is not of the kind Request log; it looks like App activity › Users. Choose that, "
                                + "or leave the choice out.");
        assertThat(library.ledger()).isEmpty();
        assertThat(run(new ImportSettings(ZoneId.of("UTC"), "app-activity", null), file)
                        .failed())
                .isFalse();
    }

    @Test
    void filesOfOtherDaysAreNotOpened() throws IOException {
        write("plays/2021-01-01/a_2021-01-01_23.jsonl", "no log at all");
        write("plays/2021-01-02/a_2021-01-02_00.jsonl", Activity.event(1, "u1", "song", 9));
        write("plays/2021-01-03/a_2021-01-03_00.jsonl", "");
        write("plays/users.jsonl", Activity.user("u1", "se"));
        ImportPeriod second = new ImportPeriod(LocalDate.parse("2021-01-02"), LocalDate.parse("2021-01-03"));

        ImportReport report = run(new ImportSettings(ZoneId.of("UTC"), null, second), folder.resolve("plays"));

        assertThat(report.passed()).isEqualTo(2);
        assertThat(report.failed()).isFalse();
        assertThat(report.files())
                .extracting(file -> file.name() + " " + file.ending())
                .containsExactly("a_2021-01-02_00.jsonl STORED", "users.jsonl STORED", "plays PASSED");
        assertThat(report.files().getLast().sentence())
                .isEqualTo("2 files of events were not read: their paths tell other days than 2021-01-02.");
        assertThat(library.ledger()).extracting(LedgerEntry::name).hasSize(2);
    }

    @Test
    void aPeriodHasADay() {
        LocalDate day = LocalDate.parse("2021-01-02");

        assertThatThrownBy(() -> new ImportPeriod(day, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A period from 2021-01-02 to 2021-01-02 has no day; name a later end.");
    }

    private ImportReport run(ImportSettings settings, Path... inputs) {
        return new Importer(library, settings, 1).run(List.of(inputs), progress -> {}, new CancelSignal());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
