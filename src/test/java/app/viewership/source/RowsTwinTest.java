package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/// The fast reading of rows against the plain one, field by field and line by line, on sound and on hostile logs.
class RowsTwinTest {

    private static final byte[] HEADER = "\uFEFFa,b,c\n".getBytes(StandardCharsets.UTF_8);
    private static final int MARK = 3;

    @Property(tries = 1000)
    void bothReadingsOfAHostileLogAreTheSame(@ForAll("hostile") byte[] body) throws SourceException {
        byte[] log = withHeader(body);
        assertThat(Reading.of(log, 4000, 10_000)).isEqualTo(plain(log, 4000));
    }

    @Property(tries = 500)
    void bothReadingsOfASoundLogAreTheSame(@ForAll("sound") byte[] body) throws SourceException {
        byte[] log = withHeader(body);
        Reading reading = Reading.of(log, 4000, 10_000);
        assertThat(reading).isEqualTo(plain(log, 4000));
        assertThat(reading.rows()).noneMatch(row -> row.fields() == null);
    }

    @Property(tries = 1000)
    void cuttingIntoBlocksOfAnySizeChangesNothing(
            @ForAll("hostile") byte[] body,
            @ForAll @IntRange(min = 8, max = 60) int longest,
            @ForAll @IntRange(min = 4, max = 100) int more)
            throws SourceException {
        byte[] log = withHeader(body);
        Reading reading = Reading.of(log, longest, longest + more);
        assertThat(reading).isEqualTo(Reading.of(log, longest, log.length + longest + 4));
        assertThat(reading).isEqualTo(plain(log, longest));
    }

    @Property(tries = 500)
    void cuttingASoundLogIntoBlocksLosesNothing(
            @ForAll("sound") byte[] body, @ForAll @IntRange(min = 304, max = 500) int buffer) throws SourceException {
        byte[] log = withHeader(body);
        assertThat(Reading.of(log, 300, buffer)).isEqualTo(plain(log, 300));
    }

    private static byte[] withHeader(byte[] body) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.writeBytes(HEADER);
        log.writeBytes(body);
        return log.toByteArray();
    }

    private static Reading plain(byte[] log, int longest) {
        byte[] unmarked = Arrays.copyOfRange(log, MARK, log.length);
        return PlainReading.of(unmarked, HEADER.length - MARK, longest);
    }

    /// Anything that may upset a reader, in any order; often three fields.
    @Provide
    Arbitrary<byte[]> hostile() {
        Arbitrary<byte[]> piece = Arbitraries.frequencyOf(
                Tuple.of(8, texts("x", "yz", "1", " ", "é", "日本", "😀", "\u2003", "\u00A0", "\uFFFD")),
                Tuple.of(8, texts(",", ",")),
                Tuple.of(6, texts("\"", "\"\"", "\"\"\"", "\",\"", "\"\n", "\n\"", ",\"", "\" ,", "\"x")),
                Tuple.of(6, texts("\n", "\r", "\r\n", "\r\r\n", "\n\n")),
                Tuple.of(
                        3,
                        texts(
                                "a,b,c\n",
                                "\"p\",q,r\n\"p\",q,r\n",
                                "\"p\",q,r\r\"p\",q,r\r\n",
                                "\"p,q\",\"r\"\"s\",\"t\nu\"\r\n",
                                "a,\"b\",c\r",
                                "a,b,\n",
                                ",,\n",
                                "a,b\n")),
                Tuple.of(1, texts("\0", ";", "\t", "|", "\u000B", "\u001C")),
                Tuple.of(1, Arbitraries.of(new byte[] {(byte) 0xFF}, new byte[] {(byte) 0xC3}, new byte[] {(byte) 0x80
                })));
        return joined(piece, 1, 60);
    }

    /// Rows of three fields, quoted where they must be and sometimes where not.
    @Provide
    Arbitrary<byte[]> sound() {
        Arbitrary<String> value = Arbitraries.of("", "x", "S06 E05 - Name", "é日本", "5\" disk", " x ", "a;b|c\td");
        Arbitrary<String> quoted = Arbitraries.of(
                "\"\"", "\"x\"", "\"a,b\"", "\"say \"\"no\"\"\"", "\"two\nlines\"", "\"é\r\nx\r\"", "\"x\" ");
        Arbitrary<String> field = Arbitraries.frequencyOf(Tuple.of(3, value), Tuple.of(1, quoted));
        Arbitrary<String> lineEnd = Arbitraries.of("\n", "\r\n", "\r");
        Arbitrary<byte[]> row = Combinators.combine(field, field, field, lineEnd)
                .as((a, b, c, end) -> (a + "," + b + "," + c + end).getBytes(StandardCharsets.UTF_8));
        return joined(row, 1, 30);
    }

    private static Arbitrary<byte[]> texts(String... texts) {
        return Arbitraries.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arbitrary<byte[]> joined(Arbitrary<byte[]> piece, int least, int most) {
        return piece.list().ofMinSize(least).ofMaxSize(most).map(RowsTwinTest::join);
    }

    private static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
