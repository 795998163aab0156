package app.viewership.store;

/// Unpacks what [ColumnWriter] packed. Whatever the bytes are, reading ends: each run moves forward in the bytes and
/// in the rows, and what does not fit is a [DamagedSegmentException].
final class ColumnReader {

    private final byte[] bytes;
    private final int end;
    private int at;

    ColumnReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// A column of [ColumnWriter#differences].
    void differences(int[] into, int size) {
        long value = 0;
        for (int i = 0; i < size; ) {
            int flag = peek() & 1;
            value += value();
            int length = flag == 0 ? 1 : length(size - i);
            int narrow = narrow(value);
            for (int to = i + length; i < to; i++) {
                into[i] = narrow;
            }
        }
    }

    /// A column of [ColumnWriter#differences].
    void differences(long[] into, int size) {
        long value = 0;
        for (int i = 0; i < size; ) {
            int flag = peek() & 1;
            value += value();
            int length = flag == 0 ? 1 : length(size - i);
            for (int to = i + length; i < to; i++) {
                into[i] = value;
            }
        }
    }

    /// A column of [ColumnWriter#plain] in which each value is the step from the one before.
    void sums(int[] into, int size) {
        long sum = 0;
        for (int i = 0; i < size; ) {
            int flag = peek() & 1;
            long step = value();
            int length = flag == 0 ? 1 : length(size - i);
            for (int to = i + length; i < to; i++) {
                sum += step;
                into[i] = narrow(sum);
            }
        }
    }

    /// A number of [ColumnWriter#number].
    int number() {
        return narrow(variable());
    }

    /// Says that nothing may follow.
    void finish() {
        if (at != end) {
            throw new DamagedSegmentException("%d bytes too many".formatted(end - at));
        }
    }

    private long value() {
        byte first = next();
        long zigzag = (first & 0x7f) >> 1;
        if (first < 0) {
            zigzag |= variable() << 6;
        }
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private int length(int most) {
        long length = variable() + 2;
        if (length < 2 || length > most) {
            throw new DamagedSegmentException("a run of %d rows where %d are left".formatted(length, most));
        }
        return (int) length;
    }

    private long variable() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new DamagedSegmentException("a number without an end");
    }

    private byte peek() {
        if (at >= end) {
            throw new DamagedSegmentException("the bytes end early");
        }
        return bytes[at];
    }

    private byte next() {
        byte next = peek();
        at++;
        return next;
    }

    private static int narrow(long value) {
        if (value != (int) value) {
            throw new DamagedSegmentException("%d where a smaller number belongs".formatted(value));
        }
        return (int) value;
    }
}
