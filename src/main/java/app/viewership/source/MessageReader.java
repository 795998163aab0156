package app.viewership.source;

import org.jspecify.annotations.Nullable;

/// Reads the messages of blocks of an event stream. The blank lines between them are no rows, and neither are comments
/// that stand alone. An event whose id was that of an event before is sent again, and rejected. Not for several
/// threads.
final class MessageReader implements BlockReader {

    private final MessageEnds ends;
    private final RowRules rules;
    private final Message message;
    private final RecentIds ids;

    /// @param ids of the events before; those read are added
    MessageReader(Layout layout, RecentIds ids) {
        this.ids = ids;
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
        if (problem != null) {
            return problem;
        }
        String id = message.id();
        if (!id.isEmpty() && ids.has(id)) {
            return "The event came before: an earlier one has its id.";
        }
        String reason = handler.row(line, message.fields());
        if (reason == null && !id.isEmpty()) {
            ids.add(id);
        }
        return reason;
    }

    private static int contentEnd(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end;
    }
}
