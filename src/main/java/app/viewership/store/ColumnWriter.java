package app.viewership.store;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// Packs columns of numbers into bytes.
///
/// A column is a row of runs, or of [Split] numbers where that takes less room. A run is one number, zigzag, in a
/// variable length: bit 0 of its first byte tells whether the run is longer than 1, bit 7 of each byte whether another
/// follows. The length of a longer run comes behind, less 2. So a run of one row costs a byte where the number is
/// small, and any 64-bit number fits.
///
/// [#part] then gives the frequent bytes fewer bits. Looking for repeated strings of bytes as well takes twice the time
/// and saves a tenth at best: the runs are gone already.
final class ColumnWriter {

    static final byte RUNS = 0;
    static final byte SPLIT = 1;

    /// The longest run: a number of 10 bytes and a length of 5.
    private static final int LONGEST_RUN = 15;

    private static final int WORTH_A_CUT = 1 << 10;

    private byte[] bytes;
    private int at;

    /// Where columns end: the bytes of each have frequencies of their own.
    private int[] cuts = new int[8];

    private int cutCount;
    private final BitColumn bits = new BitColumn();

    /// @param room bytes that there will be, about
    ColumnWriter(int room) {
        bytes = new byte[room + LONGEST_RUN];
    }

    /// Adds a column the shorter way: each run as the difference from the run before, or its numbers split.
    void column(long[] values) {
        int start = begin();
        differences(values);
        end(start, values);
    }

    /// Adds a column of numbers that mostly rise: each run of equal steps, or its numbers split.
    void rising(long[] values) {
        long[] steps = new long[values.length];
        steps[0] = values[0];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = values[i] - values[i - 1];
        }
        int start = begin();
        plain(steps);
        end(start, values);
    }

    private int begin() {
        ensure(LONGEST_RUN);
        bytes[at++] = RUNS;
        return at;
    }

    private void end(int start, long[] values) {
        // Runs this few cannot be beaten.
        @Nullable Split split = at - start > values.length / 8 ? Split.of(values) : null;
        if (split != null) {
            byte[] highs = split.highs(values);
            if (split.bits(highs) < Split.entropy(bytes, start, at)) {
                at = start;
                bytes[at - 1] = SPLIT;
                ensure(3 * LONGEST_RUN + highs.length);
                variable(zigzag(split.base()));
                variable(split.unit());
                variable(split.shift());
                System.arraycopy(highs, 0, bytes, at, highs.length);
                at += highs.length;
                split.lows(values, bits);
            }
        }
        if (cutCount == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * cutCount);
        }
        cuts[cutCount++] = at;
    }

    /// Adds a column, each run as the difference from the run before.
    private void differences(long[] values) {
        long before = 0;
        for (int i = 0; i < values.length; ) {
            int end = endOfRun(values, i);
            run(values[i] - before, end - i);
            before = values[i];
            i = end;
        }
    }

    /// Adds a column, each run as it is.
    void plain(long[] values) {
        for (int i = 0; i < values.length; ) {
            int end = endOfRun(values, i);
            run(values[i], end - i);
            i = end;
        }
    }

    /// Adds a number that is not negative.
    void number(int value) {
        ensure(LONGEST_RUN);
        variable(value);
    }

    /// Adds all that another writer holds, packed once more.
    void part(ColumnWriter other) {
        byte[] packed = new byte[other.at + (other.at >> 3) + 64 * (other.cutCount + 1)];
        int length = 0;
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setStrategy(Deflater.HUFFMAN_ONLY);
            int from = 0;
            for (int i = 0; i < other.cutCount; i++) {
                // Few bytes are not worth frequencies of their own.
                if (other.cuts[i] - from >= WORTH_A_CUT) {
                    deflater.setInput(other.bytes, from, other.cuts[i] - from);
                    // The first call only takes the strategy over.
                    while (!deflater.needsInput()) {
                        length += deflater.deflate(packed, length, packed.length - length, Deflater.SYNC_FLUSH);
                    }
                    from = other.cuts[i];
                }
            }
            deflater.setInput(other.bytes, from, other.at - from);
            deflater.finish();
            while (!deflater.finished()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
        }
        number(other.at);
        number(length);
        add(packed, length);
        number(other.bits.length());
        add(other.bits.bytes(), other.bits.length());
    }

    private void add(byte[] more, int length) {
        ensure(length);
        System.arraycopy(more, 0, bytes, at, length);
        at += length;
    }

    int length() {
        return at;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, at);
    }

    private static int endOfRun(long[] values, int from) {
        long value = values[from];
        int end = from + 1;
        while (end < values.length && values[end] == value) {
            end++;
        }
        return end;
    }

    private void run(long value, int length) {
        ensure(LONGEST_RUN);
        long zigzag = zigzag(value);
        int flag = length > 1 ? 1 : 0;
        if (zigzag >>> 6 == 0) {
            bytes[at++] = (byte) ((zigzag << 1) | flag);
        } else {
            bytes[at++] = (byte) (0x80 | ((zigzag & 0x3f) << 1) | flag);
            variable(zigzag >>> 6);
        }
        if (length > 1) {
            variable(length - 2);
        }
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private void variable(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            bytes[at++] = (byte) (0x80 | (rest & 0x7f));
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    private void ensure(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }
}
