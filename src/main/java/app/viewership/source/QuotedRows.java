package app.viewership.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads rows with quotes by Commons CSV, some at a time because a parser is dear to set up, and rows that repeat the
/// one before but once.
final class QuotedRows {

    /// Few enough that setting up anew after a bad row costs little.
    private static final int MOST = 128;

    private final CSVFormat format;
    private final Fields fields;
    private final RowRules rules;

    /// Different rows: where they start and end, and how many rows behind each repeat it.
    private final int[] starts = new int[MOST];

    private final int[] ends = new int[MOST];
    private final int[] repeats = new int[MOST];
    private byte[] values = new byte[1 << 10];
    private int rows;
    private int lines;

    QuotedRows(Layout layout, RowRules rules) {
        this.rules = rules;
        format = CSVFormat.RFC4180
                .builder()
                .setDelimiter((char) layout.delimiter())
                .get();
        fields = new Fields(layout.headers().size());
    }

    /// How many rows were read last.
    int rows() {
        return rows;
    }

    /// How many physical lines they took.
    int lines() {
        return lines;
    }

    /// Reads the row at `from`, which has a quote, and those after it as long as they have quotes that close.
    ///
    /// @return index after the last row read
    int read(Block block, int from, RowScanner scanner, int firstLine, RowHandler handler) {
        byte[] bytes = block.bytes();
        int found = 0;
        int at = from;
        while (at < block.to() && found < MOST) {
            int end = scanner.end(bytes, at, block.to(), true);
            if (scanner.unclosed() || !quoted(bytes, at, end)) {
                break;
            }
            starts[found] = at;
            ends[found] = end;
            repeats[found] = repeats(block, at, end);
            at = end + repeats[found] * (end - at);
            found++;
        }
        rows = 0;
        lines = 0;
        int done = 0;
        while (done < found) {
            done = parse(block, done, found, firstLine, handler);
        }
        return at;
    }

    private static boolean quoted(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private static int repeats(Block block, int from, int to) {
        byte[] bytes = block.bytes();
        int length = to - from;
        int repeats = 0;
        // Behind a lone carriage return a line feed might follow the next time.
        if (bytes[to - 1] == '\n') {
            int at = to;
            while (at + length <= block.to() && Arrays.equals(bytes, from, to, bytes, at, at + length)) {
                repeats++;
                at += length;
            }
        }
        return repeats;
    }

    /// Reads rows up to and with the first that has no fields, or all.
    ///
    /// @param from the first row, an index into [#starts]
    /// @return the row after the last one read
    private int parse(Block block, int from, int to, int firstLine, RowHandler handler) {
        byte[] bytes = block.bytes();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int sound = from;
        String reason = null;
        while (sound < to && reason == null) {
            reason = broken(bytes, starts[sound], ends[sound]);
            if (reason == null) {
                text.write(bytes, starts[sound], ends[sound] - starts[sound]);
                sound++;
            }
        }
        try (CSVParser parser = format.parse(new StringReader(text.toString(StandardCharsets.UTF_8)))) {
            Iterator<CSVRecord> records = parser.iterator();
            for (int row = from; row < sound; row++) {
                CSVRecord record = next(records);
                if (record == null) {
                    pass(block, row, firstLine, rules.strayText(), handler);
                    return row + 1;
                }
                pass(block, row, firstLine, handle(record, firstLine + lines, handler), handler);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
        if (reason == null) {
            return sound;
        }
        pass(block, sound, firstLine, reason, handler);
        return sound + 1;
    }

    /// Counts a row and those that repeat it.
    private void pass(Block block, int row, int firstLine, @Nullable String problem, RowHandler handler) {
        byte[] bytes = block.bytes();
        int taken = RowRules.lines(bytes, starts[row], ends[row]);
        for (int i = 0; i <= repeats[row]; i++) {
            int line = firstLine + lines;
            if (problem != null) {
                handler.rejected(rules.reject(bytes, starts[row], ends[row], block.dropped(), line, problem));
            } else if (i > 0) {
                handler.again(line);
            }
            lines += taken;
            rows++;
        }
    }

    private @Nullable String broken(byte[] bytes, int from, int to) {
        return rules.unreadable(bytes, from, RowRules.contentEnd(bytes, from, to));
    }

    /// The next record; null if a closing quote in it is followed by other text, which is all that can be wrong here.
    private static @Nullable CSVRecord next(Iterator<CSVRecord> records) {
        try {
            return records.next();
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private @Nullable String handle(CSVRecord row, int line, RowHandler handler) {
        fields.begin(values);
        int size = 0;
        for (String value : row) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            if (size + utf8.length > values.length) {
                values = Arrays.copyOf(values, 2 * (size + utf8.length));
                fields.move(values);
            }
            System.arraycopy(utf8, 0, values, size, utf8.length);
            fields.add(size, size + utf8.length);
            size += utf8.length;
        }
        String reason = rules.miscounted(fields);
        return reason == null ? handler.row(line, fields) : reason;
    }
}
