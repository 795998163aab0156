package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import app.viewership.serve.AnswerServer;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands say beside their tables: that a file has no rows, what is missing, that nothing is left.
class SaidPlainlyTest {
    private static final String STREAMS = """
            movie_title,user_email,size_mb,start_at,end_at
            Gold,a@b.nl,12.5,2021-12-28T05:00:00.000+01:00,2021-12-28T06:00:00.000+01:00
            """;

    @TempDir
    private Path folder;

    private String library = "";

    @BeforeEach
    void name() {
        library = folder.resolve("library").toString();
    }

    private Path log(String name, String text) throws IOException {
        Path path = folder.resolve("logs").resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Shell.Ran imported(Path log, String... options) {
        String[] words = new String[4 + options.length];
        System.arraycopy(new String[] {"import", log.toString(), "--library", library}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return Shell.run(words);
    }

    @Test
    void aLogOfEventsWithoutRowsIsANoteAndNoFailure() throws IOException {
        Shell.Ran alone = imported(log("quiet.csv", PaperLog.HEADER));

        assertThat(alone.out()).isEqualTo("quiet.csv has a header and no rows.\n");
        assertThat(alone.err()).isEmpty();
        assertThat(alone.code()).isZero();
    }

    @Test
    void anArchiveComesInButForItsLogsWithoutRowsOfWhichNothingIsKept() throws IOException {
        Path zip = folder.resolve("hours.zip");
        try (ZipOutputStream hours = new ZipOutputStream(Files.newOutputStream(zip))) {
            zipped(hours, "a/quiet.csv", PaperLog.HEADER);
            zipped(hours, "b/busy.csv", PaperLog.TEXT);
        }
        String empty = "hours.zip › a/quiet.csv has a header and no rows.";

        assertThat(imported(zip).out().lines().toList())
                .hasSize(2)
                .contains(empty)
                .element(0, STRING)
                .startsWith("hours.zip › b/busy.csv: 25 rows read = 22 stored + 2 rejected + 1 blank");
        // Quiet hours are alike to the byte: known ones would make duplicates of the others.
        assertThat(imported(zip).out().lines().toList())
                .hasSize(2)
                .contains(empty)
                .element(0, STRING)
                .startsWith("hours.zip is in the library already, imported on ");
        try (Library read = Library.openReadOnly(Path.of(library))) {
            assertThat(read.ledger()).extracting(LedgerEntry::entry).containsExactly("b/busy.csv");
        }
    }

    @Test
    void anArchiveOfLogsWithoutRowsIsNoFailure() throws IOException {
        Path zip = folder.resolve("hours.zip");
        try (ZipOutputStream hours = new ZipOutputStream(Files.newOutputStream(zip))) {
            zipped(hours, "quiet.csv", PaperLog.HEADER);
            zipped(hours, "still.csv", PaperLog.HEADER);
        }

        assertThat(imported(zip)).isEqualTo(new Shell.Ran(0, """
                        hours.zip › quiet.csv has a header and no rows.
                        hours.zip › still.csv has a header and no rows.
                        """, ""));
    }

    private static void zipped(ZipOutputStream into, String name, String text) throws IOException {
        into.putNextEntry(new ZipEntry(name));
        into.write(text.getBytes(StandardCharsets.UTF_8));
        into.closeEntry();
    }

    @Test
    void whatLiesBesideALogWithoutRowsComesIn() throws IOException {
        log("busy.csv", STREAMS);
        log("quiet.csv", STREAMS.lines().findFirst().orElseThrow() + "\n");

        Shell.Ran ran = imported(folder.resolve("logs"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("""
                        busy.csv: 1 row read = 1 stored + 0 rejected + 0 blank; building no viewing: 0.
                        quiet.csv has a header and no rows.
                        """);
    }

    @Test
    void recordsWithoutRowsStillFail() throws IOException {
        Shell.Ran ran = imported(log("movies.csv", "title,duration_mins,original_language,size_mb\n"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("movies.csv has a header and no rows.\n");
    }

    @Test
    void whatIsMissingIsSaidByImportAndBesideAnAnswer() throws IOException {
        String missing = "No users yet: ";

        assertThat(imported(log("streams.csv", STREAMS)).out()).contains("\n" + missing);

        Shell.Ran query = Shell.run("query", "--library", library, "--by", "movie", "--measure", "viewings");
        assertThat(query.out()).isEqualTo("movie,viewings\nGold,1\n");
        assertThat(query.err()).containsOnlyOnce(missing);
        Shell.Ran report = Shell.run(
                "report", "--library", library, "--out", folder.resolve("out").toString());
        assertThat(report.err()).containsOnlyOnce(missing);
        assertThat(report.code()).isZero();
        String sentence = report.err()
                .lines()
                .filter(line -> line.startsWith(missing))
                .findFirst()
                .orElseThrow();
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("out/import.json").toFile());
        assertThat(json.path("missing").path("movie-streams").valueStream().map(JsonNode::asText))
                .contains(sentence);
        try (Library read = Library.openReadOnly(Path.of(library));
                AnswerServer server = AnswerServer.start(read, 0)) {
            JsonNode told;
            try (InputStream answer = server.url()
                    .resolve("query?by=movie&measure=viewings")
                    .toURL()
                    .openStream()) {
                told = new ObjectMapper().readTree(answer);
            }
            assertThat(told.path("missing").valueStream().map(JsonNode::asText)).contains(sentence);
        }
    }

    @Test
    void whatHasNoValueIsCalledNoneInWhateverKindAndKeptByThatName() throws IOException {
        imported(log("streams.csv", STREAMS));
        for (String named : List.of("book=(none)", "book=", "author=(none)")) {
            assertThat(query("movie-streams", "book", named)).isEqualTo("book,viewings\n(none),1\n");
        }
        assertThat(query("movie-streams", "book", "book!=(none)")).isEqualTo("book,viewings\n");

        imported(log("a.csv", PaperLog.TEXT));
        assertThat(query("requests", "program", "season=(none)")).isEqualTo("program,viewings\nFilm X,2\n");
        assertThat(query("requests", "program", "season=")).isEqualTo("program,viewings\nFilm X,2\n");
    }

    private String query(String kind, String by, String filter) {
        Shell.Ran ran = Shell.run(
                "query",
                "--library",
                library,
                "--dataset",
                kind,
                "--by",
                by,
                "--measure",
                "viewings",
                "--filter",
                filter);
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    @Test
    void aPeriodThatLeavesNothingIsSaid() throws IOException {
        imported(log("a.csv", PaperLog.TEXT));

        String[] words = {
            "query", "--library", library, "--by", "program", "--measure", "viewings", "--from", "2030-01-01"
        };
        Shell.Ran ran = Shell.run(words);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("program,viewings\n");
        assertThat(ran.err()).isEqualTo("The period leaves nothing.\n");
    }

    @Test
    void filesAreCalledByWhereTheyAreInTheFolder() throws IOException {
        log("one/part-0.csv", STREAMS);
        log("two/part-0.csv", STREAMS.replace("Gold", "Iron"));

        assertThat(imported(folder.resolve("logs")).out())
                .contains(Path.of("one", "part-0.csv") + ": 1 row", Path.of("two", "part-0.csv") + ": 1 row");
    }

    @Test
    void manyFilesAreToldInOneSum() throws IOException {
        for (int file = 0; file < 22; file++) {
            log(file + ".csv", file == 0 ? STREAMS + "bad\n" : STREAMS.replace("Gold", "Gold" + file));
        }
        log("quiet.csv", STREAMS.lines().findFirst().orElseThrow() + "\n");

        assertThat(imported(folder.resolve("logs")).out().lines().limit(2))
                .containsExactly(
                        "0.csv: 2 rows read = 1 stored + 1 rejected + 0 blank; building no viewing: 0.",
                        "23 files: 23 rows read = 22 stored + 1 rejected + 0 blank; building no viewing: 0."
                                + " With a header and no rows: 1.");
        assertThat(imported(folder.resolve("logs")).out().lines().limit(1))
                .containsExactly("23 files: 0 rows read = 0 stored + 0 rejected + 0 blank; building no viewing: 0."
                        + " In the library already: 22. With a header and no rows: 1.");
    }

    @Test
    void aPeriodWithoutEventsIsSaidByImport() throws IOException {
        log("2021-01-31/play_events_2021-01-31_07/part-0.csv", STREAMS);

        Shell.Ran ran = imported(folder.resolve("logs"), "--from", "2022-01-01", "--to", "2022-01-02");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("One file of events was not read", "nothing came in");
    }

    @Test
    void whatTheRowsAreIsSuggestedByTheKind() throws IOException {
        imported(log("streams.csv", STREAMS));

        Shell.Ran ran = Shell.run("query", "--library", library, "--measure", "viewings");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Say what the rows are: --by movie, or --grain hour.");
    }

    @Test
    void aReportRanksByViewingsWhereNoStreamEnded() throws IOException {
        StringBuilder capture = new StringBuilder();
        for (String show : List.of("Alpha", "Zeta", "Zeta")) {
            capture.append("""
                    id:%d
                    event:stream-started
                    data:{"show":{"show_id":"%s","title":"%s","type":"Movie","platform":"P"},\
                    "event_date":"11-01-2024 16:40:44.035","user":{"id":%d,"country":"NL"}}

                    """.formatted(capture.length(), show, show, capture.length()));
        }

        Shell.Ran ran = Shell.run(
                "report",
                log("p.stream", capture.toString()).toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        for (String name : List.of("top-programs.csv", "by-show.csv")) {
            assertThat(Files.readString(folder.resolve("out").resolve(name))
                            .lines()
                            .skip(1)
                            .findFirst())
                    .as(name)
                    .hasValueSatisfying(first -> assertThat(first).contains("Zeta,"));
        }
    }
}
