package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.MovieStreams;
import app.viewership.store.CaptureChanges;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real files that lie beside the project. How many rows they have was counted with `wc -l` and `jq length`; one
/// author has no name and is rejected.
class RealFilesTest {

    private static final Path SHARED = Path.of("..", "shared", "data");

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

    private static Path real(String name) {
        Path path = SHARED.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "There is no " + path.toAbsolutePath());
        return path;
    }

    private List<String> ledger() {
        return library.ledger().stream()
                .map(entry -> "%s %s %s: %d of %d"
                        .formatted(entry.name(), entry.kind(), entry.part(), entry.stored(), entry.lines()))
                .sorted()
                .toList();
    }

    @Test
    void allFilesOfMovieStreamsComeInFromTheirFolder() {
        ImportReport report = run(real("movie-streams"));

        assertThat(report.failed()).isFalse();
        assertThat(ledger())
                .containsExactly(
                        "authors.json movie-streams authors: 200 of 201",
                        "books.json movie-streams books: 103 of 103",
                        "movies.csv movie-streams movies: 91 of 91",
                        "reviews.json movie-streams reviews: 501 of 501",
                        "streams.csv movie-streams streams: 9652 of 9652",
                        "users.csv movie-streams users: 783 of 783");
    }

    @Test
    void allFilesOfAppActivityComeInFromTheirFolder() {
        ImportReport report = run(real("app-activity"));

        assertThat(report.failed()).isFalse();
        assertThat(ledger())
                .containsExactly(
                        "activities.jsonl app-activity activities: 1492 of 1492",
                        "events.jsonl app-activity events: 7817 of 7817",
                        "users.jsonl app-activity users: 409 of 409");
    }

    @Test
    void capturesOfLivePlatformsComeInWhateverTheyAreCalled() throws IOException {
        Path renamed = folder.resolve("night.csv");
        Files.copy(real("live-events").resolve("sysney.stream"), renamed);

        ImportReport report = run(
                real("live-events").resolve("sytflix.stream"),
                renamed,
                real("live-events").resolve("sytazon.stream"));

        // Blocks of the files, counted by splitting them at blank lines; likes build no viewing.
        assertThat(report.failed()).isFalse();
        assertThat(report.files()).extracting(file -> file.rows().unusable()).containsExactly(13L, 3L, 6L);
        assertThat(ledger())
                .containsExactly(
                        "night.csv live events: 10 of 10",
                        "sytazon.stream live events: 56 of 56",
                        "sytflix.stream live events: 74 of 74");
    }

    @Test
    void aDumpThatLostABookSaysSoAndTheBookIsKept() throws IOException {
        String books = Files.readString(real("movie-streams").resolve("books.json"));
        Path first = write("2021-12-01/books.json", books);
        Path second = write("2021-12-02/books.json", books.replaceFirst("\\{[^{}]*\\},?", ""));
        Path third = write("2021-12-03/books.json", books);

        ImportReport report = run(third, first, second);

        long distinct = report.files().get(1).changes().added();
        assertThat(report.files())
                .extracting(FileOutcome::changes)
                .containsExactly(
                        new CaptureChanges(1, 0, distinct - 1, 0),
                        new CaptureChanges(distinct, 0, 0, 0),
                        new CaptureChanges(0, 0, distinct - 1, 1));
        assertThat(library.history(MovieStreams.KIND).of("books"))
                .hasSize((int) distinct + 1)
                .filteredOn(version -> version.to() != Long.MAX_VALUE)
                .hasSize(1);
        assertThat(library.ledger()).extracting(LedgerEntry::stored).containsExactly(103L, 103L, 102L);
        assertThat((long) library.contents().records()).isEqualTo(distinct);
    }

    private ImportReport run(Path... inputs) {
        return new Importer(library, ImportSettings.DEFAULT).run(List.of(inputs), progress -> {}, new CancelSignal());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
