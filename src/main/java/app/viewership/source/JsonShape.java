package app.viewership.source;

import java.util.Arrays;

/// What the objects of a file have in common besides their values: braces, names and blanks. Most objects have the
/// shape of the one before; then it is enough to hold them against it, and to step over the values. Not for several
/// threads.
final class JsonShape {

    /// In place of a column: the value has no role.
    static final int NO_COLUMN = -1;

    private static final int MOST = 256;

    /// All that stands between values, one after another, each up to its place in `ends`.
    private byte[] frame = new byte[1 << 10];

    private final int[] ends = new int[MOST + 1];
    private final int[] columns = new int[MOST];
    private int values;
    private boolean known;
    private boolean learning;
    private boolean beyondAscii;

    /// Of the object that is being learnt: its buffer, and how far it is learnt.
    private byte[] bytes = {};

    private int at;

    /// Tries to slice an object of this shape.
    ///
    /// @param scanner has begun with the buffer
    /// @param into where every column of the shape is put, and no other
    /// @return index behind the object and the blanks after it; [JsonScalars#BROKEN] if it has another shape, or is
    /// none
    int slice(JsonScalars scanner, int from, Fields into) {
        if (!known) {
            return JsonScalars.BROKEN;
        }
        byte[] buffer = scanner.bytes;
        scanner.beyondAscii = beyondAscii;
        int i = from;
        int frameStart = 0;
        for (int value = 0; value < values; value++) {
            int length = ends[value] - frameStart;
            if (!same(buffer, i, frameStart, length)) {
                return JsonScalars.BROKEN;
            }
            i += length;
            frameStart += length;
            int column = columns[value];
            byte first = buffer[i];
            int end;
            if (first == '"') {
                int quote = ByteWords.plain(buffer, i + 1);
                if (buffer[quote] != '"') {
                    quote = scanner.text(i + 1);
                    if (quote == JsonScalars.BROKEN || scanner.escaped) {
                        return JsonScalars.BROKEN;
                    }
                }
                if (column != NO_COLUMN) {
                    into.put(column, i + 1, quote);
                }
                end = quote + 1;
            } else {
                end = scanner.word(i);
                if (end == JsonScalars.BROKEN) {
                    return JsonScalars.BROKEN;
                }
                if (column != NO_COLUMN) {
                    into.put(column, i, first == 'n' ? i : end);
                }
            }
            i = end;
        }
        int length = ends[values] - frameStart;
        return same(buffer, i, frameStart, length) ? scanner.blanks(i + length) : JsonScalars.BROKEN;
    }

    private boolean same(byte[] buffer, int from, int frameStart, int length) {
        return ByteWords.same(buffer, from, frame, frameStart, length);
    }

    /// An object begins that may be learnt.
    void begin(byte[] buffer, int from) {
        bytes = buffer;
        at = from;
        values = 0;
        known = false;
        learning = true;
        beyondAscii = false;
    }

    /// A text or a word stands there.
    void value(int from, int to, int column) {
        if (learning && values < MOST) {
            frame(from);
            columns[values++] = column;
            at = to;
        } else {
            learning = false;
        }
    }

    /// This object has no shape that others might have.
    void forget() {
        learning = false;
    }

    void end(int to) {
        if (learning) {
            frame(to);
            known = true;
        }
    }

    private void frame(int to) {
        int start = values == 0 ? 0 : ends[values - 1];
        int end = start + to - at;
        if (end > frame.length) {
            frame = Arrays.copyOf(frame, 2 * end);
        }
        System.arraycopy(bytes, at, frame, start, to - at);
        ends[values] = end;
        for (int i = at; i < to; i++) {
            beyondAscii |= bytes[i] < 0;
        }
    }
}
