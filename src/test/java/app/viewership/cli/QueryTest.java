package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of the log that is worked out on paper.
class QueryTest {
    @TempDir
    private static Path folder;

    private static String library = "";

    @BeforeAll
    static void importTheLog() throws IOException {
        library = folder.resolve("library").toString();
        Shell.run("import", PaperLog.in(folder).toString(), "--library", library);
    }

    private static Shell.Ran query(String... options) {
        List<String> words = new ArrayList<>(List.of("query", "--library", library));
        words.addAll(List.of(options));
        return Shell.run(words.toArray(String[]::new));
    }

    private static void assertPrints(Shell.Ran ran, String csv) {
        assertThat(ran).isEqualTo(new Shell.Ran(0, csv, ""));
    }

    @Test
    void printsDimensionsThenMeasuresLargestFirst() {
        assertPrints(query("--by", "program,device", "--measure", "viewings,watch_seconds"), """
                program,device,viewings,watch_seconds
                Alpha,Roku,4,930
                Alpha,Fire TV,1,60
                Beta,Fire TV,1,3000
                Beta,Roku,1,300
                Film X,Fire TV,1,0
                Film X,Roku,1,320
                """);
    }

    @Test
    void printsNoMoreRowsThanAskedFor() {
        assertPrints(query("--by", "program", "--measure", "watch_seconds", "--limit", "1"), """
                program,watch_seconds
                Beta,3300
                """);
    }

    @Test
    void printsMeansWithOneDecimalAndSharesWithSix() {
        assertPrints(
                query(
                        "--by",
                        "program",
                        "--measure",
                        "mean_seconds_per_viewing,median_seconds_per_viewing,mean_seconds_per_viewer,share,requests"),
                """
                program,mean_seconds_per_viewing,median_seconds_per_viewing,mean_seconds_per_viewer,share,requests
                Beta,1650.0,1650.0,1650.0,0.715835,8
                Alpha,198.0,30.0,330.0,0.214751,10
                Film X,160.0,160.0,160.0,0.069414,3
                """);
    }

    @Test
    void reachAndCompletionBeginWhereTheyAreAskedTo() {
        // On the Fire TV: Beta for 3,000 s, Alpha for 60 s, Film X for 0 s; the runtime is 2,700 s.
        String[] asked = {"--by", "program", "--measure", "reach,completed", "--device", "Fire TV"};
        assertPrints(query(asked), """
                program,reach,completed
                Beta,1,1
                Alpha,0,0
                Film X,0,0
                """);

        List<String> lower = new ArrayList<>(List.of(asked));
        lower.addAll(List.of("--reach", "1", "--completion", "2"));
        assertPrints(query(lower.toArray(String[]::new)), """
                program,reach,completed
                Alpha,1,1
                Beta,1,1
                Film X,0,0
                """);
    }

    @Test
    void aShareOfMoreThanTheWholeIsRefused() {
        Shell.Ran ran = query("--by", "program", "--measure", "completed", "--completion", "101");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--completion 0 to 100 per cent");
    }

    @Test
    void aViewingThatCrossesAnHourGivesEachHourItsPart() {
        assertPrints(query("--grain", "hour", "--measure", "watch_seconds,viewings", "--device", "Roku"), """
                time,watch_seconds,viewings
                2021-09-30T00:00:00Z,650,4
                2021-09-29T23:00:00Z,600,1
                2021-09-30T01:00:00Z,300,1
                """);
    }

    @Test
    void theGrainAddsTimeToTheDimensions() {
        assertPrints(query("--by", "program", "--grain", "day", "--measure", "watch_seconds", "--zone", "+02:00"), """
                program,time,watch_seconds
                Beta,2021-09-30T00:00:00+02:00,3300
                Alpha,2021-09-30T00:00:00+02:00,990
                Film X,2021-09-30T00:00:00+02:00,320
                """);
    }

    @Test
    void hoursOfTheDayAreThoseOfTheDisplayZone() {
        assertPrints(
                query("--by", "hour_of_day", "--measure", "watch_seconds", "--zone", "+02:00", "--ip", "10.0.0.0"),
                """
                hour_of_day,watch_seconds
                02,650
                01,600
                03,300
                """);
    }

    @Test
    void filtersAndPeriodSelect() {
        assertPrints(
                query(
                        "--by",
                        "client_ip",
                        "--measure",
                        "watch_seconds",
                        "--user-agent",
                        "ua1",
                        "--from",
                        "2021-09-30T00:00",
                        "--to",
                        "2021-09-30T02:10:00Z"),
                """
                client_ip,watch_seconds
                10.0.0.0,920
                20.0.0.0,600
                """);
    }

    @Test
    void theRuleCutsAnew() {
        assertPrints(query("--by", "client_ip", "--measure", "sessions", "--session-gap", "1801s"), """
                client_ip,sessions
                10.0.0.0,2
                20.0.0.0,1
                """);
    }

    @Test
    void anUnknownDimensionIsWrongUsageThatNamesThoseThereAre() {
        assertThat(query("--by", "country", "--measure", "viewings"))
                .isEqualTo(new Shell.Ran(
                        2,
                        "",
                        "There is no dimension \"country\". There are program, kind, season, episode, asset_id, title,"
                                + " device, user_agent, client_ip, time, hour_of_day, weekday.\n"));
    }

    @Test
    void anUnknownMeasureIsWrongUsageThatNamesThoseThereAre() {
        Shell.Ran ran = query("--by", "program", "--measure", "likes");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("There is no measure \"likes\". There are watch_seconds, viewings, ");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void aLimitBeyondAnyTableKeepsAllRows() {
        assertThat(query("--by", "program", "--measure", "viewings", "--limit", "9000000000"))
                .isEqualTo(query("--by", "program", "--measure", "viewings"));
    }

    @Test
    void theRuntimeDecidesWhatIsCompleted() {
        assertPrints(query("--by", "program", "--measure", "completed", "--runtime", "5m"), """
                program,completed
                Beta,2
                Alpha,1
                Film X,1
                """);
        assertPrints(query("--by", "program", "--measure", "completed"), """
                program,completed
                Beta,1
                Alpha,0
                Film X,0
                """);
    }

    @Test
    void anUnknownFilterValueIsWrongUsageThatNamesThoseThereAre() {
        assertThat(query("--by", "program", "--measure", "viewings", "--device", "Rokku"))
                .isEqualTo(new Shell.Ran(2, "", "There is no device \"Rokku\". There are Fire TV, Roku.\n"));
    }

    @Test
    void aLibraryThatIsNotThereIsSaidAndNotMade() {
        Path none = folder.resolve("none.mv.db");
        Shell.Ran ran = Shell.run("query", "--library", none.toString(), "--by", "program", "--measure", "viewings");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(none.toString());
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(none).doesNotExist();
    }
}
