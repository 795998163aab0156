package app.viewership.source.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLogTest {
    private static final String HEADER =
            "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent";

    @TempDir
    private Path folder;

    @Test
    void startsLikeTheRealLog() throws IOException {
        assertThat(text(new SampleLog(3, 1)).lines())
                .containsExactly(
                        HEADER,
                        "2021-09-29,23:57:36,S06 E05 - SeriesTitle0,200,Roku,10094662,281.60.67.0,user-agent0",
                        "2021-09-29,23:57:36,S06 E05 - SeriesTitle0,200,Roku,10094662,281.60.67.0,user-agent0",
                        "2021-09-29,23:57:36,S06 E05 - SeriesTitle0,200,Roku,10094662,281.60.67.0,user-agent0");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 999, 12_345})
    void hasExactlyTheRowsAskedFor(long rows) throws IOException {
        List<String> lines = text(new SampleLog(rows, 3)).lines().toList();

        assertThat(lines).hasSize((int) rows + 1);
        assertThat(lines.getFirst()).isEqualTo(HEADER);
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(8));
    }

    @Test
    void isTheSameOnEveryMachineForEver() throws IOException {
        assertThat(sha256(new SampleLog(250_000, 1).open()))
                .isEqualTo("60b442466df3394e5d566d495ef64ae9fc91bd7470981b27c6e5a4e69dd20991");
    }

    @Test
    void anotherSeedIsAnotherNight() throws IOException {
        assertThat(text(new SampleLog(1_000, 1))).isNotEqualTo(text(new SampleLog(1_000, 2)));
    }

    @Test
    void theShippedSampleIsTheOneThatIsMadeOnTheFly() throws IOException {
        try (ZipFile zip = new ZipFile("data/data-log.csv.zip")) {
            assertThat(zip.stream().map(entry -> entry.getName())).containsExactly("data-log.csv");
            assertThat(sha256(zip.getInputStream(zip.getEntry("data-log.csv"))))
                    .isEqualTo(sha256(SampleLog.DEFAULT.open()));
        }
        assertThat(Files.size(Path.of("data/data-log.csv.zip"))).isLessThan(4_000_000);
    }

    @Test
    void isPackedAsTheNameOfTheFileSays() throws IOException {
        SampleLog log = new SampleLog(500, 5);
        Path plain = folder.resolve("log.csv");
        Path gzip = folder.resolve("log.csv.gz");
        Path zip = folder.resolve("LOG.CSV.ZIP");
        log.write(plain);
        log.write(gzip);
        log.write(zip);

        assertThat(plain).hasContent(text(log));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
            assertThat(new String(in.readAllBytes(), US_ASCII)).isEqualTo(text(log));
        }
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.getInputStream(packed.getEntry("LOG.CSV")))
                    .hasBinaryContent(text(log).getBytes(US_ASCII));
        }
    }

    @Test
    void aZipOfTheSameLogIsTheSameFile() throws IOException {
        SampleLog log = new SampleLog(500, 5);
        Path one = Files.createDirectory(folder.resolve("one")).resolve("log.zip");
        Path two = Files.createDirectory(folder.resolve("two")).resolve("log.zip");
        log.write(one);
        log.write(two);

        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void readByteByByteItIsTheSame() throws IOException {
        StringBuilder read = new StringBuilder();
        try (InputStream in = new SampleLog(100, 1).open()) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.append((char) next);
            }
            assertThat(in.read(new byte[8])).isEqualTo(-1);
        }
        assertThat(read).hasToString(text(new SampleLog(100, 1)));
    }

    @Test
    void aNegativeNumberOfRowsIsRefused() {
        assertThatThrownBy(() -> new SampleLog(-1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A log cannot have -1 rows; ask for 0 or more.");
    }

    private static String text(SampleLog log) throws IOException {
        try (InputStream in = log.open()) {
            return new String(in.readAllBytes(), US_ASCII);
        }
    }

    private static String sha256(InputStream in) throws IOException {
        try (DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.readAllBytes();
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
