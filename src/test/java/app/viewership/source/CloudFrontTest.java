package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFrontTest {

    private static final String FIELDS =
            "#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem "
                    + "sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type "
                    + "x-edge-request-id x-host-header\n";

    /// Laid out as in the vendor's own description of the format.
    static final String LOG = "#Version: 1.0\n" + FIELDS + row("/show/s01e02/720p/seg-17.ts", "200");

    private static String row(String path, String status) {
        return String.join(
                        "\t",
                        "2019-12-04",
                        "21:02:31",
                        "LAX1",
                        "392",
                        "192.0.2.100",
                        "GET",
                        "d111111abcdef8.cloudfront.net",
                        path,
                        status,
                        "-",
                        "Mozilla/5.0%20(Windows%20NT%2010.0)+x",
                        "-",
                        "-",
                        "Hit",
                        "SOX4xwn4XV6Q4rgb7XiVGOHms_BGlTAC4KyHmureZmBNrjGdRLiNIQ==",
                        "video.example.com")
                + "\n";
    }

    @Test
    void aRequestIsReadWithItsSecondOfUtcWhateverTheLogZone() throws SourceException {
        assertThat(read(LOG))
                .containsExactly("2019-12-04T21:02:31Z 200 392 /show/s01e02 192.0.2.100 video.example.com LAX1 GET");
    }

    @Test
    void linesWithAHashAreNoRowsAndQuotesAreNothingSpecial() throws SourceException {
        String quote = row("/a/\"b.mp4", "206");
        assertThat(read("\n#Software: x\r\n" + FIELDS + "#Note\n" + quote + "#Version: 1.0\n" + FIELDS + "\n" + quote))
                .containsExactly(
                        "2019-12-04T21:02:31Z 206 392 /a/\"b.mp4 192.0.2.100 video.example.com LAX1 GET",
                        "2019-12-04T21:02:31Z 206 392 /a/\"b.mp4 192.0.2.100 video.example.com LAX1 GET");
    }

    @Test
    void aLogThatNamesOtherColumnsFurtherDownIsRefused() {
        assertThatThrownBy(() -> read(LOG + FIELDS.replace("date time", "time date") + row("/a/b.ts", "200")))
                .isInstanceOf(SourceException.class)
                .message()
                .startsWith("a.log names other columns further down: time, date, x-edge-location")
                .endsWith(". Cut it in two there and import both pieces; nothing of it was stored.");
    }

    @Test
    void rowsStoredRejectedAndBlankAddUpToAllAndCommentsToNone() throws SourceException {
        String log = FIELDS + LOG.substring(LOG.indexOf("2019")).repeat(3) + "#x\n\nshort\n#y";
        try (LogReader reader = Logs.reader(CloudFront.KIND, CloudFront.KIND.events(), bytes(log))) {
            Block block = reader.next(new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW]);
            int[] rejected = {0};
            BlockCount count = BlockReader.of(reader.layout()).read(block, new RowHandler() {
                @Override
                public String row(int line, Fields fields) {
                    return null;
                }

                @Override
                public void again(int line) {}

                @Override
                public void rejected(RejectedRow row) {
                    rejected[0]++;
                }
            });
            assertThat(count).isEqualTo(new BlockCount(7, 5, 1));
            assertThat(rejected[0]).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/show/s01e02/master.m3u8, /show/s01e02",
        "/show/s01e02/720p/index.m3u8, /show/s01e02",
        "/show/s01e02/hls/1500k/seg_1.m4s, /show/s01e02",
        "/show/s01e02/audio_en/init.mp4, /show/s01e02",
        "/show/s01e02/V3/00017.TS, /show/s01e02",
        "/films/one.mp4, /films/one.mp4",
        "/hls/seg.ts, /hls",
        "/vod/123456/seg.ts, /vod/123456",
        "/seg.ts, /seg.ts",
        "/favicon.ico, /favicon.ico",
        "/, /",
        "name, name"
    })
    void theFilesOfAStreamAreOneAsset(String path, String asset) {
        byte[] bytes = bytes(path);
        assertThat(path.substring(0, StreamPath.end(bytes, 0, bytes.length))).isEqualTo(asset);
    }

    @Test
    void theDimensionsAreReadable() {
        Attributes attributes = CloudFront.KIND.attributes().apply(new Kind.Known(List.of(), History.NONE));
        List<String> client = List.of("192.0.2.1", "Mozilla/5.0%20(X)+y", "LAX1", "-", "GET");
        List<String> asset = List.of("/my%20show/s01e02");
        assertThat(CloudFront.KIND.dimensions())
                .extracting(dimension -> dimension.id() + "="
                        + attributes.values(
                                dimension, dimension.of() == Dimension.Of.ASSET ? asset : client, Long.MIN_VALUE))
                .containsExactly(
                        "program=[my show]",
                        "asset=[/my show/s01e02]",
                        "edge_location=[LAX1]",
                        "host=[(none)]",
                        "user_agent=[Mozilla/5.0 (X)+y]",
                        "client_ip=[192.0.2.1]",
                        "method=[GET]");
        assertThat(CloudFront.decoded("50%")).isEqualTo("50%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-12-04  | 2019-12-40 | "2019-12-40" is no date (yyyy-MM-dd expected, from 1970 on).
            21:02:31    | 21:02      | "21:02" is no time of day (HH:mm:ss expected).
            392         | many       | "many" is no size (a whole number of bytes expected).
            \t200\t     | \t-\t      | "-" is no status (a whole number expected).
            192.0.2.100 | ''         | The column c-ip is empty.
            """)
    void aRowThatIsWrongIsRejectedWithTheReason(String text, String instead, String reason) throws SourceException {
        List<RejectedRow> rejected = new ArrayList<>();
        String row = row("/a/b.ts", "200");
        read(FIELDS + row.replace(text, instead) + row, new ArrayList<>(), rejected);
        assertThat(rejected).singleElement().satisfies(row2 -> {
            assertThat(row2.reason()).isEqualTo(reason);
            assertThat(row2.line()).isEqualTo(2);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(String log) throws SourceException {
        List<String> read = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        read(log, read, rejected);
        assertThat(rejected).isEmpty();
        return read;
    }

    private static void read(String log, List<String> read, List<RejectedRow> rejected) throws SourceException {
        Kind kind = CloudFront.KIND;
        Logs.events(
                kind.events(),
                kind,
                bytes(log),
                ZoneId.of("Asia/Tokyo"),
                (event, fields, columns) -> read.add(String.join(
                        " ",
                        Instant.ofEpochSecond(event.time).toString(),
                        String.valueOf(event.status),
                        String.valueOf(event.amount),
                        fields.text(columns.column("path")),
                        fields.text(columns.column("client_ip")),
                        fields.text(columns.column("host")),
                        fields.text(columns.column("edge_location")),
                        fields.text(columns.column("method")))),
                rejected);
    }
}
