package app.viewership.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/// How the characters of a log are written down, recognised from its beginning.
///
/// @param charset the character set
/// @param marked whether the file begins with a byte order mark
record Encoding(Charset charset, boolean marked) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final ByteOrderMark[] MARKS = {ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE};

    /// Recognises the encoding: by the mark; else UTF-16 by its zero bytes; else UTF-8, unless more of it is no UTF-8
    /// than there are characters beyond ASCII: then Latin-1, or its superset Windows-1252 where bytes occur that are
    /// control characters in Latin-1.
    ///
    /// @param head the first bytes of the file
    /// @param whole whether there are no others
    static Encoding of(byte[] head, boolean whole) throws IOException {
        if (isAscii(head)) {
            return new Encoding(StandardCharsets.UTF_8, false);
        }
        ByteOrderMark mark = unmark(new ByteArrayInputStream(head)).getBOM();
        if (mark != null) {
            return new Encoding(Charset.forName(mark.getCharsetName()), true);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i & 1]++;
            }
        }
        // Of the two bytes of a Western character one is zero; a few zeros alone are damage, not UTF-16.
        if (zeros[1] > head.length / 5 && zeros[0] < zeros[1] / 4) {
            return new Encoding(StandardCharsets.UTF_16LE, false);
        }
        if (zeros[0] > head.length / 5 && zeros[1] < zeros[0] / 4) {
            return new Encoding(StandardCharsets.UTF_16BE, false);
        }
        return new Encoding(eightBit(head, whole), false);
    }

    /// Whether there is nothing but characters of ASCII, as in most logs, and none of them zero.
    private static boolean isAscii(byte[] head) {
        int at = 0;
        while (at + RowMarks.WORD <= head.length && RowMarks.isAscii(ByteWords.word(head, at))) {
            at += RowMarks.WORD;
        }
        while (at < head.length && head[at] > 0) {
            at++;
        }
        return at == head.length;
    }

    private static Charset eightBit(byte[] head, boolean whole) {
        // ASCII counts for nothing here.
        int ascii = 0;
        while (ascii < head.length && head[ascii] >= 0) {
            ascii++;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(head, ascii, head.length - ascii);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        long malformed = 0;
        long beyondAscii = 0;
        boolean controls = false;
        while (true) {
            CoderResult result = decoder.decode(in, out, whole);
            beyondAscii += out.flip().chars().filter(c -> c > 0x7F).count();
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isMalformed()) {
                malformed++;
                for (int i = 0; i < result.length(); i++) {
                    controls |= (in.get() & 0xE0) == 0x80;
                }
            }
        }
        if (malformed <= beyondAscii) {
            return StandardCharsets.UTF_8;
        }
        return controls ? WINDOWS : StandardCharsets.ISO_8859_1;
    }

    /// The same characters in UTF-8, without the mark.
    InputStream toUtf8(InputStream in) throws IOException {
        InputStream unmarked = marked ? unmark(in) : in;
        if (isUtf8()) {
            return unmarked;
        }
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(unmarked, charset))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static BOMInputStream unmark(InputStream in) throws IOException {
        return BOMInputStream.builder()
                .setInputStream(in)
                .setByteOrderMarks(MARKS)
                .get();
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /// For people: `UTF-8`, `UTF-16LE with byte order mark`, `Latin-1`.
    String label() {
        String name = charset.name();
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            name = "Latin-1";
        } else if (charset.equals(WINDOWS)) {
            name = "Windows-1252";
        }
        return marked ? name + " with byte order mark" : name;
    }
}
