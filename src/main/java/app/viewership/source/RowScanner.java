package app.viewership.source;

/// Finds where rows end by RFC 4180, with the answers to what it leaves open.
///
/// A field is quoted if its first character is a quote; a quote anywhere else is a character like others. Line feed,
/// carriage return, and both together end a row outside quotes. What follows a closing quote belongs to the row. A
/// quote that is still open at the end of the file, or where the row is longer than allowed, was never meant to open
/// anything: the row then ends with the line on which that quote stands. A row that is too long ends with the line on
/// which it became too long. So the end of a row depends on its own bytes and nothing else, however the file is cut
/// into blocks.
final class RowScanner {

    /// The end lies beyond the bytes at hand.
    static final int MORE = -1;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final byte delimiter;
    private final int longest;
    private boolean unclosed;

    /// @param longest most bytes a row may have, its line end apart
    RowScanner(byte delimiter, int longest) {
        this.delimiter = delimiter;
        this.longest = longest;
    }

    /// Whether the row found last has a quote that is never closed.
    boolean unclosed() {
        return unclosed;
    }

    /// Index after the line end of the row that starts at `from`.
    ///
    /// @param to end of the bytes at hand
    /// @param last whether the file ends there
    /// @return [#MORE] only if not `last`
    int end(byte[] bytes, int from, int to, boolean last) {
        unclosed = false;
        int stop = (int) Math.min(to, from + longest + 1L);
        State state = State.FIELD_START;
        int opening = from;
        for (int i = from; i < stop; i++) {
            byte b = bytes[i];
            if (state == State.QUOTED) {
                if (b == '"') {
                    state = State.QUOTE_IN_QUOTED;
                }
            } else if (b == '"' && state == State.QUOTE_IN_QUOTED) {
                state = State.QUOTED;
            } else if (b == '"' && state == State.FIELD_START) {
                state = State.QUOTED;
                opening = i;
            } else if (b == delimiter) {
                state = State.FIELD_START;
            } else if (b == '\n' || b == '\r') {
                return afterLineEnd(bytes, i, to, last);
            } else {
                state = State.PLAIN;
            }
        }
        boolean tooLong = stop - from > longest;
        if (!tooLong && !last) {
            return MORE;
        }
        unclosed = state == State.QUOTED;
        return lineEnd(bytes, unclosed ? opening + 1 : stop, to, last);
    }

    private static int lineEnd(byte[] bytes, int from, int to, boolean last) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return afterLineEnd(bytes, i, to, last);
            }
        }
        return last ? to : MORE;
    }

    private static int afterLineEnd(byte[] bytes, int at, int to, boolean last) {
        if (bytes[at] == '\n') {
            return at + 1;
        }
        if (at + 1 < to) {
            return bytes[at + 1] == '\n' ? at + 2 : at + 1;
        }
        return last ? to : MORE;
    }
}
