package app.viewership.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.app.PackagedProgram.Run;
import app.viewership.cli.Version;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only the packaged program can prove: that its modules fit together and that its runtime lacks nothing.
class PackagedProgramIT {
    private static final String MUST_HAVE_CACHE = "-XX:AOTMode=on";
    /// On a machine of more than 64 GB the program would have the other.
    private static final String USUAL_HEAP = "-Xmx1g";
    /// As heaps beyond 32 GB have it, for which the cache is not made.
    private static final String OTHER_HEAP = "-XX:-UseCompressedOops";

    private final PackagedProgram program;

    @TempDir
    Path folder;

    PackagedProgramIT() throws IOException {
        program = PackagedProgram.ofThisBuild();
    }

    @Test
    void theProgramSaysItsVersionAndNothingElse() throws Exception {
        assertThat(program.in(folder, "--version"))
                .isEqualTo(new Run(0, "viewership " + Version.current() + System.lineSeparator(), ""));
    }

    @Test
    void theProgramReportsOnTheSampleWithAllItsFigures() throws Exception {
        Run run = program.in(
                folder,
                "report",
                Path.of("data", "data-log.csv.zip").toAbsolutePath().toString(),
                "--out",
                "report");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("250,000 rows read = 250,000 stored + 0 rejected + 0 blank", "Wrote the report to report.");
        assertThat(report("top-programs.csv")).content().contains(",SeriesTitle0,series,211016,311,");
        assertThat(report("program-changes.csv")).content().contains("\nSeriesTitle0,changes,137\n");
        assertThat(report("average-watch-time.csv")).content().contains("\nSeriesTitle0,211016,311,");
        assertThat(report("rejected.csv")).hasContent("file,line,reason,text");
    }

    @Test
    void theProgramDrawsItsCharts() throws Exception {
        Path log = Files.writeString(folder.resolve("log.csv"), """
                date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent
                2021-09-29,20:00:00,S01 E01 - Séries,200,Roku,1,10.0.0.0,ua
                2021-09-29,20:08:00,S01 E01 - Séries,200,Roku,1,10.0.0.0,ua
                2021-09-29,20:09:00,電影,200,Roku,2,10.0.0.0,ua
                2021-09-29,20:15:00,電影,200,Roku,2,10.0.0.0,ua
                """);

        assertThat(program.in(folder, "report", log.toString(), "--out", "report")
                        .exitCode())
                .isZero();
        for (String name : List.of("top-programs", "average-watch-time", "program-changes", "over-time")) {
            BufferedImage image = ImageIO.read(report(name + ".png").toFile());
            assertThat(image).as(name).isNotNull();
            assertThat(image.getWidth()).isGreaterThan(image.getHeight()).isGreaterThan(1000);
        }
    }

    @Test
    void theProgramSaysWhatIsWrongInOneSentence() throws Exception {
        assertThat(program.in(folder, "report", "none.csv", "--out", "report"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "none.csv is not there: " + folder.toRealPath().resolve("none.csv") + " does not exist."
                                + System.lineSeparator()));
    }

    @Test
    void theProgramStartsFromItsCacheWhereverItsFolderIsCopiedTo() throws Exception {
        PackagedProgram copy = program.copiedTo(folder.resolve("a copy")).with(MUST_HAVE_CACHE, USUAL_HEAP);

        assertThat(copy.in(folder, "--version").exitCode()).isZero();
        assertThat(copy.with(MUST_HAVE_CACHE, USUAL_HEAP, OTHER_HEAP)
                        .in(folder, "--version")
                        .exitCode())
                .as("the same start without a cache that fits")
                .isNotZero();
    }

    @Test
    void theProgramSaysNothingWhereItsCacheDoesNotFit() throws Exception {
        Run run = program.with(OTHER_HEAP).in(folder, "--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo("viewership " + Version.current() + System.lineSeparator());
        // Java tells of the option that the test gives.
        assertThat(run.errors()).hasLineCount(1).contains(OTHER_HEAP);
    }

    private Path report(String name) {
        return folder.resolve("report").resolve(name);
    }
}
