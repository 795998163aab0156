package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What was exported drops back in as a source of its own and gives the same answers.
@Execution(ExecutionMode.CONCURRENT)
class ExportedViewingsTest {
    private static final List<String> MEASURES = List.of(
            "watch_seconds", "viewings", "sessions", "viewers", "completed", "median_seconds", "peak_concurrency");

    @TempDir
    private Path place;

    private String before = "";
    private String after = "";

    @BeforeEach
    void nameTheLibraries() {
        before = place.resolve("before").toString();
        after = place.resolve("after").toString();
    }

    private String query(String library, String by, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "query",
                "--library",
                library,
                "--by",
                by,
                "--measure",
                String.join(",", MEASURES),
                "--viewer",
                "device"));
        words.addAll(List.of(options));
        Shell.Ran ran = Shell.run(words.toArray(String[]::new));
        // What counts under several values is said beside the table.
        assertThat(ran.err().lines()).allMatch(line -> line.contains(" counts under each of them"));
        assertThat(ran.out().lines()).hasSizeGreaterThan(1);
        return ran.out();
    }

    private void exportAndBack(String... options) {
        String out = place.resolve("out").toString();
        List<String> words = new ArrayList<>(List.of("export", "--library", before, "--out", out));
        words.addAll(List.of(options));
        assertThat(Shell.run(words.toArray(String[]::new)).err()).isEmpty();
        Shell.Ran back = Shell.run("import", out, "--library", after);
        assertThat(back.err()).isEmpty();
        assertThat(back.code()).isZero();
    }

    @Test
    void aNamedZoneComesBackByItsNameSoThatDaysInSummerAreCutAsBefore() throws IOException {
        Path log = Files.createDirectories(place.resolve("log")).resolve("a.csv");
        Files.writeString(log, """
                date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent
                2021-01-10,12:00:00,Film X,200,Roku,1,10.0.0.0,ua1
                2021-07-10,00:30:00,Film X,200,Roku,1,10.0.0.0,ua1
                """);
        assertThat(Shell.run("import", log.toString(), "--library", before, "--log-zone", "Europe/Berlin")
                        .code())
                .isZero();
        exportAndBack("--partition", "year,month,day");

        String days = "time,viewings\n2021-01-10T00:00:00+01:00,1\n2021-07-10T00:00:00+02:00,1\n";
        for (String library : List.of(before, after)) {
            assertThat(Shell.run(
                                    "query",
                                    "--library",
                                    library,
                                    "--by",
                                    "time",
                                    "--grain",
                                    "day",
                                    "--measure",
                                    "viewings")
                            .out()
                            .replaceAll("(?m)^.*,0\n", ""))
                    .isEqualTo(days);
        }
    }

    @Test
    void aRequestLogGivesTheSameAnswers() throws IOException {
        Shell.run("import", PaperLog.in(place).toString(), "--library", before);
        exportAndBack("--partition", "year,month,day", "--zone", "Europe/Amsterdam");

        for (String by : List.of(
                "program", "kind", "season", "title", "device", "user_agent", "client_ip", "hour_of_day", "weekday")) {
            assertThat(query(after, by, "--zone", "UTC")).isEqualTo(query(before, by, "--zone", "UTC"));
        }
        assertThat(query(after, "program", "--from", "2021-09-30T00:00", "--to", "2021-09-30T01:12", "--zone", "UTC"))
                .isEqualTo(query(
                        before, "program", "--from", "2021-09-30T00:00", "--to", "2021-09-30T01:12", "--zone", "UTC"));
    }

    @Test
    void playEventsGiveTheSameAnswersUnderEachOfTheirGenres() {
        String made = place.resolve("made").toString();
        Shell.run("sample", "--kind", "play-events", "--rows", "800", "--days", "2", "--out", made);
        Shell.run("import", made, "--library", before);
        exportAndBack("--partition", "year,month,day", "--format", "csv.gz");

        for (String by : List.of("show", "season", "episode", "airing", "genre", "language", "production", "country")) {
            assertThat(query(after, by)).isEqualTo(query(before, by));
        }
        assertThat(query(after, "genre,hour_of_day")).isEqualTo(query(before, "genre,hour_of_day"));
    }

    @Test
    void moviesGiveTheSameFiguresByNameInTheZoneOfTheirLog() throws IOException {
        String made = place.resolve("made").toString();
        Shell.run("sample", "--kind", "movie-streams", "--rows", "2000", "--out", made);
        Shell.run("import", made, "--library", before);
        exportAndBack("--partition", "year,month,day", "--format", "jsonl");
        String movie = Shell.run("query", "--library", before, "--by", "movie", "--measure", "viewings")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .findFirst()
                .orElseThrow();
        for (String library : List.of(before, after)) {
            Shell.Ran ran = Shell.run(
                    "report",
                    "--library",
                    library,
                    "--out",
                    library + ".report",
                    "--nationality",
                    "Italians",
                    "--share",
                    "0.3",
                    "--title",
                    movie,
                    "--outage-from",
                    "2021-12-25T07:00",
                    "--outage-to",
                    "2021-12-26T07:00");
            assertThat(ran.err()).isEmpty();
        }
        for (String file : List.of("movie-questions.csv", "affected-users.csv", "top-programs.csv", "viewings.csv")) {
            assertThat(Path.of(after + ".report", file))
                    .as(file)
                    .hasSameTextualContentAs(Path.of(before + ".report", file));
        }
        assertThat(Path.of(after + ".report", "movie-questions.csv"))
                .content()
                .containsPattern("affected_users,[1-9]\\d*,.*2021-12-25T07:00\\+01:00 to 2021-12-26T07:00\\+01:00")
                .containsPattern("users_watched_share,[1-9]\\d*,");
    }

    @Test
    void anExportOfAPeriodGivesTheSameAnswersForThatPeriod() throws IOException {
        String[] period = {"--from", "2021-09-30T00:00", "--to", "2021-09-30T01:12"};
        Shell.run("import", PaperLog.in(place).toString(), "--library", before);
        exportAndBack(period);

        assertThat(query(after, "program", period)).isEqualTo(query(before, "program", period));
    }

    @Test
    void aTitleThatASpreadsheetWouldRunComesBackAsItWas() throws IOException {
        Files.writeString(
                place.resolve("x.csv"), PaperLog.HEADER + "2021-09-29,23:50:00,=1+1,200,Roku,101,10.0.0.0,ua1\n");
        Shell.run("import", place.resolve("x.csv").toString(), "--library", before);
        exportAndBack();

        assertThat(query(after, "title")).isEqualTo(query(before, "title"));
    }
}
