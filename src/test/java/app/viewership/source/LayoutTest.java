package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final List<String> NAMES = List.of(LogText.HEADER.strip().split(","));

    @ParameterizedTest
    @CsvSource({"',', comma", "';', semicolon", "'\t', tab", "'|', vertical bar"})
    void theDelimiterIsRecognised(String delimiter, String label) throws SourceException {
        LogReader reader = reader((LogText.HEADER + LogText.ROW).replace(",", delimiter));
        assertThat(reader.delimiter()).isEqualTo(label);
    }

    @Test
    void columnsMayStandInAnyOrder() throws SourceException {
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            List<String> names = new ArrayList<>(NAMES);
            Collections.shuffle(names, random);
            Layout layout = reader(String.join(",", names) + "\n" + LogText.ROW).layout();
            for (Role role : RequestLog.KIND.events().roles()) {
                assertThat(names.get(layout.column(role.id()))).isEqualTo(role.header());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,time,OriginalTitle,sc-status,device,NodeID,anon_ip,anon_cs-user-agent",
                "DATE,Time,Original Title,SAC-STATUS,Device,node id,Anon_IP,anon cs user agent",
                "\"date\",\"time\",\"original_title\",\"sac_status\",\"device\",\"node_ID\",\"anon_ip\",\"anon_cs_user_agent\""
            })
    void olderNamesAndOtherSpellingsAreRecognised(String header) throws SourceException {
        List<String> roles = reader(header + "\n" + LogText.ROW).layout().roles().stream()
                .map(role -> Objects.requireNonNull(role).id())
                .toList();
        assertThat(roles)
                .containsExactly("date", "time", "title", "status", "device", "asset_id", "client_ip", "user_agent");
    }

    @Test
    void ofTwoColumnsForOneRoleTheOneWithTodaysNameCounts() throws SourceException {
        Layout layout =
                reader("sc-status," + LogText.HEADER + "404," + LogText.ROW).layout();
        assertThat(layout.column("status")).isEqualTo(4);
        assertThat(layout.roles().getFirst()).isNull();
    }

    @Test
    void blankLinesBeforeTheHeaderAreCounted() throws SourceException {
        LogReader reader = reader("\r\n\n" + LogText.HEADER + LogText.ROW);
        assertThat(reader.blankBefore()).isEqualTo(2);
        assertThat(reader.headerLines()).isEqualTo(3);
    }

    @Test
    void aMissingColumnIsNamedWithWhatWasFoundAndExpected() {
        assertRefused(
                "date,time,title,sac_status,device,anon_ip,extra\n" + LogText.ROW,
                "a.log lacks the columns node_ID, anon_cs_user_agent. Found: date, time, title, sac_status, device, anon_ip, "
                        + "extra. Expected: " + String.join(", ", NAMES) + ".");
    }

    @Test
    void aLogWithoutAHeaderIsToldSo() {
        assertRefused(
                LogText.ROW,
                "a.log has no header: its first line is \"" + LogText.ROW.strip()
                        + "\", but it should name the columns " + String.join(", ", NAMES) + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "\uFEFF", "\uFEFF\n"})
    void aFileWithoutACharacterIsEmpty(String log) {
        assertRefused(log, "a.log is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r"})
    void aHeaderAloneIsToldSo(String end) {
        assertRefused(LogText.HEADER.strip() + end, "a.log has a header and no rows.");
    }

    @Test
    void bytesThatAreNoTextAreToldSo() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        assertThatThrownBy(() -> LogText.reader(bytes))
                .isInstanceOf(SourceException.class)
                .hasMessage("a.log is not a text file; a log is a .csv, .tsv, .json, .jsonl, .log or .stream file, "
                        + "or one of these packed as .gz or .zip.");
    }

    @Test
    void aFirstLineOfTenMegabytesIsQuotedInPart() {
        assertThatThrownBy(() -> reader("x".repeat(10 << 20) + "\n"))
                .isInstanceOf(SourceException.class)
                .message()
                .startsWith("a.log has no header: its first line is \"xxx")
                .hasSizeLessThan(600);
    }

    private static LogReader reader(String log) throws SourceException {
        return LogText.reader(log.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String log, String sentence) {
        assertThatThrownBy(() -> reader(log))
                .isInstanceOf(SourceException.class)
                .hasMessage(sentence);
    }
}
