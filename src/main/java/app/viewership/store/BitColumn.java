package app.viewership.store;

import app.viewership.source.ByteWords;
import java.util.Arrays;

/// Numbers of few bits each, one behind another, the lowest bit first.
final class BitColumn {

    private byte[] bytes = {};

    /// Bytes written, whole words.
    private int at;

    /// Bits that fill no word yet: writing each number where the one before was just written would wait for it.
    private long rest;

    private int restBits;

    /// Makes room for so many bits more.
    void ensure(long more) {
        long needed = at + (restBits + more) / Byte.SIZE + 2 * Long.BYTES;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(needed));
        }
    }

    /// Adds a number.
    ///
    /// @param width bits that it has at most, [Split#MOST_SHIFT] at most
    void add(long number, int width) {
        rest |= number << restBits;
        restBits += width;
        if (restBits >= Long.SIZE) {
            ByteWords.put(bytes, at, rest);
            at += Long.BYTES;
            restBits -= Long.SIZE;
            rest = number >>> (width - restBits);
        }
    }

    /// Bytes, the last perhaps not full.
    int length() {
        return at + (restBits + Byte.SIZE - 1) / Byte.SIZE;
    }

    /// The bytes, and others behind them.
    byte[] bytes() {
        if (restBits > 0) {
            ByteWords.put(bytes, at, rest);
        }
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
