package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of JSON as records: what is kept of them, and what is said of those that are not.
class JsonRowsTest {

    private static final Part PART = new Part(
            "things",
            "Things",
            Format.JSON,
            List.of(
                    Role.of("id", "id", Role.Value.TEXT),
                    Role.perhaps("name", "info.name", Role.Value.TEXT),
                    Role.perhaps("nothing", "info.nothing", Role.Value.TEXT)),
            new Part.Records(List.of("id", "name"), false));

    private static final Kind KIND = TestKinds.of(PART);

    @Test
    void aRecordIsKeptAsCompactJsonInItsOrderUnderItsKey() throws SourceException {
        assertThat(read("{\"z\" : [1.50, 1E2, null],\t\"info\": {\"name\":\"\\u00e9\\/\"} , \"id\" : 7 }"))
                .containsExactly("1: 7\u001Fé/ {\"z\":[1.50,1E2,null],\"info\":{\"name\":\"é/\"},\"id\":7}");
    }

    @Test
    void anArrayIsReadElementByElement() throws SourceException {
        assertThat(read("""

                 [ {"id": 1, "info": {
                     "name": "two\\nlines, [and] {more}"}},
                   5, {"id":2,"info":{"name":"b"}} {"id":3},
                   {"id": 4, "info": {"name": "torn
                line"}}
                 ,[{"id":5}], {"id":6,"info":{"name":"f"}} ]
                """))
                .containsExactly(
                        "1: 1\u001Ftwo\nlines, [and] {more} "
                                + "{\"id\":1,\"info\":{\"name\":\"two\\nlines, [and] {more}\"}}",
                        "2! The row is no valid JSON: an object in braces is expected (character 1). | 5",
                        "3! The row is no valid JSON: more follows behind the object (character 30). | "
                                + "{\"id\":2,\"info\":{\"name\":\"b\"}} {\"id\":3}",
                        "4! The row is no valid JSON: a control character stands in a text (character 33). | "
                                + "{\"id\": 4, \"info\": {\"name\": \"torn\tline\"}}  ",
                        "5! The row is no valid JSON: an object in braces is expected (character 1). | [{\"id\":5}]",
                        "6: 6\u001Ff {\"id\":6,\"info\":{\"name\":\"f\"}}");
    }

    @Test
    void whatFollowsAnArrayIsARowThatIsRejected() throws SourceException {
        assertThat(read("[{\"id\":1,\"info\":{\"name\":\"a\"}}]\n[\n{}]"))
                .containsExactly(
                        "1: 1\u001Fa {\"id\":1,\"info\":{\"name\":\"a\"}}",
                        "2! The row is no valid JSON: an object in braces is expected (character 1). | [ {}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":1}", "[{\"id\":1},", "[{\"id\":1},{\"id\"", "[{\"id\":1}, \"x]"})
    void anArrayThatIsNotClosedIsCutOff(String log) {
        assertThatThrownBy(() -> read(log))
                .isInstanceOf(SourceException.class)
                .hasMessage("a.log is cut off or damaged; nothing of it was stored.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"id":1,"info":{"name":"a"}                      ~ a comma or } is expected (character 28).
            {"id":1,"info":{"name":"a}}                      ~ a text is not closed (character 28).
            {"id":1,"info":"a"}                              ~ info should be an object (character 16).
            {"id":1,"info":["a"]}                            ~ info should be an object (character 16).
            {"id":1,"id":1,"info":{"name":"a"}}              ~ the name id stands there twice (character 9).
            {"id":1,"info":{"name":"a","name":"b"}}          ~ the name info.name stands there twice (character 28).
            {"id":01}                                        ~ a comma or } is expected (character 8).
            {"id":1.}                                        ~ a digit is expected (character 9).
            {"id":nil}                                       ~ a value is expected (character 7).
            {"id":"\\x"}                                     ~ a backslash is followed by what it may not (character 9).
            {"ïd":"\\u12"}                                   ~ four hexadecimal digits are expected behind \\u (character 9).
            {"id" 1}                                         ~ a colon is expected (character 7).
            {id:1}                                           ~ a name in quotes is expected (character 2).
            {"id":1,}                                        ~ a name in quotes is expected (character 9).
            "text"                                           ~ an object in braces is expected (character 1).
            [{"id":1}]                                       ~ an object in braces is expected (character 1).
            """)
    void whatIsNoObjectIsRejectedWithWhatIsWrongAndWhere(String row, String what) throws SourceException {
        assertThat(read(good("1") + "\n" + row + "\n" + good("3")))
                .containsExactly(kept(1, "1"), "2! The row is no valid JSON: " + what + " | " + row, kept(3, "3"));
    }

    @Test
    void whatMayNotBeInARowCostsItAlone() throws SourceException {
        String deep = "{\"id\":1,\"z\":" + "[".repeat(500) + "]".repeat(500) + "}";
        assertThat(read(good("1") + "\n{\"id\":\"\0\"}\n{\"id\":\"\\u0000\"}\n{\"id\":\"\\udc00\"}\n" + deep + "\n\n"
                        + "{\"info\":{\"name\":\"n\"}}\n{\"id\":\" \",\"info\":{\"name\":\"n\"}}\n" + good("9")))
                .containsExactly(
                        kept(1, "1"),
                        "2! The row holds a NUL character, which no text has. | {\"id\":\"\0\"}",
                        "3! The row holds a NUL character, which no text has. | {\"id\":\"\\u0000\"}",
                        "4! The row holds half a character: an escape between \\ud800 and \\udfff without its other half."
                                + " | {\"id\":\"\\udc00\"}",
                        "5! The row is no valid JSON: objects and arrays are nested deeper than 500 (character 512). | "
                                + deep,
                        "7! The value of id is missing. | {\"info\":{\"name\":\"n\"}}",
                        "8! The value of id, which names the record, is blank. | "
                                + "{\"id\":\" \",\"info\":{\"name\":\"n\"}}",
                        kept(9, "9"));
    }

    @Test
    void aValueOfTenMegabytesCostsItsRowAndKeepsItsBeginning() throws SourceException {
        String huge = "{\"id\":\"" + "x".repeat(10 << 20) + "\"}";
        List<String> rows = read(good("1") + "\n" + huge + "\r\n" + good("3"));
        assertThat(rows).hasSize(3).startsWith(kept(1, "1")).endsWith(kept(3, "3"));
        assertThat(rows.get(1))
                .startsWith("2! The row is longer than 1,048,576 bytes, the limit for one row. | {\"id\":\"xxx")
                .endsWith("… (cut, 10,485,769 bytes in all)");
    }

    @Test
    void anElementOfTenMegabytesCostsItselfAlone() throws SourceException {
        String huge = "{\"id\":\"" + "x".repeat(10 << 20) + "\"}";
        List<String> rows = read("[" + good("1") + ",\n" + huge + ",\n" + good("3") + "]");
        assertThat(rows).hasSize(3).startsWith(kept(1, "1")).endsWith(kept(3, "3"));
        assertThat(rows.get(1)).startsWith("2! The row is longer than 1,048,576 bytes");
    }

    @Test
    void everyLineEndMarkAndEncodingIsRead() throws SourceException {
        String log = good("1") + "\r" + good("2") + "\r\n" + good("3") + "\n\n \t\n" + good("6");
        assertThat(read("\uFEFF" + log))
                .containsExactly(kept(1, "1"), kept(2, "2"), kept(3, "3"), kept(6, "6"))
                .isEqualTo(read(log.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(read(("\uFEFF" + log).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void aMarkBeforeALaterRowIsPassedOver() throws SourceException {
        assertThat(read(good("1") + "\n\uFEFF" + good("2") + "\n")).containsExactly(kept(1, "1"), kept(2, "2"));
    }

    private static String good(String id) {
        return "{\"id\":" + id + ",\"info\":{\"name\":\"a\"}}";
    }

    private static String kept(int line, String id) {
        return line + ": " + id + "\u001Fa " + good(id);
    }

    private static List<String> read(String log) throws SourceException {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(byte[] log) throws SourceException {
        return Logs.records(KIND, PART, log);
    }
}
