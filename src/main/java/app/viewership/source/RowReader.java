package app.viewership.source;

/// Reads the rows of blocks: slices the bytes of rows without a quote, hands all others to [QuotedRows]. Both readings
/// are the same, field by field. Not for several threads.
final class RowReader {

    private static final byte ORDINARY = 0;
    private static final byte DELIMITER = 1;
    private static final byte LINE_END = 2;
    private static final byte QUOTE = 3;
    private static final byte ZERO = 4;

    private final byte[] classes = new byte[256];
    private final Fields fields;
    private final RowRules rules;
    private final RowScanner scanner;
    private final QuotedRows quoted;

    RowReader(Layout layout) {
        classes[layout.delimiter()] = DELIMITER;
        classes['\n'] = LINE_END;
        classes['\r'] = LINE_END;
        classes['"'] = QUOTE;
        classes[0] = ZERO;
        fields = new Fields(layout.headers().size());
        rules = new RowRules(layout);
        scanner = new RowScanner(layout.delimiter(), layout.longestRow());
        quoted = new QuotedRows(layout, rules);
    }

    /// Hands all rows of a block to `handler`, in order.
    BlockCount read(Block block, RowHandler handler) {
        byte[] bytes = block.bytes();
        int to = block.to();
        int at = block.from();
        int lines = 0;
        int rows = 0;
        int blank = 0;
        while (at < to) {
            fields.begin(bytes);
            int i = at;
            int fieldStart = at;
            int seen = 0;
            boolean zero = false;
            byte what;
            // The line feed at `to` ends the last row, so no index is compared here.
            while (true) {
                byte b = bytes[i];
                what = classes[b & 0xFF];
                if (what == ORDINARY) {
                    seen |= b;
                } else if (what == DELIMITER) {
                    fields.add(fieldStart, i);
                    fieldStart = i + 1;
                } else if (what == ZERO) {
                    zero = true;
                } else {
                    break;
                }
                i++;
            }
            if (what == QUOTE) {
                int end = scanner.end(bytes, at, to, true);
                if (scanner.unclosed()) {
                    handler.rejected(rules.reject(bytes, at, end, block.dropped(), lines, rules.unclosed(end - at)));
                    lines += RowRules.lines(bytes, at, end);
                    rows++;
                } else {
                    end = quoted.read(block, at, scanner, lines, handler);
                    lines += quoted.lines();
                    rows += quoted.rows();
                }
                at = end;
                continue;
            }
            if (i == at) {
                blank++;
            } else {
                fields.add(fieldStart, i);
                String reason = rules.broken(bytes, at, i, zero, seen < 0);
                if (reason == null) {
                    reason = rules.miscounted(fields);
                }
                if (reason == null) {
                    reason = handler.row(lines, fields);
                }
                if (reason != null) {
                    handler.rejected(rules.reject(bytes, at, i, block.dropped(), lines, reason));
                }
            }
            rows++;
            lines++;
            at = i + 1;
            if (bytes[i] == '\r' && at < to && bytes[at] == '\n') {
                at++;
            }
        }
        return new BlockCount(lines, rows, blank);
    }
}
