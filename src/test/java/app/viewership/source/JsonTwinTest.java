package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/// The slicing of JSON against Jackson, value by value and line by line, on sound and on hostile rows.
class JsonTwinTest {

    /// A first row with all names, by which the log is recognised.
    private static final String FIRST = "{\"a\":1}\n";

    private static final Kind KIND = TestKinds.of(PlainJson.PART);

    @Property(tries = 1000)
    void bothReadingsOfSoundRowsAreTheSame(@ForAll("sound") byte[] body) throws SourceException {
        Reading reading = read(body, 4000, 10_000);
        assertThat(reading).isEqualTo(PlainJson.of(withFirst(body), 4000));
        assertThat(reading.rows()).noneMatch(row -> row.fields() == null);
    }

    @Property(tries = 1000)
    void bothReadingsOfHostileRowsAreTheSame(@ForAll("hostile") byte[] body) throws SourceException {
        assertThat(read(body, 4000, 10_000)).isEqualTo(PlainJson.of(withFirst(body), 4000));
    }

    @Property(tries = 1000)
    void cuttingIntoBlocksOfAnySizeChangesNothing(
            @ForAll("hostile") byte[] body,
            @ForAll @IntRange(min = 8, max = 90) int longest,
            @ForAll @IntRange(min = 4, max = 100) int more)
            throws SourceException {
        assertThat(read(body, longest, longest + more)).isEqualTo(PlainJson.of(withFirst(body), longest));
    }

    private static byte[] withFirst(byte[] body) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.writeBytes(FIRST.getBytes(StandardCharsets.UTF_8));
        log.writeBytes(body);
        return log.toByteArray();
    }

    private static Reading read(byte[] body, int longest, int buffer) throws SourceException {
        // Without the mark much that is no UTF-8 would make the log Latin-1.
        byte[] unmarked = withFirst(body);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        log.writeBytes(unmarked);
        List<Reading.Row> rows = new ArrayList<>();
        int blank = 0;
        long lines = 0;
        try (LogReader reader = ReaderOf.log(KIND, PlainJson.PART, log.toByteArray(), longest)) {
            BlockReader blocks = BlockReader.of(reader.layout());
            byte[] bytes = new byte[buffer];
            for (Block block = reader.next(bytes); block != null; block = reader.next(bytes)) {
                BlockCount count = blocks.read(block, new Collector(rows, lines + 1));
                lines += count.lines();
                blank += count.blank();
            }
        }
        return new Reading(rows, blank, lines);
    }

    private record Collector(List<Reading.Row> rows, long firstLine) implements RowHandler {

        @Override
        public @Nullable String row(int line, Fields fields) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < PlainJson.HEADERS.size(); i++) {
                texts.add(fields.text(i));
            }
            rows.add(new Reading.Row(firstLine + line, texts));
            return null;
        }

        @Override
        public void again(int line) {
            rows.add(new Reading.Row(firstLine + line, rows.getLast().fields()));
        }

        @Override
        public void rejected(RejectedRow row) {
            rows.add(new Reading.Row(firstLine + row.line(), null));
        }
    }

    /// Rows that all are objects; several in a row have one shape.
    @Provide
    Arbitrary<byte[]> sound() {
        Arbitrary<String> scalar = Arbitraries.of(
                "1",
                "-0.5e3",
                "0",
                "true",
                "false",
                "null",
                "\"\"",
                "\"x\"",
                "\"a longer text than eight bytes\"",
                "\"é日本😀\"",
                "\"q\\\"\\\\\\n\\u00e9\\ud83d\\ude00\"",
                "\"{[,:]}\"");
        Arbitrary<String> shape = Arbitraries.of(
                "{\"a\":%s,\"b\":{\"c\":%s,\"e\":{\"f\":%s}},\"z\":%s}",
                "{\"a\": %s, \"d\": %s, \"b\": {\"c\": %s, \"n\": %s}}",
                "{\"old_d\":%s,\"d\":%s,\"o\":{\"x\":%s,\"y\":[%s]}}",
                "{ \"A\" :%s , \"d\":%s,\"old_d\":%s,\"\\u0061\":%s } ",
                "{\"z\":{\"a\":%s},\"o\":%s,\"y\":[{\"a\":%s}],\"b\":{\"é\":%s}}",
                "{\"older\":{\"d\":%s},\"old_d\":%s,\"o\":[%s,%s]}",
                "{\"n\":{},\"m\":[],\"a\":%s,\"dup\":%s,\"dup\":%s,\"o\":{\"x\":{\"w\":%s}}}");
        Arbitrary<String> rows = Combinators.combine(
                        shape,
                        scalar.list().ofMinSize(4).ofMaxSize(24),
                        Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\n", " \n"))
                .as(JsonTwinTest::rows);
        return rows.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(String shape, List<String> values, String lineEnd) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i + 4 <= values.size(); i += 4) {
            rows.append(shape.formatted(values.subList(i, i + 4).toArray())).append(lineEnd);
        }
        return rows.toString();
    }

    /// Sound rows with bytes put in, taken out and put in place of others, and rows of pieces in any order.
    @Provide
    Arbitrary<byte[]> hostile() {
        Arbitrary<byte[]> damaged = Combinators.combine(sound(), damages()).as(JsonTwinTest::damaged);
        Arbitrary<byte[]> pieces = Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\"a\"",
                        "\"a\":",
                        "\"b\":",
                        "{\"c\":",
                        "\"d\":1",
                        "\\",
                        "\\u12",
                        "\\ud800",
                        "\\u0000",
                        "nul",
                        "null",
                        "truex",
                        "01",
                        "1.",
                        "-",
                        "1e",
                        ".5",
                        "\n",
                        "\r",
                        "\r\n",
                        " ",
                        "\t",
                        "\u000B",
                        "é",
                        "{\"a\":1}",
                        "{\"a\":2}\n{\"a\":2}\n{\"a\":2}\r\n",
                        "{}",
                        "{\"b\":5}",
                        "{\"b\":null}\n",
                        "{\"a\":1,\"a\":2}\n",
                        "{\"a\":\"\\u0000\"}\n",
                        "{\"a\":\"\\ud800\"}\n",
                        "{\"z\":\"\\ud800\\u0000\"}\n",
                        "\0",
                        "\uFEFF")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.frequencyOf(Tuple.of(3, damaged), Tuple.of(2, pieces));
    }

    private record Damage(int place, int how, byte with) {}

    private static Arbitrary<List<Damage>> damages() {
        Arbitrary<Byte> with = Arbitraries.of(
                (byte) '"',
                (byte) '\\',
                (byte) '{',
                (byte) '}',
                (byte) ',',
                (byte) ':',
                (byte) '\n',
                (byte) ' ',
                (byte) 0,
                (byte) 0xFF,
                (byte) 0xC3,
                (byte) '1',
                (byte) 'a',
                (byte) '[',
                (byte) ']',
                (byte) 7);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.integers().between(0, 2),
                        with)
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static byte[] damaged(byte[] rows, List<Damage> damages) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : rows) {
            bytes.add(b);
        }
        for (Damage damage : damages) {
            int place = bytes.isEmpty() ? 0 : damage.place % bytes.size();
            if (damage.how == 0) {
                bytes.add(place, damage.with);
            } else if (damage.how == 1 && !bytes.isEmpty()) {
                bytes.remove(place);
            } else if (!bytes.isEmpty()) {
                bytes.set(place, damage.with);
            }
        }
        byte[] damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return damaged;
    }
}
