package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages of event streams: what is kept of them, and what is said of those that are not.
class EventStreamTest {

    private static final Part PART = new Part(
            "live",
            "Live",
            Format.EVENT_STREAM,
            List.of(
                    Role.perhaps("id", "id", Role.Value.TEXT),
                    Role.of("event", "event", Role.Value.TEXT),
                    Role.of("show", "data.show.show_id", Role.Value.TEXT),
                    Role.perhaps("title", "data.show.title", Role.Value.TEXT),
                    Role.perhaps("user", "data.user.id", Role.Value.NUMBER)),
            new Part.Records(List.of("show"), false));

    private static final Kind KIND = TestKinds.of(PART);

    @ParameterizedTest
    @ValueSource(strings = {"sysney", "sytazon", "sytflix"})
    void theRealCapturesAreReadAsAPlainLookAtThemReadsThem(String platform) throws Exception {
        Path path = SharedData.file("live-events/" + platform + ".stream");
        List<String> plain = new ArrayList<>();
        int line = 1;
        for (String message : Files.readString(path).strip().split("\n\n", -1)) {
            String[] lines = message.split("\n", -1);
            JsonNode data = new ObjectMapper().readTree(lines[2].substring("data:".length()));
            plain.add(String.join(
                    "|",
                    line + ": " + lines[0].substring("id:".length()),
                    lines[1].substring("event:".length()),
                    data.at("/show/show_id").asText(),
                    data.at("/show/title").asText(),
                    data.at("/user/id").asText()));
            line += 4;
        }
        assertThat(read(Files.readAllBytes(path), LogReader.LONGEST_ROW, 2 << 20))
                .isEqualTo(plain);
        // The messages of a capture, counted by `grep -c ^event:`.
        assertThat(plain).hasSize(platform.equals("sysney") ? 10 : platform.equals("sytazon") ? 56 : 74);
    }

    @Test
    void fieldsMayStandInAnyOrderWithABlankOrNotAmongOthersAndComments() throws Exception {
        assertThat(read("""
                :hello

                data: {"show":{"show_id":"s1","title":"a\\u00e9\\n"},
                data:  "user":{"id":7}}
                retry: 10
                : comment
                event:started
                id:1


                event: liked
                data:{"show":{"show_id":"s2","title":"b"}}""")).containsExactly("3: 1|started|s1|aé\n|7", "11: |liked|s2|b|");
    }

    @Test
    void everyLineEndIsRead() throws Exception {
        String one = "id:1\nevent:e\ndata:{\"show\":{\"show_id\":\"s\"}}\n\n";
        String log = one + one.replace('1', '2');
        assertThat(read(log))
                .containsExactly("1: 1|e|s||", "5: 2|e|s||")
                .isEqualTo(read(log.replace("\n", "\r")))
                .isEqualTo(read(log.replace("\n", "\r\n")))
                .isEqualTo(read("\uFEFF" + log));
    }

    @Test
    void anEventThatIsSentAgainIsRejectedAndOneThatWasMalformedMayComeAgain() throws Exception {
        String show = "\ndata:{\"show\":{\"show_id\":\"s\"}}\n\n";
        String malformed = "id:2\nevent:e\n\n";
        assertThat(read("id:1\nevent:e" + show + malformed + "id:2\nevent:e" + show + "id:1\nevent:other" + show
                        + "id:\nevent:e" + show + "id:\nevent:e" + show + "event:e" + show))
                .containsExactly(
                        "1: 1|e|s||",
                        "5! The message has no data: line. | id:2\nevent:e",
                        "8: 2|e|s||",
                        "12! The event came before: an earlier one has its id. | id:1\nevent:other\n" + show.strip(),
                        "16: |e|s||",
                        "20: |e|s||",
                        "24: |e|s||");
    }

    @Property(tries = 1000)
    void whatIsReadWhileItComesIsWhatIsReadOfTheWholeFile(
            @ForAll("hostile") byte[] log,
            @ForAll @IntRange(min = 45, max = 90) int longest,
            @ForAll List<@IntRange(min = 1, max = 60) Integer> pieces)
            throws Exception {
        assertThat(readWhileItComes(log, longest, pieces))
                .usingElementComparator(Comparator.comparing(EventStreamTest::withoutLongText))
                .isEqualTo(read(log, longest, log.length + longest + 4));
    }

    private static List<String> readWhileItComes(byte[] log, int longest, List<Integer> pieces) {
        GrowingLog growing = new GrowingLog(new Recognised(KIND, PART), longest);
        Lines lines = new Lines(growing.layout());
        int at = 0;
        for (int piece : pieces) {
            int length = Math.min(piece, log.length - at);
            growing.add(Arrays.copyOfRange(log, at, log.length), length);
            at += length;
            for (Block block = growing.next(false); block != null; block = growing.next(false)) {
                lines.read(block);
            }
        }
        growing.add(Arrays.copyOfRange(log, at, log.length), log.length - at);
        for (Block block = growing.next(true); block != null; block = growing.next(true)) {
            lines.read(block);
        }
        return lines.read;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            id:1/data:{"show":{"show_id":"s"}}               ~ The message has no event: line that says what happened.
            event:/data:{"show":{"show_id":"s"}}             ~ The message has no event: line that says what happened.
            id:1/event:e                                     ~ The message has no data: line.
            event:e/data:                                    ~ The data is no valid JSON: an object in braces is expected \
            (character 1).
            event:e/data:{"show":{"show_id":"s"}             ~ The data is no valid JSON: a comma or } is expected \
            (character 24).
            event:e/data:{"show":{"show_id":"s/data:t"}}     ~ The data is no valid JSON: a control character stands in a \
            text (character 22).
            event:e/data:{"show":{"show_id":"s"}} x          ~ The data is no valid JSON: more follows behind the object \
            (character 26).
            event:e/data:{"show":{"show_id":null}}           ~ The value of data.show.show_id is missing.
            event:e/data:{"show":5}                          ~ The data is no valid JSON: data.show should be an object \
            (character 9).
            nonsense                                         ~ The message has no event: line that says what happened.
            """)
    void aMalformedMessageIsRejectedWithItsTextAndCostsNoOther(String message, String reason) throws Exception {
        String good = "event:e\ndata:{\"show\":{\"show_id\":\"s\"}}\n\n";
        String text = message.replace("/", "\n");
        long after = 5 + text.lines().count();
        assertThat(read(good + text + "\n\n" + good))
                .containsExactly("1: |e|s||", "4! " + reason + " | " + text, after + ": |e|s||");
    }

    @Test
    void aMessageOfTenMegabytesCostsItselfAlone() throws Exception {
        String good = "event:e\ndata:{\"show\":{\"show_id\":\"s\"}}\n\n";
        List<String> read = read(good + good.replace("\"s\"", "\"" + "x".repeat(10 << 20) + "\"") + good);
        assertThat(read).hasSize(3).startsWith("1: |e|s||").endsWith("7: |e|s||");
        assertThat(read.get(1))
                .startsWith("4! The row is longer than 1,048,576 bytes, the limit for one row. | event:e");
    }

    @Property(tries = 1000)
    void cuttingIntoBlocksOfAnySizeChangesNothing(
            @ForAll("hostile") byte[] log,
            @ForAll @IntRange(min = 45, max = 90) int longest,
            @ForAll @IntRange(min = LogReader.BESIDE_ROW, max = 100) int more)
            throws Exception {
        assertThat(read(log, longest, longest + more))
                .isEqualTo(read(log, longest, log.length + longest + LogReader.BESIDE_ROW));
    }

    private static String withoutLongText(String row) {
        return row.matches("(?s)[0-9]+! .* \\| .*") ? row.substring(0, row.indexOf(" | ")) : row;
    }

    /// A sound message first, by which the log is recognised, and then anything.
    @Provide
    Arbitrary<byte[]> hostile() {
        byte[] first = "event:e\ndata:{\"show\":{\"show_id\":1}}\n\n".getBytes(StandardCharsets.UTF_8);
        return Arbitraries.of(
                        "\n",
                        "\n",
                        "\r",
                        "\r\n",
                        "\n\n",
                        "\r\r",
                        ":",
                        ": x\n",
                        "id:",
                        "id:5\n",
                        "event:",
                        "event:e\n",
                        "data:",
                        "data: ",
                        "data:{\"show\":{\"show_id\":\"s\"}}\n",
                        "data:{\"show\":\n",
                        "data:{\"show_id\":\"é\\u0041\"}}\n",
                        "{",
                        "}",
                        "x",
                        "\0",
                        "event:e\ndata:{\"show\":{\"show_id\":\"s\"}}\n\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> {
                    ByteArrayOutputStream log = new ByteArrayOutputStream();
                    log.writeBytes(first);
                    log.writeBytes(String.join("", parts).getBytes(StandardCharsets.UTF_8));
                    return log.toByteArray();
                });
    }

    private static List<String> read(String log) throws SourceException {
        return read(log.getBytes(StandardCharsets.UTF_8), LogReader.LONGEST_ROW, 2 << 20);
    }

    private static List<String> read(byte[] log, int longest, int buffer) throws SourceException {
        try (LogReader reader = ReaderOf.log(KIND, PART, log, longest)) {
            Lines lines = new Lines(reader.layout());
            byte[] bytes = new byte[buffer];
            for (Block block = reader.next(bytes); block != null; block = reader.next(bytes)) {
                lines.read(block);
            }
            return lines.read;
        }
    }

    /// Messages as lines of text.
    private static final class Lines implements RowHandler {
        private final List<String> read = new ArrayList<>();
        private final Layout layout;
        private final BlockReader messages;
        private long first = 1;

        Lines(Layout layout) {
            this.layout = layout;
            this.messages = BlockReader.of(layout);
        }

        void read(Block block) {
            first += messages.read(block, this).lines();
        }

        @Override
        public @Nullable String row(int line, Fields fields) {
            if (fields.isEmpty(2)) {
                return layout.missing(2);
            }
            read.add((first + line) + ": "
                    + String.join(
                            "|",
                            Arrays.asList(
                                    fields.text(0), fields.text(1), fields.text(2), fields.text(3), fields.text(4))));
            return null;
        }

        @Override
        public void again(int line) {
            throw new AssertionError("Messages are never the same");
        }

        @Override
        public void rejected(RejectedRow row) {
            read.add((first + row.line()) + "! " + row.reason() + " | " + row.text());
        }
    }
}
