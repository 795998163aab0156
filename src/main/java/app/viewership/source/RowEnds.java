package app.viewership.source;

/// Where rows end, so that a log can be cut between them.
///
/// The end of a row depends on its own bytes and nothing else, however the file is cut into blocks.
interface RowEnds {

    /// The end of the last row that ends for certain, whatever follows; 0 if none does.
    ///
    /// @param bytes what is at hand; a row starts at its beginning
    /// @param size how much of it
    int last(byte[] bytes, int size);

    static RowEnds of(Layout layout) {
        return switch (layout.part().format()) {
            case TABLE -> new QuotedEnds(new RowScanner(layout.delimiter(), layout.longestRow()));
            case EXTENDED_LOG, JSON -> (bytes, size) -> lineStart(bytes, 0, size, size);
            case EVENT_STREAM -> new MessageEnds(layout.longestRow());
        };
    }

    /// The start of the line that reaches up to `to`.
    static int lineStart(byte[] bytes, int from, int to, int size) {
        for (int i = to - 1; i >= from; i--) {
            // A carriage return at the very end may be half of a line end.
            if (bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < size)) {
                return i + 1;
            }
        }
        return from;
    }
}
