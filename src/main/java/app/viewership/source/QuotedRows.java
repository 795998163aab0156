package app.viewership.source;

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

/// Reads rows with quotes by Commons CSV, some at a time because a parser is dear to set up.
final class QuotedRows {

    /// Few enough that setting up anew after a bad row costs little.
    private static final int MOST = 128;

    private final CSVFormat format;
    private final Fields fields;
    private final RowRules rules;
    private final int[] ends = new int[MOST];
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
            ends[found++] = end;
            at = end;
        }
        rows = 0;
        lines = 0;
        int start = from;
        while (rows < found) {
            start = parse(block, start, found, firstLine, handler);
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

    /// Reads rows up to and with the first that has no fields, or all.
    ///
    /// @return where the next row starts
    private int parse(Block block, int from, int found, int firstLine, RowHandler handler) {
        byte[] bytes = block.bytes();
        int sound = rows;
        int start = from;
        String reason = null;
        while (sound < found && reason == null) {
            reason = broken(bytes, start, ends[sound]);
            start = ends[sound];
            sound += reason == null ? 1 : 0;
        }
        start = from;
        if (sound > rows) {
            String text = new String(bytes, from, ends[sound - 1] - from, StandardCharsets.UTF_8);
            try (CSVParser parser = format.parse(new StringReader(text))) {
                Iterator<CSVRecord> records = parser.iterator();
                while (rows < sound) {
                    CSVRecord row = next(records);
                    String problem = row == null ? rules.strayText() : handle(row, firstLine + lines, handler);
                    start = pass(block, start, firstLine, problem, handler);
                    if (row == null) {
                        return start;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A string cannot fail to be read", e);
            }
        }
        return reason == null ? start : pass(block, start, firstLine, reason, handler);
    }

    private int pass(Block block, int start, int firstLine, @Nullable String problem, RowHandler handler) {
        int end = ends[rows++];
        if (problem != null) {
            handler.rejected(rules.reject(block.bytes(), start, end, block.dropped(), firstLine + lines, problem));
        }
        lines += RowRules.lines(block.bytes(), start, end);
        return end;
    }

    private @Nullable String broken(byte[] bytes, int from, int to) {
        int end = RowRules.contentEnd(bytes, from, to);
        boolean zero = false;
        int seen = 0;
        for (int i = from; i < end; i++) {
            zero |= bytes[i] == 0;
            seen |= bytes[i];
        }
        return rules.broken(bytes, from, end, zero, seen < 0);
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
