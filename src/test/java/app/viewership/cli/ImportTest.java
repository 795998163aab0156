package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Reason;
import app.viewership.ingest.RejectedRows;
import app.viewership.ingest.RowSums;
import app.viewership.store.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command line says of logs, good and bad.
class ImportTest {
    private static final String ROW = "2021-09-30,00:00:00,Film X,200,Roku,201,10.0.0.0,ua1\n";
    private static final String GOOD_CAME_IN =
            "good.csv: 1 row read = 1 stored + 0 rejected + 0 blank; building no viewing: 0.\n";

    @TempDir
    private Path folder;

    private String library = "";

    @BeforeEach
    void nameTheLibrary() {
        library = folder.resolve("library.mv.db").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(bytes(namesAndContents[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] noise() {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    static Stream<Arguments> badLogs() throws IOException {
        byte[] good = bytes(PaperLog.HEADER + ROW.repeat(1000));
        byte[] packed = gzip(good);
        byte[] archive = zip("a.csv", PaperLog.HEADER + ROW.repeat(1000));
        return Stream.of(
                Arguments.of("empty.csv", bytes("")),
                Arguments.of("no-header.csv", bytes(ROW)),
                Arguments.of("missing-column.csv", bytes("date,time,original_title\n2021-09-30,00:00:00,Film X\n")),
                Arguments.of("binary.csv", noise()),
                Arguments.of("cut-off.csv.gz", Arrays.copyOf(packed, packed.length - 20)),
                Arguments.of("cut-off.csv.zip", Arrays.copyOf(archive, archive.length - 60)),
                Arguments.of("of-none.zip", zip("readme.txt", "hello")),
                Arguments.of("all-rejected.csv", bytes(PaperLog.HEADER + "2021-02-30" + ROW.substring(10) + "x\n")),
                Arguments.of("unclosed-quote.csv", bytes(PaperLog.HEADER + "\"2021-09-30," + ROW.substring(11))),
                Arguments.of("no-gzip.csv.gz", bytes("hello")),
                Arguments.of("nul.csv", new byte[100]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLogs")
    void aBadLogIsOneSentenceAndOneAndWhatCameBesideItStays(String name, byte[] content) throws IOException {
        Path bad = Files.write(folder.resolve(name), content);
        Path good = Files.writeString(folder.resolve("good.csv"), PaperLog.HEADER + ROW);

        Shell.Ran ran = Shell.run("import", bad.toString(), good.toString(), "--library", library);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo(GOOD_CAME_IN);
        assertThat(ran.err()).contains(name).doesNotContain("Exception", "\tat ");
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(Shell.run("query", "--library", library, "--by", "program", "--measure", "viewings")
                        .out())
                .isEqualTo("program,viewings\nFilm X,1\n");
    }

    @Test
    void whatHoldsForSeveralLogsIsSaidOnce() {
        List<FileOutcome> failed = Stream.of("a", "b")
                .map(name -> new FileOutcome(
                        Path.of(name),
                        name,
                        null,
                        null,
                        FileOutcome.Ending.FAILED,
                        null,
                        new RowSums(0, 0, 0, 0, 0),
                        null,
                        null,
                        null,
                        new Reason(null, "The library may only be read."),
                        RejectedRows.NONE))
                .toList();

        assertThatThrownBy(() -> Importing.failIfAnyFailed(new ImportReport(ImportSettings.DEFAULT, failed, 0)))
                .hasMessage("2 of 2 logs could not be imported: The library may only be read.");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Path none = folder.resolve("none.csv");
        Shell.Ran ran = Shell.run("import", none.toString(), "--library", library);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("none.csv");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.csv", "picture.csv", "empty"})
    void noLibraryIsMadeWhereNothingCouldBeReadForIt(String name) throws IOException {
        Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        Files.createDirectory(folder.resolve("empty"));
        String input = folder.resolve(name).toString();
        String out = folder.resolve("out").toString();

        assertThat(Shell.run("import", input, "--library", library).code()).isEqualTo(1);
        assertThat(folder.resolve("library.mv.db")).doesNotExist();
        assertThat(Shell.run("report", input, "--out", out, "--library", library)
                        .code())
                .isEqualTo(1);
        assertThat(folder.resolve("library.mv.db")).doesNotExist();
    }

    @Test
    void aLibraryThatWasThereStaysWhereNothingCouldBeReadForIt() {
        Library.create(Path.of(library)).close();

        assertThat(Shell.run("import", folder.resolve("none.csv").toString(), "--library", library)
                        .code())
                .isEqualTo(1);
        assertThat(Path.of(library)).exists();
    }

    @Test
    void aFolderWithoutLogsIsSaid() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("nothing"));
        Shell.Ran ran = Shell.run("import", empty.toString(), "--library", library);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("nothing");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void severalBadLogsAreOneSentenceToo() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "");
        Path two = Files.writeString(folder.resolve("two.csv"), "");
        Shell.Ran ran = Shell.run("import", one.toString(), two.toString(), "--library", library);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith("2 of 2 logs could not be imported: ").contains("one.csv", "two.csv");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void aZipOfSeveralLogsBringsAllOfThem() throws IOException {
        Path zip = Files.write(
                folder.resolve("two.zip"), zip("a.csv", PaperLog.HEADER + ROW, "b.csv", PaperLog.HEADER + ROW + ROW));
        Shell.Ran ran = Shell.run("import", zip.toString(), "--library", library);

        assertThat(ran).isEqualTo(new Shell.Ran(0, """
                        two.zip › a.csv: 1 row read = 1 stored + 0 rejected + 0 blank; building no viewing: 0.
                        two.zip › b.csv: 2 rows read = 2 stored + 0 rejected + 0 blank; building no viewing: 0.
                        """, ""));
    }

    @Test
    void theSameFileAgainIsSaidAndNotStoredTwice() throws IOException {
        Path log = PaperLog.in(folder);
        Shell.run("import", log.toString(), "--library", library);
        Shell.Ran again = Shell.run("import", log.toString(), "--library", library);

        assertThat(again.code()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("paper.csv", "twice");
        assertThat(again.out().lines()).hasSize(1);
        assertThat(Shell.run("query", "--library", library, "--by", "kind", "--measure", "requests")
                        .out())
                .isEqualTo("kind,requests\nseries,18\nfilm,3\n");
    }

    @Test
    void aViewingRunsAcrossFiles() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), PaperLog.HEADER + ROW);
        Path two = Files.writeString(folder.resolve("two.csv"), PaperLog.HEADER + ROW.replace("00:00:00", "00:10:00"));
        Shell.run("import", two.toString(), one.toString(), "--library", library);

        assertThat(Shell.run(
                                "query",
                                "--library",
                                library,
                                "--by",
                                "program",
                                "--measure",
                                "watch_seconds,viewings,sessions,viewers")
                        .out())
                .isEqualTo("program,watch_seconds,viewings,sessions,viewers\nFilm X,600,1,1,1\n");
    }

    @Test
    void aLibraryThatIsAnotherFileIsLeftAsItIs() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.mv.db"), "my notes");
        Shell.Ran ran = Shell.run("import", PaperLog.in(folder).toString(), "--library", other.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("notes.mv.db");
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(other).hasContent("my notes");
    }
}
