package app.viewership.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Texts as they are meant where JSON writes them with escapes. Not for several threads.
final class JsonTexts {

    private final int columns;
    private byte[] values = new byte[1 << 10];
    private int size;

    JsonTexts(int columns) {
        this.columns = columns;
    }

    /// Moves the fields of a row into a buffer of their own, without the escapes.
    ///
    /// @param escaped which fields have some
    /// @return null if that can be done; else why not
    @Nullable
    String unescape(Fields fields, boolean[] escaped) {
        size = 0;
        byte[] bytes = fields.bytes();
        for (int column = 0; column < columns; column++) {
            int from = fields.start(column);
            int to = fields.end(column);
            int start = size;
            if (escaped[column] && to > from) {
                String text = plain(bytes, from, to);
                if (text.indexOf('\0') >= 0) {
                    return "The row holds a NUL character, which no text has.";
                }
                try {
                    ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
                    add(utf8.array(), utf8.arrayOffset() + utf8.position(), utf8.remaining());
                } catch (CharacterCodingException e) {
                    return "The row holds half a character: "
                            + "an escape between \\ud800 and \\udfff without its other half.";
                }
            } else {
                add(bytes, from, to - from);
            }
            fields.put(column, start, size);
        }
        fields.move(values);
        return null;
    }

    /// Adds a value from elsewhere to those of a row.
    void add(Fields fields, int column, byte[] source, int from, int to) {
        if (fields.bytes() != values) {
            unescape(fields, new boolean[columns]);
        }
        int start = size;
        add(source, from, to - from);
        fields.put(column, start, size);
        fields.move(values);
    }

    private void add(byte[] bytes, int from, int length) {
        if (size + length > values.length) {
            values = Arrays.copyOf(values, 2 * (size + length));
        }
        System.arraycopy(bytes, from, values, size, length);
        size += length;
    }

    /// What a text means that is written in `[from, to)`.
    static String plain(byte[] bytes, int from, int to) {
        String written = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            at++;
            if (c == '\\') {
                at = escape(written, at, text);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /// Behind the escape whose letter stands at `at`.
    private static int escape(String written, int at, StringBuilder text) {
        switch (written.charAt(at)) {
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                text.append((char) Integer.parseInt(written, at + 1, at + 5, 16));
                return at + 5;
            }
            default -> text.append(written.charAt(at));
        }
        return at + 1;
    }
}
