package app.viewership.source;

import org.jspecify.annotations.Nullable;

/// Reads the messages of blocks of an event stream. The blank lines between them are no rows, and neither are comments
/// that stand alone. Not for several threads.
final class MessageReader implements BlockReader {

    private final MessageEnds ends;
    private final RowRules rules;
    private final Message message;

    MessageReader(Layout layout) {
        ends = new MessageEnds(layout.longestRow());
        rules = new RowRules(layout);
        message = new Message(layout.part());
    }

    @Override
    public BlockCount read(Block block, RowHandler handler) {
        byte[] bytes = block.bytes();
        int lines = 0;
        int rows = 0;
        int at = block.from();
        while (at < block.to()) {
            int end = ends.end(bytes, at, block.to(), true);
            if (message.read(bytes, at, end)) {
                int contentEnd = contentEnd(bytes, at, end);
                String reason = rules.unreadable(bytes, at, contentEnd);
                if (reason == null) {
                    reason = event(lines, handler);
                }
                if (reason != null) {
                    handler.rejected(rules.reject(bytes, at, contentEnd, block.dropped(), lines, reason));
                }
                rows++;
            }
            lines += RowRules.lines(bytes, at, end);
            at = end;
        }
        return new BlockCount(lines, rows, 0);
    }

    private @Nullable String event(int line, RowHandler handler) {
        String problem = message.problem();
        return problem == null ? handler.row(line, message.fields()) : problem;
    }

    private static int contentEnd(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end;
    }
}
