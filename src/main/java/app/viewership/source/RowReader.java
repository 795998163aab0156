package app.viewership.source;

import java.util.Arrays;

/// Reads the rows of blocks: slices the bytes of rows without a quote, hands all others to [QuotedRows]. Both readings
/// are the same, field by field. Not for several threads.
final class RowReader implements BlockReader {

    private static final byte ORDINARY = 0;
    private static final byte DELIMITER = 1;
    private static final byte LINE_END = 2;
    private static final byte QUOTE = 3;
    private static final byte ZERO = 4;

    private final byte[] classes = new byte[256];
    private final RowMarks marks;
    private final Fields fields;
    private final RowRules rules;
    private final RowScanner scanner;
    private final QuotedRows quoted;

    /// Whether a line that begins with a `#` is a comment, which is no row; then quotes are nothing special.
    private final boolean comments;

    private int lines;
    private int rows;
    private int blank;

    /// What was seen in the row sliced last.
    private boolean zero;

    private boolean beyondAscii;

    /// The row kept last with its line end; no length if the row before this one was another.
    private int kept;

    private int keptLength;

    RowReader(Layout layout) {
        classes[layout.delimiter()] = DELIMITER;
        marks = RowMarks.of(layout.delimiter());
        classes['\n'] = LINE_END;
        classes['\r'] = LINE_END;
        comments = layout.part().format() == Format.EXTENDED_LOG;
        if (!comments) {
            classes['"'] = QUOTE;
        }
        classes[0] = ZERO;
        fields = new Fields(layout.headers().size());
        rules = new RowRules(layout);
        scanner = new RowScanner(layout.delimiter(), layout.longestRow());
        quoted = new QuotedRows(layout, rules);
    }

    @Override
    public BlockCount read(Block block, RowHandler handler) {
        lines = 0;
        rows = 0;
        blank = 0;
        keptLength = 0;
        byte[] bytes = block.bytes();
        int to = block.to();
        int at = block.from();
        while (at < to) {
            // Logs are full of equal rows: several pieces of a stream are fetched in one second.
            if (keptLength > 0
                    && at + keptLength <= to
                    // Cheaper where the next row is of another length.
                    && bytes[at + keptLength - 1] == '\n'
                    && Arrays.equals(bytes, kept, kept + keptLength, bytes, at, at + keptLength)) {
                handler.again(lines++);
                rows++;
                at += keptLength;
                continue;
            }
            keptLength = 0;
            int end = slice(bytes, at);
            // With quotes nothing special, `end` is the end of the line.
            if (comments && bytes[at] == '#') {
                at = next(block, end);
                lines++;
            } else {
                at = bytes[end] == '"' ? quoted(block, at, handler) : plain(block, at, end, handler);
            }
        }
        return new BlockCount(lines, rows, blank);
    }

    /// Slices a row up to its line end, or up to the first quote in it.
    private int slice(byte[] bytes, int from) {
        fields.begin(bytes);
        zero = false;
        beyondAscii = false;
        int start = from;
        // The line feed behind the last row ends it, so no index is compared here.
        for (int at = from; ; at += RowMarks.WORD) {
            long word = ByteWords.word(bytes, at);
            long left = marks.marks(word);
            for (; left != 0; left &= left - 1) {
                int i = at + RowMarks.first(left);
                byte what = classes[bytes[i] & 0xFF];
                if (what == DELIMITER) {
                    fields.add(start, i);
                    start = i + 1;
                } else if (what == ZERO) {
                    zero = true;
                } else if (what != ORDINARY) {
                    fields.add(start, i);
                    beyondAscii |= RowMarks.beyondAscii(word, left);
                    return i;
                }
            }
            beyondAscii |= RowMarks.beyondAscii(word, 0);
        }
    }

    private int plain(Block block, int from, int end, RowHandler handler) {
        byte[] bytes = block.bytes();
        int next = next(block, end);
        if (end == from) {
            blank++;
        } else {
            String reason = rules.broken(bytes, from, end, zero, beyondAscii);
            if (reason == null) {
                reason = rules.miscounted(fields);
            }
            if (reason == null) {
                reason = handler.row(lines, fields);
            }
            if (reason != null) {
                handler.rejected(rules.reject(bytes, from, end, block.dropped(), lines, reason));
            } else if (bytes[next - 1] == '\n') {
                // Behind a lone carriage return a line feed might follow the next time.
                kept = from;
                keptLength = next - from;
            }
        }
        rows++;
        lines++;
        return next;
    }

    private static int next(Block block, int end) {
        byte[] bytes = block.bytes();
        int next = end + 1;
        return bytes[end] == '\r' && next < block.to() && bytes[next] == '\n' ? next + 1 : next;
    }

    private int quoted(Block block, int from, RowHandler handler) {
        byte[] bytes = block.bytes();
        int end = scanner.end(bytes, from, block.to(), true);
        if (scanner.unclosed()) {
            handler.rejected(rules.reject(bytes, from, end, block.dropped(), lines, rules.unclosed(end - from)));
            lines += RowRules.lines(bytes, from, end);
            rows++;
            return end;
        }
        end = quoted.read(block, from, scanner, lines, handler);
        lines += quoted.lines();
        rows += quoted.rows();
        return end;
    }
}
