package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.RequestLog;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reports that cannot be made, or only in part.
@Execution(ExecutionMode.CONCURRENT)
class BadReportTest {
    @TempDir
    private Path folder;

    private String out = "";

    private Shell.Ran report(Path log, String... more) {
        out = folder.resolve("out").toString();
        String[] words = new String[4 + more.length];
        words[0] = "report";
        words[1] = log.toString();
        words[2] = "--out";
        words[3] = out;
        System.arraycopy(more, 0, words, 4, more.length);
        return Shell.run(words);
    }

    @Test
    void anEarlierReportIsNotReplacedUnasked() throws IOException {
        Path log = PaperLog.in(folder);
        Path mine = folder.resolve("out/by-ip.csv");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");

        assertThat(report(log))
                .isEqualTo(new Shell.Ran(1, "", "There is a file " + mine + " already; it was left as it is.\n"));
        assertThat(mine.getParent().toFile().list()).containsExactly("by-ip.csv");
        assertThat(report(log, "--overwrite").code()).isZero();
        assertThat(mine).content().startsWith("client_ip,");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeWrittenIsSaidBeforeAnythingIsRead() {
        assertThat(Shell.run("report", "none.csv", "--out", "/proc/out"))
                .isEqualTo(new Shell.Ran(1, "", "The folder /proc/out cannot be written to. Choose another folder.\n"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws IOException {
        Path log = PaperLog.in(folder);

        assertThat(Shell.run("report", log.toString(), "--out", log.toString()))
                .isEqualTo(new Shell.Ran(1, "", log + " is a file, not a folder. Choose another folder.\n"));
    }

    @Test
    void anUnknownFilterValueIsWrongUsage() throws IOException {
        Shell.Ran ran = report(PaperLog.in(folder), "--ip", "10.0.0.1");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("There is no client IP \"10.0.0.1\". There are 10.0.0.0, 20.0.0.0.\n");
    }

    @Test
    void anUnknownProgramIsWrongUsage() throws IOException {
        Shell.Ran ran = report(PaperLog.in(folder), "--program", "Gamma");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("There is no program \"Gamma\". There are Alpha, Beta, Film X.\n");
    }

    @ParameterizedTest
    @CsvSource({"--device, Nope, device, 'Fire TV, Roku'", "--program, Nope, program, 'Alpha, Beta, Film X'"})
    void whatCameInBeforeAnUnknownNameIsWrittenAndSaidToHaveStayed(
            String option, String name, String what, String known) throws IOException {
        Path log = PaperLog.in(folder);
        String library = folder.resolve("library.mv.db").toString();
        String unknown = "There is no " + what + " \"" + name + "\". There are " + known + ".";

        assertThat(report(log, option, name, "--library", library).err())
                .isEqualTo(unknown + " The import stayed in the library " + library + ".\n");
        assertThat(folder.resolve("out").toFile().list()).containsExactlyInAnyOrder("rejected.csv", "import.json");
        assertThat(folder.resolve("out/rejected.csv")).content().contains("\npaper.csv,16,", "\npaper.csv,26,");
        assertThat(folder.resolve("out/import.json"))
                .content()
                .contains("\"outcome\" : \"stored\"", "\"lines\" : 25", "\"" + name + "\"");

        Shell.Ran again = report(log, option, name, "--library", library, "--overwrite");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).as("it was there before").isEqualTo(unknown + "\n");
        assertThat(report(log, "--library", library, "--overwrite").code()).isZero();
    }

    @Test
    void ofALibraryAloneAnUnknownNameLeavesNothing() throws IOException {
        String library = folder.resolve("library").toString();
        Shell.run("import", PaperLog.in(folder).toString(), "--library", library);
        String to = folder.resolve("out").toString();

        assertThat(Shell.run("report", "--library", library, "--out", to, "--device", "Nope"))
                .isEqualTo(new Shell.Ran(2, "", "There is no device \"Nope\". There are Fire TV, Roku.\n"));
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void theProgramNamedHasItsChangesWithoutAUsableRequestToo() throws IOException {
        Path log = Files.writeString(
                folder.resolve("refused.csv"),
                PaperLog.HEADER + "2021-09-30,00:00:00,Film X,404,Roku,201,10.0.0.0,ua1\n");
        report(log, "--program", "Film X");

        assertThat(folder.resolve("out/program-changes.csv")).content().contains("\nFilm X,changes,0\n");
    }

    @Test
    void ofRejectedRowsAloneTheReportSaysWhichAndWhy() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), PaperLog.HEADER + "a\n\nb\n");
        Shell.Ran ran = report(bad);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(folder.resolve("out").toFile().list()).containsExactlyInAnyOrder("rejected.csv", "import.json");
        assertThat(folder.resolve("out/rejected.csv")).hasContent("""
                        file,line,reason,text
                        bad.csv,2,"The row has 1 field, the header has 8.",a
                        bad.csv,4,"The row has 1 field, the header has 8.",b
                        """);
        assertThat(folder.resolve("out/import.json"))
                .content()
                .contains(
                        "\"outcome\" : \"failed\"",
                        "\"lines\" : 3",
                        "\"stored\" : 0",
                        "\"rejected\" : 2",
                        "\"blank\" : 1",
                        "\"why\" : \"");
    }

    @Test
    void whatCameInBesideABadLogIsReported() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "");
        Path log = PaperLog.in(folder);
        Shell.Ran ran = report(log, bad.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("bad.csv");
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(folder.resolve("out/by-ip.csv")).content().contains("20.0.0.0,3060,");
        assertThat(folder.resolve("out/import.json"))
                .content()
                .contains("\"name\" : \"paper.csv\"", "\"name\" : \"bad.csv\"");
    }

    @Test
    void ofALibraryWithSeveralDatasetsTheReportHoldsTheRejectedRowsOfItsOwn() throws IOException {
        String library = folder.resolve("library").toString();
        Path streams = Files.writeString(folder.resolve("streams.csv"), """
                        movie_title,user_email,size_mb,start_at,end_at
                        A,a@b,1.5,2021-12-01T10:00:00.000+0100,2021-12-01T11:00:00.000+0100
                        A,a@b,1.5,soon,2021-12-01T11:00:00.000+0100
                        """);
        Shell.run("import", PaperLog.in(folder).toString(), streams.toString(), "--library", library);
        String to = folder.resolve("out").toString();

        assertThat(Shell.run("report", "--library", library, "--out", to, "--dataset", "movie-streams")
                        .err()
                        .lines())
                .as("says what is missing, and nothing else")
                .allMatch(line -> line.startsWith("No ") && line.contains(" yet"));
        assertThat(folder.resolve("out/rejected.csv"))
                .content()
                .contains("\nstreams.csv,3,")
                .doesNotContain("paper");
        Shell.run("report", "--library", library, "--out", to, "--dataset", "requests", "--overwrite");
        assertThat(folder.resolve("out/rejected.csv"))
                .content()
                .contains("\npaper.csv,16,")
                .doesNotContain("streams");
    }

    @Test
    void logsOfAnArchiveAreNamedByBothNames() throws IOException {
        Path zip = folder.resolve("two.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("a.csv", "b.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write((PaperLog.TEXT + (name.equals("b.csv") ? "x\n" : "")).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path bad = folder.resolve("bad.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            out.putNextEntry(new ZipEntry("c.csv"));
        }
        report(zip, bad.toString());

        assertThat(folder.resolve("out/import.json"))
                .content()
                .contains(
                        "\"name\" : \"two.zip\",\n      \"entry\" : \"a.csv\"",
                        "\"name\" : \"two.zip\",\n      \"entry\" : \"b.csv\"",
                        "\"name\" : \"bad.zip\",\n      \"entry\" : \"c.csv\"");
        assertThat(folder.resolve("out/rejected.csv"))
                .content()
                .contains("\ntwo.zip › a.csv,16,", "\ntwo.zip › b.csv,27,");
    }

    @Test
    void anEmptyLibraryHasNothingToReport() {
        String library = folder.resolve("library").toString();
        Library.create(folder.resolve("library")).close();

        assertThat(Shell.run(
                        "report",
                        "--library",
                        library,
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(new Shell.Ran(1, "", "There is nothing in the library to report on; name a log as well.\n"));
    }

    @Test
    void aLogWithoutAUsableRequestGivesTablesWithoutRows() throws IOException {
        Path log = Files.writeString(
                folder.resolve("refused.csv"),
                PaperLog.HEADER + "2021-09-30,00:00:00,Film X,404,Roku,201,10.0.0.0,ua1\n");
        Shell.Ran ran = report(log);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(folder.resolve("out/top-programs.csv"))
                .hasContent("rank,program,kind,watch_seconds,viewings,sessions,viewers,share");
        assertThat(folder.resolve("out/program-changes.csv")).hasContent("program,measure,value");
        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrderElementsOf(ReportNames.of(RequestLog.KIND));
    }

    @Test
    void textThatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
        Path log = Files.writeString(
                folder.resolve("sly.csv"), PaperLog.HEADER + "2021-09-30,00:00:00,=1+1,200,Roku,201,10.0.0.0,ua1\n");
        report(log);

        assertThat(folder.resolve("out/top-programs.csv")).content().contains("\n1,'=1+1,film,0,1,1,1,");
    }
}
