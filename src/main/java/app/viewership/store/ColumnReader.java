package app.viewership.store;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks what [ColumnWriter] packed. Whatever the bytes are, reading ends: each run moves forward in the bytes and
/// in the rows, and what does not fit is a [DamagedSegmentException].
final class ColumnReader extends PartNumbers {

    /// Bytes a part can have unpacked: each row of its six columns a run of its own, as long as runs get, or split.
    private static final int LARGEST_PART = 6 * 15 * SegmentCodec.MOST_ROWS + 6 * 46;

    /// The lower bits of split numbers, and eight bytes.
    private final byte[] bits;

    private long bit;

    ColumnReader(byte[] bytes, int end) {
        this(bytes, end, new byte[Long.BYTES]);
    }

    private ColumnReader(byte[] bytes, int end, byte[] bits) {
        super(bytes, end);
        this.bits = bits;
    }

    /// A column of [ColumnWriter#column].
    void column(int[] into) {
        if (isSplit()) {
            splits(into);
        } else {
            differences(into);
        }
    }

    /// A column of [ColumnWriter#column].
    void column(long[] into) {
        if (isSplit()) {
            splits(into);
        } else {
            differences(into);
        }
    }

    /// A column of [ColumnWriter#rising].
    void rising(int[] into) {
        if (isSplit()) {
            splits(into);
        } else {
            sums(into);
        }
    }

    /// A column of split numbers.
    private void splits(int[] into) {
        Split split = split(into.length);
        long mask = (1L << split.shift()) - 1;
        for (int i = 0; i < into.length; i++) {
            into[i] = narrow(split.base() + split.unit() * next(split.shift(), mask));
        }
    }

    /// A column of split numbers.
    private void splits(long[] into) {
        Split split = split(into.length);
        long mask = (1L << split.shift()) - 1;
        for (int i = 0; i < into.length; i++) {
            into[i] = split.base() + split.unit() * next(split.shift(), mask);
        }
    }

    private boolean isSplit() {
        byte how = next();
        if (how != ColumnWriter.RUNS && how != ColumnWriter.SPLIT) {
            throw new DamagedSegmentException("a column of form %d".formatted(how));
        }
        return how == ColumnWriter.SPLIT;
    }

    private Split split(int size) {
        long base = variable();
        Split split = new Split((base >>> 1) ^ -(base & 1), variable(), number(Split.MOST_SHIFT));
        if (end - at < size || (bits.length - Long.BYTES) * 8L < bit + (long) size * split.shift()) {
            throw new DamagedSegmentException("the numbers end early");
        }
        return split;
    }

    /// The next split number, of which there is one for sure.
    private long next(int shift, long mask) {
        long low = BitColumn.read(bits, bit, mask);
        bit += shift;
        return (bytes[at++] & 0xFFL) << shift | low;
    }

    /// A column of runs, each as the difference from the run before.
    private void differences(int[] into) {
        long value = 0;
        for (int i = 0; i < into.length; ) {
            boolean one = isRunOfOne();
            value += value();
            int to = one ? i + 1 : i + length(into.length - i);
            int narrow = narrow(value);
            for (; i < to; i++) {
                into[i] = narrow;
            }
        }
    }

    /// A column of runs, each as the difference from the run before.
    private void differences(long[] into) {
        long value = 0;
        for (int i = 0; i < into.length; ) {
            boolean one = isRunOfOne();
            value += value();
            int to = one ? i + 1 : i + length(into.length - i);
            for (; i < to; i++) {
                into[i] = value;
            }
        }
    }

    /// A column of [ColumnWriter#plain] in which each value is the step from the one before.
    void sums(int[] into) {
        long sum = 0;
        for (int i = 0; i < into.length; ) {
            boolean one = isRunOfOne();
            long step = value();
            int to = one ? i + 1 : i + length(into.length - i);
            for (; i < to; i++) {
                sum += step;
                into[i] = narrow(sum);
            }
        }
    }

    /// A column of [ColumnWriter#plain] in which each value is the step from the one before.
    void sums(long[] into) {
        long sum = 0;
        for (int i = 0; i < into.length; ) {
            boolean one = isRunOfOne();
            long step = value();
            int to = one ? i + 1 : i + length(into.length - i);
            for (; i < to; i++) {
                sum += step;
                into[i] = sum;
            }
        }
    }

    /// A reader of what [ColumnWriter#part] added.
    ColumnReader part() {
        byte[] part = new byte[number(LARGEST_PART)];
        int length = number(end - at);
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes, at, length);
            if (inflater.inflate(part) != part.length) {
                throw new DamagedSegmentException("a part is not as long as it says");
            }
        } catch (DataFormatException e) {
            throw new DamagedSegmentException("a part cannot be unpacked: " + e.getMessage());
        }
        at += length;
        int more = number(end - at);
        byte[] lows = Arrays.copyOfRange(bytes, at, at + more + Long.BYTES);
        at += more;
        return new ColumnReader(part, part.length, lows);
    }
}
