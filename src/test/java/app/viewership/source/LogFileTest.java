package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class LogFileTest {

    private static final byte[] LOG = (LogText.HEADER + LogText.ROW.repeat(20_000)).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip", "zip"})
    void aLogIsReadToItsEndWhateverItIsPackedInAndNamed(String packing) throws Exception {
        Path path = write("log", packed(packing, LOG));
        try (LogFile file = LogFile.open(path)) {
            String entry = file.entries().getFirst();
            assertThat(file.input(entry).readAllBytes()).isEqualTo(LOG);
            assertThat(file.bytes()).hasValue(file.bytesRead());
            assertThat(file.sha256(() -> false)).isEqualTo(sha256(path));
        }
        assertThat(LogFile.sha256(path, () -> false)).isEqualTo(sha256(path));
    }

    @Test
    void theHashIsOfAllBytesEvenIfOnlyTheBeginningWasRead() throws Exception {
        Path path = write("log.csv", LOG);
        try (LogFile file = LogFile.open(path)) {
            file.read(RequestLog.KIND, RequestLog.KIND.events(), null, () -> false)
                    .close();
            assertThat(file.sha256(() -> false)).isEqualTo(sha256(path));
        }
    }

    @Test
    void gzipInSeveralMembersIsOneLog() throws Exception {
        byte[] first = gzip(Arrays.copyOf(LOG, 1000));
        byte[] second = gzip(Arrays.copyOfRange(LOG, 1000, LOG.length));
        Path path = write("log.csv.gz", concat(first, second));
        try (LogFile file = LogFile.open(path)) {
            assertThat(file.input(null).readAllBytes()).isEqualTo(LOG);
        }
    }

    @Test
    void allLogsOfAnArchiveAreFoundAndNothingElse() throws Exception {
        Path path = folder.resolve("logs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (String name : new String[] {
                "b.csv", "readme.txt", "day/", "day/A.CSV", "__MACOSX/._b.csv", "day/.hidden.csv", "c.tsv"
            }) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : LOG);
            }
        }
        try (LogFile file = LogFile.open(path)) {
            assertThat(file.entries()).containsExactly("b.csv", "day/A.CSV", "c.tsv");
            assertThat(file.nameOf("day/A.CSV")).isEqualTo("logs.zip › day/A.CSV");
        }
    }

    @Test
    void namesInAnOlderCharacterSetAreNoObstacle() throws Exception {
        Path path = folder.resolve("logs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path), Charset.forName("ISO-8859-1"))) {
            zip.putNextEntry(new ZipEntry("Zürich.csv"));
            zip.write(LOG);
        }
        try (LogFile file = LogFile.open(path)) {
            assertThat(file.input(file.entries().getFirst()).readAllBytes()).isEqualTo(LOG);
        }
    }

    @Test
    void anArchiveWithoutALogIsToldSo() throws Exception {
        Path path = folder.resolve("notes.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("notes.txt"));
        }
        assertRefused(
                path,
                "notes.zip is an archive without a log: no file in it ends in .csv, .tsv, .json, .jsonl, .log or .stream.");
    }

    @Test
    void anEmptyArchiveIsOneWithoutALog() throws Exception {
        Path path = folder.resolve("nothing.zip");
        new ZipOutputStream(Files.newOutputStream(path)).close();
        assertRefused(
                path,
                "nothing.zip is an archive without a log: no file in it ends in .csv, .tsv, .json, .jsonl, .log or .stream.");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 400, -1})
    void aCutArchiveIsRefused(int length) throws Exception {
        byte[] whole = packed("zip", LOG);
        Path path = write("cut.csv.zip", Arrays.copyOf(whole, length > 0 ? length : whole.length + length));
        assertRefused(path, "cut.csv.zip is cut off, damaged or encrypted; nothing of it was stored.");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 400, -1})
    void aCutGzipIsRefused(int length) throws Exception {
        byte[] whole = gzip(LOG);
        Path path = write("cut.csv.gz", Arrays.copyOf(whole, length > 0 ? length : whole.length + length));
        assertThatThrownBy(() -> readAll(path))
                .isInstanceOf(SourceException.class)
                .hasMessage("cut.csv.gz is cut off or damaged; nothing of it was stored.");
    }

    @Test
    void anArchiveWithAWrongByteIsRefused() throws Exception {
        Path path = folder.resolve("log.csv.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("log.csv"));
            zip.write(LOG);
        }
        byte[] bytes = Files.readAllBytes(path);
        bytes[100_000] ^= 1;
        Files.write(path, bytes);
        assertThatThrownBy(() -> readAll(path))
                .isInstanceOf(SourceException.class)
                .hasMessage("log.csv.zip › log.csv is cut off, damaged or encrypted; nothing of it was stored.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zip"})
    void whatUnpacksBeyondAllMeasureIsRefused(String packing) throws Exception {
        byte[] part = Arrays.copyOf(LogText.HEADER.getBytes(StandardCharsets.UTF_8), 1 << 20);
        Path path = write("bomb.csv." + packing, packed(packing, part, 257));
        assertThatThrownBy(() -> readAll(path))
                .isInstanceOf(SourceException.class)
                .message()
                .endsWith(
                        " unpacks to more than 268,435,456 bytes, the limit for a packed file of its size; nothing of it "
                                + "was stored. If you trust it, unpack it and import the log itself.");
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsRefused() throws Exception {
        byte[] log = (LogText.HEADER + LogText.ROW.repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        Path path = write("log.csv", log);
        try (LogFile file = LogFile.open(path);
                LogReader reader = file.read(RequestLog.KIND, RequestLog.KIND.events(), null, () -> false)) {
            Files.newByteChannel(path, StandardOpenOption.WRITE)
                    .truncate(2_000_000)
                    .close();
            assertThatThrownBy(() -> drain(reader))
                    .isInstanceOf(SourceException.class)
                    .hasMessage(
                            "log.csv became shorter while it was read; nothing of it was stored. Import it again when it "
                                    + "is complete.");
        }
    }

    @Test
    void aFileThatIsNotThereIsToldSo() {
        assertRefused(folder.resolve("gone.csv"), "gone.csv is not there.");
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused(folder, folder.getFileName() + " is a folder, not a file.");
    }

    @Test
    void anEmptyFileIsToldSo() throws Exception {
        assertRefused(write("empty.csv", new byte[0]), "empty.csv is empty.");
    }

    @Test
    void aFileThatMayNotBeReadIsToldSo() {
        // Whoever runs the tests may be allowed to read everything, so the sentence is asked for directly.
        assertThat(new Failures("a.csv").broken(new AccessDeniedException("a.csv")))
                .hasMessage("a.csv may not be read: you lack the permission.");
    }

    @Test
    void whateverElseGoesWrongIsToldWithoutTechnicalWords() {
        assertThat(new Failures("a.csv").broken(new IOException("EIO at sector 7")))
                .hasMessage("a.csv could not be read to its end; nothing of it was stored.");
    }

    @Test
    void logsThatBeginInTheSameRoomOneAfterAnotherAreReadAsByThemselves() throws Exception {
        HeadRoom heads = new HeadRoom();
        byte[] other =
                (LogText.HEADER + LogText.ROW.replace("Roku", "Kuro").repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        try (LogFile file = LogFile.open(write("one.csv", LOG), heads);
                LogReader one = file.read(RequestLog.KIND, RequestLog.KIND.events(), null, () -> false)) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            assertThat(block(one, rows)).isTrue();
            try (LogFile later = LogFile.open(write("other.csv", other), heads);
                    LogReader after = later.read(RequestLog.KIND, RequestLog.KIND.events(), null, () -> false)) {
                assertThat(rest(after, new ByteArrayOutputStream())).isEqualTo(rows(other));
            }
            assertThat(rest(one, rows)).isEqualTo(rows(LOG));
        }
    }

    private static boolean block(LogReader log, ByteArrayOutputStream into) throws SourceException {
        Block block = log.next(new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW]);
        if (block != null) {
            into.write(block.bytes(), block.from(), block.to() - block.from());
        }
        return block != null;
    }

    private static String rest(LogReader log, ByteArrayOutputStream rows) throws SourceException {
        boolean more = true;
        while (more) {
            more = block(log, rows);
        }
        return rows.toString(StandardCharsets.UTF_8);
    }

    private static String rows(byte[] log) {
        return new String(log, StandardCharsets.UTF_8).substring(LogText.HEADER.length());
    }

    @Test
    void readingStopsWhenAsked() throws Exception {
        Path path = write("log.csv", LOG);
        try (LogFile file = LogFile.open(path)) {
            assertThatThrownBy(() -> file.read(RequestLog.KIND, RequestLog.KIND.events(), null, () -> true))
                    .isInstanceOf(CancellationException.class);
        }
        assertThatThrownBy(() -> LogFile.sha256(path, () -> true)).isInstanceOf(CancellationException.class);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void assertRefused(Path path, String sentence) {
        assertThatThrownBy(() -> LogFile.open(path))
                .isInstanceOf(SourceException.class)
                .hasMessage(sentence);
    }

    private static void readAll(Path path) throws SourceException {
        try (LogFile file = LogFile.open(path);
                LogReader reader = file.read(
                        RequestLog.KIND,
                        RequestLog.KIND.events(),
                        file.entries().getFirst(),
                        () -> false)) {
            drain(reader);
        }
    }

    private static void drain(LogReader reader) throws SourceException {
        byte[] buffer = new byte[2 << 20];
        Block block = reader.next(buffer);
        while (block != null) {
            block = reader.next(buffer);
        }
    }

    static byte[] packed(String packing, byte[] log) throws IOException {
        return packed(packing, log, 1);
    }

    /// Packs the same bytes so many times one after the other.
    private static byte[] packed(String packing, byte[] log, int times) throws IOException {
        return switch (packing) {
            case "gzip" -> gzip(log, times);
            case "zip" -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                    zip.putNextEntry(new ZipEntry("log.csv"));
                    for (int i = 0; i < times; i++) {
                        zip.write(log);
                    }
                }
                yield bytes.toByteArray();
            }
            default -> log;
        };
    }

    private static byte[] gzip(byte[] log) throws IOException {
        return gzip(log, 1);
    }

    private static byte[] gzip(byte[] log, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                gzip.write(log);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String sha256(Path path) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    }
}
