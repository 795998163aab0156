package app.viewership.store;

import app.viewership.source.ByteWords;
import java.util.Arrays;

/// Numbers of few bits each, one behind another, the lowest bit first.
final class BitColumn {

    private byte[] bytes = {};

    /// Behind the last bit.
    private long end;

    /// Makes room for so many bits more.
    void ensure(long more) {
        long needed = (end + more) / Byte.SIZE + 2 * Long.BYTES;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(needed));
        }
    }

    /// Adds a number.
    ///
    /// @param width bits that it has at most, [Split#MOST_SHIFT] at most
    void add(long number, int width) {
        int at = (int) (end >>> 3);
        // Behind the end all bits are 0.
        ByteWords.put(bytes, at, ByteWords.word(bytes, at) | number << (end & 7));
        end += width;
    }

    /// Bytes, the last perhaps not full.
    int length() {
        return (int) ((end + Byte.SIZE - 1) / Byte.SIZE);
    }

    /// The bytes, and others behind them.
    byte[] bytes() {
        return bytes;
    }

    /// A number.
    ///
    /// @param bytes eight at least behind that in which it begins
    /// @param at bit where it begins
    static long read(byte[] bytes, long at, long mask) {
        return ByteWords.word(bytes, (int) (at >>> 3)) >>> (at & 7) & mask;
    }
}
