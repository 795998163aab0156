package app.viewership.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// Packs sorted events into segments and unpacks them again, exactly. Pure, and safe for many threads.
///
/// A segment is: the format and the number of rows, the columns client, time, asset, status, seconds and amount packed
/// together, the column line packed by itself, and a checksum of all that (4 bytes). Whoever needs no lines, the half
/// of the bytes, leaves them packed.
public final class SegmentCodec {

    /// Bytes of a segment at most; H2 takes no longer value in a row.
    public static final int LARGEST = 1 << 20;

    /// Rows of a segment at most, so that no few bytes unpack into more than memory holds.
    public static final int MOST_ROWS = 1 << 20;

    private static final int FORMAT = 2;
    private static final int CHECKSUM = 4;

    private SegmentCodec() {}

    /// Packs events sorted by client, then time; lines may come in any order. Gives more than one segment only where
    /// they do not fit one.
    ///
    /// @throws IllegalArgumentException where they are not sorted, or a client or asset is negative
    public static List<PackedSegment> pack(Events sorted) {
        List<PackedSegment> segments = new ArrayList<>(1);
        pack(sorted, 0, sorted.size(), segments);
        return segments;
    }

    private static void pack(Events sorted, int from, int to, List<PackedSegment> segments) {
        int size = to - from;
        if (size == 0) {
            return;
        }
        if (size <= MOST_ROWS) {
            byte[] bytes = bytes(sorted, from, size);
            if (bytes.length <= LARGEST) {
                segments.add(described(sorted, from, to, bytes));
                return;
            }
        }
        int middle = from + size / 2;
        pack(sorted, from, middle, segments);
        pack(sorted, middle, to, segments);
    }

    private static PackedSegment described(Events sorted, int from, int to, byte[] bytes) {
        int[] client = sorted.client();
        long[] time = sorted.time();
        long minTime = Long.MAX_VALUE;
        long maxTime = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            minTime = Math.min(minTime, time[i]);
            maxTime = Math.max(maxTime, time[i]);
            if (sorted.asset()[i] < 0 || client[i] < 0) {
                throw new IllegalArgumentException("Row %d has a negative code".formatted(i));
            }
            if (i > from && (client[i] < client[i - 1] || (client[i] == client[i - 1] && time[i] < time[i - 1]))) {
                throw new IllegalArgumentException("Row %d is not sorted by client and time".formatted(i));
            }
        }
        return new PackedSegment(bytes, to - from, client[from], client[to - 1], minTime, maxTime);
    }

    private static byte[] bytes(Events sorted, int from, int size) {
        long[] values = new long[size];
        ColumnWriter columns = new ColumnWriter();
        columns.differences(widened(sorted.client(), from, values));
        System.arraycopy(sorted.time(), from, values, 0, size);
        columns.differences(values);
        columns.differences(widened(sorted.asset(), from, values));
        columns.differences(widened(sorted.status(), from, values));
        columns.differences(widened(sorted.seconds(), from, values));
        System.arraycopy(sorted.amount(), from, values, 0, size);
        columns.differences(values);
        ColumnWriter lines = new ColumnWriter();
        widened(sorted.line(), from, values);
        for (int i = size - 1; i > 0; i--) {
            values[i] -= values[i - 1];
        }
        lines.plain(values);

        ColumnWriter segment = new ColumnWriter();
        segment.number(FORMAT);
        segment.number(size);
        segment.part(columns);
        segment.part(lines);
        byte[] bytes = Arrays.copyOf(segment.bytes(), segment.length() + CHECKSUM);
        ByteBuffer.wrap(bytes).putInt(segment.length(), checksum(bytes));
        return bytes;
    }

    private static long[] widened(int[] column, int from, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = column[from + i];
        }
        return into;
    }

    /// The events of a segment, row by row as they were packed.
    ///
    /// @throws DamagedSegmentException where the bytes are no whole segment
    public static Events unpack(byte[] bytes) {
        return unpack(bytes, true);
    }

    /// The events of a segment without their lines, which is faster; `line` is empty.
    ///
    /// @throws DamagedSegmentException where the bytes are no whole segment
    public static Events unpackWithoutLines(byte[] bytes) {
        return unpack(bytes, false);
    }

    private static Events unpack(byte[] bytes, boolean withLines) {
        int end = bytes.length - CHECKSUM;
        if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes)) {
            throw new DamagedSegmentException("the checksum does not fit");
        }
        ColumnReader segment = new ColumnReader(bytes, end);
        int format = segment.number(FORMAT);
        int size = segment.number(MOST_ROWS);
        if (format != FORMAT || size == 0) {
            throw new DamagedSegmentException("%d rows of format %d".formatted(size, format));
        }
        Events events = Events.ofCapacity(size, withLines ? size : 0);
        ColumnReader columns = segment.part();
        columns.differences(events.client());
        columns.differences(events.time());
        columns.differences(events.asset());
        columns.differences(events.status());
        columns.differences(events.seconds());
        columns.differences(events.amount());
        columns.finish();
        if (withLines) {
            ColumnReader lines = segment.part();
            lines.sums(events.line());
            lines.finish();
            segment.finish();
        }
        return events;
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) checksum.getValue();
    }
}
