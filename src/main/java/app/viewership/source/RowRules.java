package app.viewership.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every row of every kind of log must keep to, and the sentences for those that do not.
final class RowRules {

    /// Characters of a rejected row that are kept, so that a file full of them fits into memory and library.
    private static final int LONGEST_TEXT = 1900;

    private final Layout layout;

    RowRules(Layout layout) {
        this.layout = layout;
    }

    /// Why a row cannot be read, or null.
    ///
    /// @param zero whether it has a zero byte
    /// @param beyondAscii whether it has bytes beyond ASCII
    @Nullable
    String broken(byte[] bytes, int from, int to, boolean zero, boolean beyondAscii) {
        if (to - from > layout.longestRow()) {
            return tooLong();
        }
        if (zero) {
            return "The row holds a NUL character, which no text has.";
        }
        return beyondAscii ? malformed(bytes, from, to) : null;
    }

    /// The same, after looking for what is in the row.
    @Nullable
    String unreadable(byte[] bytes, int from, int to) {
        boolean zero = false;
        int seen = 0;
        for (int i = from; i < to; i++) {
            zero |= bytes[i] == 0;
            seen |= bytes[i];
        }
        return broken(bytes, from, to, zero, seen < 0);
    }

    private @Nullable String malformed(byte[] bytes, int from, int to) {
        if (!layout.encoding().isUtf8()) {
            // What could not be decoded has become U+FFFD on the way to UTF-8.
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0
                    ? null
                    : "The row is not valid " + layout.encoding().label() + ".";
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return null;
        } catch (CharacterCodingException e) {
            return "The row is not valid UTF-8.";
        }
    }

    private String tooLong() {
        return String.format(
                Locale.ENGLISH, "The row is longer than %,d bytes, the limit for one row.", layout.longestRow());
    }

    /// Why a row with a quote that never closes is rejected.
    String unclosed(int length) {
        return length > layout.longestRow() ? tooLong() : "A quote is opened in this row and never closed.";
    }

    String strayText() {
        return "A closing quote is followed by other text; a quote inside a quoted field is written twice.";
    }

    /// Why a row with this many fields is rejected, or null.
    @Nullable
    String miscounted(Fields fields) {
        int columns = layout.headers().size();
        if (fields.count() == columns) {
            return null;
        }
        return "The row has %d %s, the header has %d."
                .formatted(fields.count(), fields.count() == 1 ? "field" : "fields", columns);
    }

    /// A row as it is kept for people to look at.
    ///
    /// @param to end of the row, its line end included or not
    /// @param dropped bytes of the row that were not even read into memory
    RejectedRow reject(byte[] bytes, int from, int to, long dropped, int line, String reason) {
        int end = contentEnd(bytes, from, to);
        boolean tooLong = end - from + dropped > layout.longestRow();
        // No character of UTF-8 takes more than four bytes. Of a row that is too long there is more at hand or less.
        int most = tooLong ? Math.min(layout.longestRow(), 4 * LONGEST_TEXT) : 4 * LONGEST_TEXT;
        int decoded = Math.min(end - from, most);
        String text = new String(bytes, from, decoded, StandardCharsets.UTF_8);
        if (tooLong || text.length() > LONGEST_TEXT) {
            int cut = Math.min(text.length(), LONGEST_TEXT);
            cut -= Character.isHighSurrogate(text.charAt(cut - 1)) ? 1 : 0;
            text = String.format(
                    Locale.ENGLISH, "%s… (cut, %,d bytes in all)", text.substring(0, cut), end - from + dropped);
        }
        return new RejectedRow(line, reason, text);
    }

    /// Where a row ends that its line end may belong to.
    static int contentEnd(byte[] bytes, int from, int to) {
        int end = to;
        if (end > from && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    /// Physical lines from `from` to `to`; a last line without a line end counts.
    static int lines(byte[] bytes, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n'))) {
                ends++;
            }
        }
        return bytes[to - 1] == '\n' || bytes[to - 1] == '\r' ? ends : ends + 1;
    }
}
