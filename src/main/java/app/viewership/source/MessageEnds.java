package app.viewership.source;

/// Messages of an event stream: each ends with a blank line, and one that is too long with the line on which it became
/// too long.
///
/// @param longest most bytes a message may have
record MessageEnds(int longest) implements RowEnds {

    @Override
    public int last(byte[] bytes, int size) {
        int end = 0;
        int at = 0;
        while (at < size) {
            int next = end(bytes, at, size, false);
            if (next == RowScanner.MORE) {
                return end;
            }
            end = next;
            at = next;
        }
        return end;
    }

    /// Index after the message that starts at `from`, the blank line behind it included; a blank line is a message of
    /// its own.
    ///
    /// @param last whether the file ends at `to`
    /// @return [RowScanner#MORE] only if not `last`
    int end(byte[] bytes, int from, int to, boolean last) {
        int at = from;
        while (at < to) {
            int lineEnd = lineEnd(bytes, at, to);
            if (lineEnd == to) {
                break;
            }
            int next = after(bytes, lineEnd, to, last);
            if (next == RowScanner.MORE || lineEnd == at || lineEnd - from > longest) {
                return next;
            }
            at = next;
        }
        return last ? to : RowScanner.MORE;
    }

    static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private static int after(byte[] bytes, int lineEnd, int to, boolean last) {
        if (bytes[lineEnd] == '\n') {
            return lineEnd + 1;
        }
        if (lineEnd + 1 < to) {
            return bytes[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        }
        return last ? to : RowScanner.MORE;
    }
}
