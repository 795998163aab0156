package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log that is read while it comes: bytes are put in, and blocks of whole rows come out. What is read is what a
/// [LogReader] reads of the same bytes in a file. Not for several threads.
public final class GrowingLog {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Layout layout;
    private final RowEnds ends;
    private final RecentIds ids = new RecentIds();
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private boolean marked;

    /// Bytes read past of a row that is too long, of which the beginning is kept; -1 where there is none.
    private long dropped = -1;

    /// @param what a kind that comes as an event stream
    public GrowingLog(Recognised what) {
        this(what, LogReader.LONGEST_ROW);
    }

    GrowingLog(Recognised what, int longestRow) {
        layout = new Layout(
                what.kind(),
                what.part(),
                new Encoding(StandardCharsets.UTF_8, false),
                (byte) 0,
                what.part().roles().stream().map(Role::header).toList(),
                List.copyOf(what.part().roles()),
                List.of(),
                List.of(),
                0,
                0,
                0,
                longestRow);
        if (what.part().format() != Format.EVENT_STREAM) {
            throw new IllegalArgumentException(what.label() + " is no event stream");
        }
        ends = RowEnds.of(layout);
    }

    Layout layout() {
        return layout;
    }

    RecentIds ids() {
        return ids;
    }

    /// Name of the character set.
    public String encoding() {
        return layout.encoding().label();
    }

    /// What stands for the delimiter.
    public String delimiter() {
        return layout.delimiterLabel();
    }

    /// Takes the next bytes.
    ///
    /// @param more the first `length` are copied
    public void add(byte[] more, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        if (!marked && size >= MARK.length) {
            marked = true;
            if (Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
                remove(0, MARK.length);
            }
        }
    }

    private void remove(int from, int to) {
        System.arraycopy(bytes, to, bytes, from, size - to);
        size -= to - from;
    }

    /// The whole rows that have come since, or null if there are none. Asked until there are none.
    ///
    /// @param last whether no more bytes come: then the rest is a row
    public @Nullable Block next(boolean last) {
        if (dropped >= 0) {
            return restOfLongRow(last);
        }
        int cut = last ? size : ends.last(bytes, size);
        if (cut > 0) {
            return take(cut, cut, 0);
        }
        // Two more than the limit: no line end can be the last byte of what is kept then, which would make it shorter.
        int kept = layout.longestRow() + 3;
        if (size > kept && bytes[size - 1] != '\r') {
            dropped = 0;
            return restOfLongRow(false);
        }
        return null;
    }

    /// Behind the beginning of a row that is too long everything up to the line end is dropped.
    private @Nullable Block restOfLongRow(boolean last) {
        int kept = layout.longestRow() + 3;
        int end = kept;
        while (end < size && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        boolean halfLineEnd = end + 1 == size && bytes[end] == '\r';
        if (!last && (end == size || halfLineEnd)) {
            dropped += end - kept;
            remove(kept, end);
            return null;
        }
        int after = Math.min(size, end + 1);
        if (end + 1 < size && bytes[end] == '\r' && bytes[end + 1] == '\n') {
            after++;
        }
        long missing = dropped + end - kept;
        dropped = -1;
        return take(kept, after, missing);
    }

    private Block take(int to, int after, long missing) {
        byte[] block = Arrays.copyOf(bytes, to + 1);
        block[to] = '\n';
        remove(0, after);
        return new Block(block, 0, to, missing);
    }
}
