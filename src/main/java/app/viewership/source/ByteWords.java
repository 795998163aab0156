package app.viewership.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at once as one number, the first byte lowest: most of what stands in texts is neither their end nor
/// anything else of note.
public final class ByteWords {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long BLANKS = ' ' * ONES;

    private ByteWords() {}

    /// The eight bytes from an index on; zeros behind the end of the array.
    public static long word(byte[] bytes, int at) {
        if (at + Long.BYTES <= bytes.length) {
            return (long) WORDS.get(bytes, at);
        }
        long word = 0;
        for (int i = bytes.length - 1; i >= at; i--) {
            word = word << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return word;
    }

    /// The bytes from an index on, seven at most, and zeros above.
    public static long word(byte[] bytes, int at, int length) {
        return word(bytes, at) & ((1L << (length * Byte.SIZE)) - 1);
    }

    /// Writes eight bytes.
    public static void put(byte[] bytes, int at, long word) {
        WORDS.set(bytes, at, word);
    }

    /// The first byte that is a quote, a backslash, a control character or beyond ASCII; or some byte before it, near
    /// the end of the buffer.
    static int plain(byte[] bytes, int at) {
        int i = at;
        int last = bytes.length - Long.BYTES;
        while (i <= last) {
            long word = (long) WORDS.get(bytes, i);
            long special =
                    (zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | ((word - BLANKS) & ~word) | word) & HIGHS;
            if (special != 0) {
                return i + (Long.numberOfTrailingZeros(special) >>> 3);
            }
            i += Long.BYTES;
        }
        return i;
    }

    /// Whether two stretches of bytes are the same.
    static boolean same(byte[] bytes, int from, byte[] others, int othersFrom, int length) {
        if (from + length > bytes.length) {
            return false;
        }
        if (length < Long.BYTES) {
            for (int i = 0; i < length; i++) {
                if (bytes[from + i] != others[othersFrom + i]) {
                    return false;
                }
            }
            return true;
        }
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            if ((long) WORDS.get(bytes, from + i) != (long) WORDS.get(others, othersFrom + i)) {
                return false;
            }
        }
        // The last word overlaps the one before.
        return (long) WORDS.get(bytes, from + last) == (long) WORDS.get(others, othersFrom + last);
    }

    /// The lowest byte that is zero has its highest bit set in what is returned, and no byte below it.
    private static long zeros(long word) {
        return (word - ONES) & ~word;
    }
}
