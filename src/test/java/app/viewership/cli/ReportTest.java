package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Picture;
import app.viewership.source.RequestLog;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The files of a report, worked out on paper.
@Execution(ExecutionMode.CONCURRENT)
class ReportTest {
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
    void saysWhatCameInAndWhereTheReportIs() throws IOException {
        Shell.Ran ran = report();

        assertThat(ran).isEqualTo(new Shell.Ran(0, """
                        paper.csv: 25 rows read = 22 stored + 2 rejected + 1 blank; building no viewing: 1.
                        Wrote the report to %s.
                        """.formatted(folder.resolve("out")), ""));
    }

    @Test
    void writesTheMostPopularPrograms() throws IOException {
        report();

        assertThat(file("top-programs.csv")).isEqualTo("""
                        rank,program,kind,watch_seconds,viewings,sessions,viewers,share
                        1,Beta,series,3300,2,2,2,0.715835
                        2,Alpha,series,990,5,3,3,0.214751
                        3,Film X,film,320,2,2,2,0.069414
                        """);
    }

    @Test
    void writesTheAverageWatchTimeOfEachSeries() throws IOException {
        report();

        assertThat(file("average-watch-time.csv")).isEqualTo("""
                        series,watch_seconds,viewings,viewers,mean_seconds_per_viewing,median_seconds_per_viewing,mean_seconds_per_viewer
                        Beta,3300,2,2,1650.0,1650.0,1650.0
                        Alpha,990,5,3,198.0,30.0,330.0
                        """);
    }

    @Test
    void writesTheProgramChanges() throws IOException {
        report("--program", "Alpha");

        assertThat(file("program-changes.csv")).isEqualTo("""
                        program,measure,value
                        Alpha,sessions_with_program,3
                        Alpha,viewers_with_program,3
                        Alpha,viewings_of_program,5
                        Alpha,changes,2
                        Alpha,changes_to_series,0
                        Alpha,changes_to_film,2
                        Alpha,abandons,2
                        Alpha,viewings_with_change,2
                        Alpha,sessions_with_change,2
                        Alpha,viewers_with_change,2
                        Alpha,early_changes_any_program,3
                        """);
        assertThat(file("program-changes-to.csv")).isEqualTo("""
                        to_program,to_kind,changes
                        Film X,film,2
                        """);
    }

    @Test
    void withoutAProgramTheChangesAreThoseOfTheMostWatchedSeries() throws IOException {
        report();

        assertThat(file("program-changes.csv")).contains("Beta,viewings_of_program,2\n", "Beta,changes,0\n");
        assertThat(file("program-changes-to.csv")).isEqualTo("to_program,to_kind,changes\n");
    }

    @Test
    void writesTheWatchTimeAtTheFinestGrain() throws IOException {
        report();

        assertThat(file("watch-time.csv")).isEqualTo("""
                        asset_id,title,kind,program,season,episode,device,user_agent,client_ip,watch_seconds,watch_minutes,viewings,sessions
                        301,S02 E05 - Beta,series,Beta,2,5,Fire TV,ua1,20.0.0.0,3000,50.00,1,1
                        101,S01 E01 - Alpha,series,Alpha,1,1,Roku,ua1,10.0.0.0,900,15.00,1,1
                        201,Film X,film,Film X,,,Roku,ua1,10.0.0.0,320,5.33,1,1
                        301,S02 E05 - Beta,series,Beta,2,5,Roku,ua1,10.0.0.0,300,5.00,1,1
                        101,S01 E01 - Alpha,series,Alpha,1,1,Fire TV,ua1,20.0.0.0,60,1.00,1,1
                        102,S01 E02 - Alpha,series,Alpha,1,2,Roku,ua2,10.0.0.0,30,0.50,2,1
                        102,S01 E02 - Alpha,series,Alpha,1,2,Roku,ua1,10.0.0.0,0,0.00,1,1
                        201,Film X,film,Film X,,,Fire TV,ua1,20.0.0.0,0,0.00,1,1
                        """);
    }

    @Test
    void writesTheWatchTimeByEachDimension() throws IOException {
        report();

        assertThat(file("by-season.csv")).isEqualTo("""
                        program,season,watch_seconds,watch_minutes,viewings,sessions,viewers
                        Beta,2,3300,55.00,2,2,2
                        Alpha,1,990,16.50,5,3,3
                        Film X,,320,5.33,2,2,2
                        """);
        assertThat(file("by-program.csv")).isEqualTo("""
                        program,kind,watch_seconds,watch_minutes,viewings,sessions,viewers
                        Beta,series,3300,55.00,2,2,2
                        Alpha,series,990,16.50,5,3,3
                        Film X,film,320,5.33,2,2,2
                        """);
        assertThat(file("by-device.csv")).isEqualTo("""
                        device,watch_seconds,watch_minutes,viewings,sessions,viewers
                        Fire TV,3060,51.00,3,1,1
                        Roku,1550,25.83,6,3,2
                        """);
        assertThat(file("by-hour-of-day.csv")).as("in the order of the clock").isEqualTo("""
                        hour_of_day,watch_seconds,watch_minutes,viewings,sessions,viewers
                        00,650,10.83,4,2,2
                        01,300,5.00,1,1,1
                        02,3060,51.00,3,1,1
                        23,600,10.00,1,1,1
                        """);
        assertThat(file("by-weekday.csv")).startsWith("weekday,watch_seconds").containsPattern("\nWed.+\nThu");
        assertThat(file("by-user-agent.csv")).isEqualTo("""
                        user_agent,watch_seconds,watch_minutes,viewings,sessions,viewers
                        ua1,4580,76.33,7,3,2
                        ua2,30,0.50,2,1,1
                        """);
        assertThat(file("by-ip.csv")).isEqualTo("""
                        client_ip,watch_seconds,watch_minutes,viewings,sessions,viewers
                        20.0.0.0,3060,51.00,3,1,1
                        10.0.0.0,1550,25.83,6,3,2
                        """);
    }

    @Test
    void writesEveryViewing() throws IOException {
        report();

        assertThat(file("viewings.csv")).isEqualTo("""
                        viewer,session,program,kind,season,episode,asset_id,title,device,user_agent,client_ip,start,end,watch_seconds,counted,completed,requests
                        10.0.0.0 · Roku · ua1,1,Alpha,series,1,1,101,S01 E01 - Alpha,Roku,ua1,10.0.0.0,2021-09-29T23:50:00Z,2021-09-30T00:05:00Z,900,true,false,3
                        10.0.0.0 · Roku · ua2,3,Alpha,series,1,2,102,S01 E02 - Alpha,Roku,ua2,10.0.0.0,2021-09-30T00:00:00Z,2021-09-30T00:00:00Z,0,true,false,2
                        10.0.0.0 · Roku · ua1,1,Film X,film,,,201,Film X,Roku,ua1,10.0.0.0,2021-09-30T00:04:40Z,2021-09-30T00:10:00Z,320,true,false,2
                        10.0.0.0 · Roku · ua2,3,Alpha,series,1,2,102,S01 E02 - Alpha,Roku,ua2,10.0.0.0,2021-09-30T00:20:00Z,2021-09-30T00:20:30Z,30,true,false,2
                        10.0.0.0 · Roku · ua1,1,Alpha,series,1,2,102,S01 E02 - Alpha,Roku,ua1,10.0.0.0,2021-09-30T00:40:00Z,2021-09-30T00:40:00Z,0,true,false,1
                        10.0.0.0 · Roku · ua1,2,Beta,series,2,5,301,S02 E05 - Beta,Roku,ua1,10.0.0.0,2021-09-30T01:10:01Z,2021-09-30T01:15:01Z,300,true,false,2
                        20.0.0.0 · Fire TV · ua1,4,Beta,series,2,5,301,S02 E05 - Beta,Fire TV,ua1,20.0.0.0,2021-09-30T02:00:00Z,2021-09-30T02:50:00Z,3000,true,true,6
                        20.0.0.0 · Fire TV · ua1,4,Alpha,series,1,1,101,S01 E01 - Alpha,Fire TV,ua1,20.0.0.0,2021-09-30T02:50:10Z,2021-09-30T02:51:10Z,60,true,false,2
                        20.0.0.0 · Fire TV · ua1,4,Film X,film,,,201,Film X,Fire TV,ua1,20.0.0.0,2021-09-30T02:51:00Z,2021-09-30T02:51:00Z,0,true,false,1
                        """);
    }

    @Test
    void writesTheRejectedRows() throws IOException {
        report();

        assertThat(file("rejected.csv")).isEqualTo("""
                        file,line,reason,text
                        paper.csv,16,\"""2021-02-30"" is no date (yyyy-MM-dd expected, from 1970 on).","2021-02-30,00:00:00,Film X,200,Roku,201,10.0.0.0,ua1"
                        paper.csv,26,"The row has 4 fields, the header has 8.","2021-09-30,02:51:00,Film X,200"
                        """);
    }

    @Test
    void writesWhatCameInAndTheParameters() throws IOException {
        // So short a gap leaves no watch time at all: Alpha is the most watched by its name alone.
        report("--session-gap", "1h30m", "--viewing-gap", "90", "--hand-over", "45s", "--viewer", "household");

        assertThat(file("import.json")).isEqualTo("""
                        {
                          "files" : [
                            {
                              "name" : "paper.csv",
                              "entry" : null,
                              "sha256" : "143723bfac7a19ecb129fe0e93f93d6fc02f8b25b6afba408f9f2636884583a8",
                              "outcome" : "stored",
                              "lines" : 25,
                              "stored" : 22,
                              "rejected" : 2,
                              "blank" : 1,
                              "unusable" : 1,
                              "first" : "2021-09-29T23:50:00Z",
                              "last" : "2021-09-30T02:51:10Z",
                              "log_zone" : "UTC"
                            }
                          ],
                          "missing" : {
                            "requests" : [ ]
                          },
                          "parameters" : {
                            "log_zone" : "UTC",
                            "zone" : "UTC",
                            "from" : null,
                            "to" : null,
                            "viewer" : "household",
                            "viewing_gap_seconds" : 90,
                            "session_gap_seconds" : 5400,
                            "runtime_seconds" : 2700,
                            "hand_over_seconds" : 45,
                            "reach_minutes" : 3,
                            "completion_percent" : 90,
                            "program" : "Alpha",
                            "drill" : [ ],
                            "filters" : [ ]
                          }
                        }
                        """);
    }

    @Test
    void drawsTheCharts() throws IOException {
        report();

        for (String name : List.of("top-programs", "average-watch-time", "program-changes", "over-time")) {
            BufferedImage image =
                    ImageIO.read(folder.resolve("out").resolve(name + ".png").toFile());
            assertThat(image.getWidth()).as(name).isEqualTo(2 * Picture.WIDTH);
            assertThat(image.getHeight()).as(name).isGreaterThan(400);
        }
    }

    @Test
    void writesTheseFilesAndNoOther() throws IOException {
        report();

        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrderElementsOf(ReportNames.of(RequestLog.KIND));
    }
}
