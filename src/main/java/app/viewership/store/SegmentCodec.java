package app.viewership.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// Packs sorted requests into segments and unpacks them again, exactly. Pure, and safe for many threads.
///
/// A segment is: the format (1 byte), the number of rows, the columns client, time, asset, status and line one after
/// another as [ColumnWriter] packs them, and a checksum of all that (4 bytes). The line comes last, so whoever needs no
/// lines stops before it.
public final class SegmentCodec {

    /// Bytes of a segment at most; H2 takes no longer value in a row.
    public static final int LARGEST = 1 << 20;

    /// Rows of a segment at most, so that no few bytes unpack into more than memory holds.
    public static final int MOST_ROWS = 1 << 20;

    private static final byte FORMAT = 1;
    private static final int CHECKSUM = 4;

    private SegmentCodec() {}

    /// Packs requests sorted by client, then time; lines may come in any order. Gives more than one segment only where
    /// they do not fit one.
    ///
    /// @throws IllegalArgumentException where they are not sorted, or a client or asset is negative
    public static List<PackedSegment> pack(Requests sorted) {
        List<PackedSegment> segments = new ArrayList<>(1);
        pack(sorted, 0, sorted.size(), segments);
        return segments;
    }

    private static void pack(Requests sorted, int from, int to, List<PackedSegment> segments) {
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

    private static PackedSegment described(Requests sorted, int from, int to, byte[] bytes) {
        long minTime = Long.MAX_VALUE;
        long maxTime = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            minTime = Math.min(minTime, sorted.time()[i]);
            maxTime = Math.max(maxTime, sorted.time()[i]);
            if (sorted.asset()[i] < 0 || sorted.client()[i] < 0) {
                throw new IllegalArgumentException("Row %d has a negative code".formatted(i));
            }
            if (i > from && before(sorted, i, i - 1)) {
                throw new IllegalArgumentException("Row %d is not sorted by client and time".formatted(i));
            }
        }
        return new PackedSegment(bytes, to - from, sorted.client()[from], sorted.client()[to - 1], minTime, maxTime);
    }

    private static boolean before(Requests requests, int row, int other) {
        int client = requests.client()[row];
        int otherClient = requests.client()[other];
        return client < otherClient || (client == otherClient && requests.time()[row] < requests.time()[other]);
    }

    private static byte[] bytes(Requests sorted, int from, int size) {
        ColumnWriter to = new ColumnWriter();
        to.number(FORMAT);
        to.number(size);
        long[] values = new long[size];
        to.differences(widened(sorted.client(), from, values), size);
        System.arraycopy(sorted.time(), from, values, 0, size);
        to.differences(values, size);
        to.differences(widened(sorted.asset(), from, values), size);
        to.differences(widened(sorted.status(), from, values), size);
        widened(sorted.line(), from, values);
        for (int i = size - 1; i > 0; i--) {
            values[i] -= values[i - 1];
        }
        to.plain(values, size);
        byte[] bytes = Arrays.copyOf(to.bytes(), to.length() + CHECKSUM);
        ByteBuffer.wrap(bytes).putInt(to.length(), checksum(bytes));
        return bytes;
    }

    private static long[] widened(int[] column, int from, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = column[from + i];
        }
        return into;
    }

    /// The requests of a segment, row by row as they were packed.
    ///
    /// @throws DamagedSegmentException where the bytes are no whole segment
    public static Requests unpack(byte[] bytes) {
        return unpack(bytes, true);
    }

    /// The requests of a segment without their lines, which is faster; `line` is empty.
    ///
    /// @throws DamagedSegmentException where the bytes are no whole segment
    public static Requests unpackWithoutLines(byte[] bytes) {
        return unpack(bytes, false);
    }

    private static Requests unpack(byte[] bytes, boolean lines) {
        int end = bytes.length - CHECKSUM;
        if (end < 2) {
            throw new DamagedSegmentException("only %d bytes".formatted(bytes.length));
        }
        if (ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes)) {
            throw new DamagedSegmentException("the checksum does not fit");
        }
        ColumnReader from = new ColumnReader(bytes, 0, end);
        int format = from.number();
        if (format != FORMAT) {
            throw new DamagedSegmentException("format %d, known is %d".formatted(format, FORMAT));
        }
        int size = from.number();
        if (size < 1 || size > MOST_ROWS) {
            throw new DamagedSegmentException("%d rows".formatted(size));
        }
        Requests requests = new Requests(
                new int[size], new int[size], new long[size], new int[size], new int[lines ? size : 0], size);
        from.differences(requests.client(), size);
        from.differences(requests.time(), size);
        from.differences(requests.asset(), size);
        from.differences(requests.status(), size);
        if (lines) {
            from.sums(requests.line(), size);
            from.finish();
        }
        return requests;
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) checksum.getValue();
    }
}
