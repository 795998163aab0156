package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRowsTest {

    private static final String GOOD = "2021-09-29T23:57:36Z 200 10294754 281.60.67.0";

    @Test
    void aRowIsReadWithItsLineTimeStatusAssetAndClient() throws SourceException {
        assertThat(LogText.read(LogText.HEADER + LogText.ROW)).containsExactly("2: " + GOOD);
    }

    @Test
    void theLogZoneDecidesWhenALocalTimeWas() throws SourceException {
        byte[] log = (LogText.HEADER + LogText.ROW).getBytes(StandardCharsets.UTF_8);
        assertThat(LogText.read(log, ZoneId.of("Europe/Berlin")))
                .containsExactly("2: 2021-09-29T21:57:36Z 200 10294754 281.60.67.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-30,07:00:00,T,200,Roku,1,ip,ua      | "2021-02-30" is no date (yyyy-MM-dd expected, from 1970 on).
            29.09.2021,07:00:00,T,200,Roku,1,ip,ua      | "29.09.2021" is no date (yyyy-MM-dd expected, from 1970 on).
            2021-09-29,25:61:00,T,200,Roku,1,ip,ua      | "25:61:00" is no time of day (HH:mm:ss expected).
            2021-09-29,07:00:00,T,ok,Roku,1,ip,ua       | "ok" is no status (a whole number expected).
            2021-09-29,07:00:00,T,-1,Roku,1,ip,ua       | "-1" is no status (a whole number expected).
            2021-09-29,07:00:00,T,9999999999,Roku,1,ip,ua | "9999999999" is no status (a whole number expected).
            ,07:00:00,T,200,Roku,1,ip,ua                | The column date is empty.
            2021-09-29,,T,200,Roku,1,ip,ua              | The column time is empty.
            2021-09-29,07:00:00,,200,Roku,1,ip,ua       | The column original_title is empty.
            2021-09-29,07:00:00,T,,Roku,1,ip,ua         | The column sac_status is empty.
            2021-09-29,07:00:00,T,200,Roku,,ip,ua       | The column node_ID is empty.
            2021-09-29,07:00:00,T,200,Roku,1,,ua        | The column anon_ip is empty.
            2021-09-29,07:00:00,T,200,Roku,1,ip         | The row has 7 fields, the header has 8.
            2021-09-29,07:00:00,T,200,Roku,1,ip,ua,     | The row has 9 fields, the header has 8.
            x                                           | The row has 1 field, the header has 8.
            2021-09-29,07:00:00,"T" x,200,Roku,1,ip,ua  | A closing quote is followed by other text; a quote inside a \
            quoted field is written twice.
            2021-09-29,07:00:00,"T,200,Roku,1,ip,ua     | A quote is opened in this row and never closed.
            """)
    void aRowThatIsWrongIsRejectedWithTheReasonAndItsText(String row, String reason) throws SourceException {
        assertThat(LogText.read(LogText.HEADER + LogText.ROW + row + "\n" + LogText.ROW))
                .containsExactly("2: " + GOOD, "3! " + reason + " | " + row, "4: " + GOOD);
    }

    @Test
    void deviceAndUserAgentMayBeEmpty() throws SourceException {
        assertThat(LogText.read(LogText.HEADER + "2021-09-29,23:57:36,T,200,,10294754,281.60.67.0,\n"))
                .containsExactly("2: " + GOOD);
    }

    @Test
    void statusesThatDeliveredNothingAreKept() throws SourceException {
        assertThat(LogText.read(LogText.HEADER + "2021-09-29,23:57:36,T,404,Roku,10294754,281.60.67.0,ua\n"))
                .containsExactly("2: " + GOOD.replace("200", "404"));
    }

    @Test
    void aNulIsRejectedWithItsRowAlone() throws SourceException {
        assertThat(LogText.read(LogText.HEADER + "2021-09-29,\0,T\n" + LogText.ROW))
                .containsExactly(
                        "2! The row holds a NUL character, which no text has. | 2021-09-29,\0,T", "3: " + GOOD);
    }

    @Test
    void malformedBytesInAMarkedFileAreRejectedWithTheirRowAlone() throws SourceException {
        byte[] log =
                ("\uFEFF" + LogText.HEADER + "2021-09-29,07:00:00,?\n" + LogText.ROW).getBytes(StandardCharsets.UTF_8);
        log[3 + LogText.HEADER.length() + 20] = (byte) 0xFF;
        assertThat(LogText.read(log, ZoneId.of("UTC")))
                .containsExactly("2! The row is not valid UTF-8. | 2021-09-29,07:00:00,\uFFFD", "3: " + GOOD);
    }

    @Test
    void halfACharacterInUtf16IsRejectedWithItsRow() throws SourceException {
        byte[] whole = ("\uFEFF" + LogText.HEADER + LogText.ROW + LogText.ROW).getBytes(StandardCharsets.UTF_16LE);
        byte[] log = Arrays.copyOf(whole, whole.length - 3);
        assertThat(LogText.read(log, ZoneId.of("UTC")))
                .hasSize(2)
                .startsWith("2: " + GOOD)
                .element(1)
                .asString()
                .startsWith("3! The row is not valid UTF-16LE with byte order mark. | 2021-09-29");
    }

    @Test
    void aQuotedLineEndBelongsToItsRowAndIsCountedInTheLinesAfter() throws SourceException {
        String quoted = "2021-09-29,23:57:36,\"Two\r\nlines, \"\"quoted\"\"\",200,Roku,10294754,281.60.67.0,ua\n";
        assertThat(LogText.read(LogText.HEADER + quoted + LogText.ROW)).containsExactly("2: " + GOOD, "4: " + GOOD);
    }

    @Test
    void aQuoteThatNeverClosesCostsItsLineAndNoOther() throws SourceException {
        String open = "2021-09-29,23:57:36,\"Open,200,Roku,1,ip,ua";
        assertThat(LogText.read(LogText.HEADER + open + "\n" + LogText.ROW.repeat(3)))
                .containsExactly(
                        "2! A quote is opened in this row and never closed. | " + open,
                        "3: " + GOOD,
                        "4: " + GOOD,
                        "5: " + GOOD);
    }

    @Test
    void aFieldOfTenMegabytesCostsItsRowAndKeepsItsBeginning() throws SourceException {
        String huge = "2021-09-29,23:57:36," + "x".repeat(10 << 20) + ",200,Roku,1,ip,ua";
        List<String> rows = LogText.read(LogText.HEADER + huge + "\r\n" + LogText.ROW);
        assertThat(rows).hasSize(2).endsWith("3: " + GOOD);
        assertThat(rows.getFirst())
                .startsWith(
                        "2! The row is longer than 1,048,576 bytes, the limit for one row. | 2021-09-29,23:57:36,xxx")
                .endsWith("… (cut, 10,485,797 bytes in all)")
                .hasSizeLessThan(2200);
    }

    @Test
    void aQuotedFieldOfTenMegabytesCostsItsRowAlone() throws SourceException {
        String huge = "2021-09-29,23:57:36,\"" + "x".repeat(10 << 20) + "\",200,Roku,1,ip,ua";
        List<String> rows = LogText.read(LogText.HEADER + huge + "\n" + LogText.ROW);
        assertThat(rows).hasSize(2).endsWith("3: " + GOOD);
        assertThat(rows.getFirst()).startsWith("2! The row is longer than");
    }

    @Test
    void everyLineEndAndNoLastOneAreRead() throws SourceException {
        String row = LogText.ROW.strip();
        assertThat(LogText.read(LogText.HEADER + row + "\r" + row + "\r\n" + row + "\n\n" + row))
                .containsExactly("2: " + GOOD, "3: " + GOOD, "4: " + GOOD, "6: " + GOOD);
    }
}
