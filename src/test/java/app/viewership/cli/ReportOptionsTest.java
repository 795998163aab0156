package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the options of a report change, worked out on paper.
@Execution(ExecutionMode.CONCURRENT)
class ReportOptionsTest {
    @TempDir
    private Path folder;

    private Shell.Ran report(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "report",
                PaperLog.in(folder).toString(),
                "--out",
                folder.resolve("out").toString()));
        words.addAll(List.of(options));
        return Shell.run(words.toArray(String[]::new));
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    void aHouseholdIsOneViewer() throws IOException {
        // Without the key of the device the requests of 00:00:00 and 00:20:00 lie in the first session of 10.0.0.0.
        report("--viewer", "household");

        assertThat(file("by-ip.csv")).isEqualTo("""
                        client_ip,watch_seconds,watch_minutes,viewings,sessions,viewers
                        20.0.0.0,3060,51.00,3,1,1
                        10.0.0.0,1550,25.83,6,2,1
                        """);
        assertThat(file("viewings.csv"))
                .contains("\n10.0.0.0,1,Alpha,series,1,2,102,S01 E02 - Alpha,Roku,ua2,10.0.0.0,2021-09-30T00:20:00Z,");
    }

    @Test
    void anotherViewingGapCutsOtherViewings() throws IOException {
        // One second less than the pause of the first viewing: it falls into 300 s and 0 s.
        report("--viewing-gap", "599s");

        assertThat(file("average-watch-time.csv")).contains("\nAlpha,390,6,3,65.0,15.0,130.0\n");
    }

    @Test
    void aPeriodClipsAViewingAndCountsItWhereItStarts() throws IOException {
        // The viewing from 23:50:00 to 00:05:00 gives the period 300 s, and no viewing.
        report("--from", "2021-09-30", "--to", "2021-09-30 00:30");

        assertThat(file("top-programs.csv")).isEqualTo("""
                        rank,program,kind,watch_seconds,viewings,sessions,viewers,share
                        1,Alpha,series,330,2,2,2,0.507692
                        2,Film X,film,320,1,1,1,0.492308
                        """);
        assertThat(file("viewings.csv"))
                .contains("2021-09-29T23:50:00Z,2021-09-30T00:05:00Z,300,false,false,3\n")
                .doesNotContain("00:40:00");
    }

    @Test
    void timesWithoutOffsetAreThoseOfTheDisplayZone() throws IOException {
        report("--zone", "+02:00", "--from", "2021-09-30T02:00", "--to", "2021-09-29T23:00:00-01:30");

        assertThat(file("by-program.csv")).contains("\nAlpha,series,330,5.50,2,2,2\n");
        assertThat(file("viewings.csv"))
                .contains(",2021-09-30T01:50:00+02:00,2021-09-30T02:05:00+02:00,300,false,false,3\n");
    }

    @Test
    void aPeriodAfterTheLogIsEmpty() throws IOException {
        assertThat(report("--from", "2022-01-01").code()).isZero();

        assertThat(file("top-programs.csv"))
                .isEqualTo("rank,program,kind,watch_seconds,viewings,sessions,viewers,share\n");
        assertThat(file("program-changes.csv")).isEqualTo("program,measure,value\n");
    }

    @Test
    void theProgramNamedHasItsChangesInAnEmptyPeriodToo() throws IOException {
        report("--from", "2022-01-01", "--program", "Alpha");

        assertThat(file("program-changes.csv"))
                .startsWith("program,measure,value\nAlpha,sessions_with_program,0\n")
                .contains("\nAlpha,changes,0\n");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "--from, 2021-09-30T00:30, '\"2021-09-30T00:30:00Z\"', null",
                "--to,   2021-09-30T00:30, null, '\"2021-09-30T00:30:00Z\"'",
                "--from, 2022-01-01,       '\"2022-01-01T00:00:00Z\"', null",
                "--to,   2020-01-01,       null, '\"2020-01-01T00:00:00Z\"'",
            })
    void anEndThatNobodyNamedIsNotExported(String option, String time, @Nullable String from, @Nullable String to)
            throws IOException {
        report(option, time);

        assertThat(file("import.json")).contains("\"from\" : " + from + ",\n    \"to\" : " + to + ",\n");
    }

    @Test
    void anOpenEndCountsWhatThePeriodToTheEndOfTheLogCounts() throws IOException {
        report("--from", "2021-09-30T00:30");
        String open = file("watch-time.csv");
        report("--overwrite", "--from", "2021-09-30T00:30", "--to", "2021-09-30T02:51:11");

        assertThat(open).contains(",Beta,").isEqualTo(file("watch-time.csv"));
        assertThat(file("import.json"))
                .contains("\"from\" : \"2021-09-30T00:30:00Z\",\n    \"to\" : \"2021-09-30T02:51:11Z\",\n");
    }

    @Test
    void theHandOverDecidesWhatIsNext() throws IOException {
        // Film X begins 20 s before the last request of Alpha.
        report("--program", "Alpha", "--hand-over", "19s");

        assertThat(file("program-changes.csv")).contains("\nAlpha,changes,1\n");
        assertThat(file("import.json")).contains("\"hand_over_seconds\" : 19");
    }

    @Test
    void filtersSelectAmongViewingsThatAreCutBefore() throws IOException {
        report(
                "--device",
                "Roku",
                "--user-agent",
                "ua1",
                "--user-agent",
                "ua2",
                "--ip",
                "10.0.0.0",
                "--program",
                "Alpha");

        assertThat(file("by-program.csv")).isEqualTo("""
                        program,kind,watch_seconds,watch_minutes,viewings,sessions,viewers
                        Alpha,series,930,15.50,4,2,2
                        Film X,film,320,5.33,1,1,1
                        Beta,series,300,5.00,1,1,1
                        """);
        assertThat(file("program-changes.csv")).contains("\nAlpha,changes,1\n");
    }

    @Test
    void aLogZoneMovesTheTimesAndIsTheZoneOfWhatIsWritten() throws IOException {
        report("--log-zone", "America/New_York");

        assertThat(file("viewings.csv"))
                .contains(",2021-09-29T23:50:00-04:00,2021-09-30T00:05:00-04:00,900,true,false,3\n");
    }

    @Test
    void aLibraryIsReportedOnAgainWithoutTheLogs() throws IOException {
        String library = folder.resolve("library").toString();
        report("--library", library);
        Shell.Ran again = Shell.run(
                "report", "--library", library, "--out", folder.resolve("again").toString());

        assertThat(again.code()).isZero();
        for (String name : List.of("watch-time.csv", "viewings.csv", "rejected.csv", "program-changes.csv")) {
            assertThat(folder.resolve("again").resolve(name)).hasContent(file(name));
        }
    }
}
