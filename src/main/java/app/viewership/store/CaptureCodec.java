package app.viewership.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Packs the records of a log, ids and lines, into slices and unpacks them again. Both are kept as steps from one to
/// the next: a file whose records were seen together before, or stand line by line, takes a few bytes.
final class CaptureCodec {

    /// Records of a slice at most; even without any order they fit a row of H2.
    static final int MOST = 1 << 15;

    private static final int FORMAT = 2;
    private static final int CHECKSUM = 4;

    private CaptureCodec() {}

    /// @param size how many of the arrays' first values count, [#MOST] at most
    static byte[] pack(int[] records, long[] lines, int size) {
        long[] recordSteps = new long[size];
        long[] lineSteps = new long[size];
        for (int i = 0; i < size; i++) {
            recordSteps[i] = records[i] - (long) (i == 0 ? 0 : records[i - 1]);
            lineSteps[i] = lines[i] - (i == 0 ? 0 : lines[i - 1]);
        }
        ColumnWriter columns = new ColumnWriter(4 * size);
        columns.plain(recordSteps);
        columns.plain(lineSteps);
        ColumnWriter slice = new ColumnWriter(columns.length());
        slice.number(FORMAT);
        slice.number(size);
        slice.part(columns);
        byte[] bytes = Arrays.copyOf(slice.bytes(), slice.length() + CHECKSUM);
        ByteBuffer.wrap(bytes).putInt(slice.length(), checksum(bytes));
        return bytes;
    }

    /// Puts a slice into the arrays.
    ///
    /// @param at the place of its first record
    /// @return the place behind its last
    /// @throws DamagedSegmentException where the bytes are no whole slice, or too long for the arrays
    static int unpack(byte[] bytes, int[] records, long[] lines, int at) {
        return unpack(bytes, records, at, (columns, size) -> {
            long[] of = new long[size];
            columns.sums(of);
            columns.finish();
            System.arraycopy(of, 0, lines, at, size);
        });
    }

    /// The same without the lines.
    static int unpack(byte[] bytes, int[] records, int at) {
        return unpack(bytes, records, at, (columns, size) -> {});
    }

    /// Reads what stands behind the ids of a slice.
    private interface Rest {
        void read(ColumnReader columns, int size);
    }

    private static int unpack(byte[] bytes, int[] records, int at, Rest rest) {
        int end = bytes.length - CHECKSUM;
        if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes)) {
            throw new DamagedSegmentException("the checksum does not fit");
        }
        ColumnReader slice = new ColumnReader(bytes, end);
        int format = slice.number(FORMAT);
        int size = slice.number(Math.min(MOST, records.length - at));
        if (format != FORMAT) {
            throw new DamagedSegmentException("records of format %d".formatted(format));
        }
        ColumnReader columns = slice.part();
        int[] ids = new int[size];
        columns.sums(ids);
        rest.read(columns, size);
        slice.finish();
        System.arraycopy(ids, 0, records, at, size);
        return at + size;
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) checksum.getValue();
    }
}
