package app.viewership.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// Packs events into segments and unpacks them again, exactly and in their order. Pure, and safe for many threads.
///
/// The order matters to the room they take. Requests come in bursts of one client, and sorted by client and time they
/// take least. Where each row is a viewing of another client they take least as they stand in the log: sorted, the line
/// of each would say as much as its client does, and its time once more.
///
/// A segment is: the format and the number of rows, the columns client, time, asset, status, seconds and amount packed
/// together, the column line packed by itself, and a checksum of all that (4 bytes). Whoever needs no lines, the half
/// of the bytes, leaves them packed.
public final class SegmentCodec {

    /// Bytes of a segment at most; H2 takes no longer value in a row.
    public static final int LARGEST = 1 << 20;

    /// Rows of a segment at most, so that no few bytes unpack into more than memory holds.
    public static final int MOST_ROWS = 1 << 20;

    private static final int FORMAT = 3;
    private static final int CHECKSUM = 4;

    private SegmentCodec() {}

    /// Packs events in whatever order. Gives more than one segment only where they do not fit one.
    ///
    /// @throws IllegalArgumentException where a client or asset is negative
    public static List<PackedSegment> pack(Events events) {
        List<PackedSegment> segments = new ArrayList<>(1);
        pack(events, 0, events.size(), segments);
        return segments;
    }

    private static void pack(Events events, int from, int to, List<PackedSegment> segments) {
        int size = to - from;
        if (size == 0) {
            return;
        }
        if (size <= MOST_ROWS) {
            byte[] bytes = bytes(events, from, size);
            if (bytes.length <= LARGEST) {
                segments.add(described(events, from, to, bytes));
                return;
            }
        }
        int middle = from + size / 2;
        pack(events, from, middle, segments);
        pack(events, middle, to, segments);
    }

    private static PackedSegment described(Events events, int from, int to, byte[] bytes) {
        int minClient = Integer.MAX_VALUE;
        int maxClient = 0;
        long minTime = Long.MAX_VALUE;
        long maxTime = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            minTime = Math.min(minTime, events.time()[i]);
            maxTime = Math.max(maxTime, events.time()[i]);
            minClient = Math.min(minClient, events.client()[i]);
            maxClient = Math.max(maxClient, events.client()[i]);
            if (events.asset()[i] < 0 || events.client()[i] < 0) {
                throw new IllegalArgumentException("Row %d has a negative code".formatted(i));
            }
        }
        return new PackedSegment(bytes, to - from, minClient, maxClient, minTime, maxTime);
    }

    private static byte[] bytes(Events events, int from, int size) {
        long[] values = new long[size];
        // A client and an asset of a byte or two each, and less for the rest.
        ColumnWriter columns = new ColumnWriter(4 * size);
        columns.column(widened(events.client(), from, values));
        System.arraycopy(events.time(), from, values, 0, size);
        columns.column(values);
        columns.column(widened(events.asset(), from, values));
        columns.column(widened(events.status(), from, values));
        columns.column(widened(events.seconds(), from, values));
        System.arraycopy(events.amount(), from, values, 0, size);
        columns.column(values);
        ColumnWriter lines = new ColumnWriter(size);
        lines.rising(widened(events.line(), from, values));

        ColumnWriter segment = new ColumnWriter(columns.length() + lines.length());
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
        columns.column(events.client());
        columns.column(events.time());
        columns.column(events.asset());
        columns.column(events.status());
        columns.column(events.seconds());
        columns.column(events.amount());
        columns.finish();
        if (withLines) {
            ColumnReader lines = segment.part();
            lines.rising(events.line());
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
