package app.viewership.store;

import java.util.Arrays;
import java.util.zip.Deflater;

/// Packs columns of numbers into bytes.
///
/// A column is a row of runs. A run is one number, zigzag, in a variable length: bit 0 of its first byte tells whether
/// the run is longer than 1, bit 7 of each byte whether another follows. The length of a longer run comes behind, less
/// 2. So a run of one row costs a byte where the number is small, and any 64-bit number fits.
///
/// [#part] then gives the frequent bytes fewer bits. Looking for repeated strings of bytes as well takes twice the time
/// and saves a tenth at best: the runs are gone already.
final class ColumnWriter {

    /// The longest run: a number of 10 bytes and a length of 5.
    private static final int LONGEST_RUN = 15;

    private byte[] bytes = new byte[1 << 12];
    private int at;

    /// Adds a column, each run as the difference from the run before.
    void differences(long[] values) {
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
        byte[] packed = new byte[other.at + (other.at >> 3) + 64];
        int length = 0;
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setStrategy(Deflater.HUFFMAN_ONLY);
            deflater.setInput(other.bytes, 0, other.at);
            deflater.finish();
            while (!deflater.finished()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
        }
        number(other.at);
        number(length);
        ensure(length);
        System.arraycopy(packed, 0, bytes, at, length);
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
        long zigzag = (value << 1) ^ (value >> 63);
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
