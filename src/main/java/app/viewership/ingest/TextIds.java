package app.viewership.ingest;

import app.viewership.source.Columns;
import app.viewership.source.Fields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Numbers the texts of rows by their bytes, from 0 in the order of first sight, and remembers which number has which
/// code of the library, so that only the first sight of texts makes strings.
///
/// Numbers mean nothing outside, so rows can be read before their file's turn has come. One thread at a time gives
/// them; what was given up to a [#known] may be looked up by another meanwhile.
///
/// Rows wait until there are many, and are then looked up together: with hundreds of thousands of texts each look waits
/// for memory, and looks that do not wait for one another take a third of the time.
final class TextIds {

    /// Rows that may wait.
    static final int WAITING = 512;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int NO_CODE = -1;

    /// Bytes of a text that stand in the word of its length.
    private static final int BESIDE_LENGTH = Integer.BYTES;

    /// More words of texts than this should not be remembered: 32 MB.
    private static final int MOST = 1 << 22;

    /// Number, then texts: of each the length and its first bytes in a word, and its other bytes in further ones.
    private long[] words = new long[1 << 10];

    private int used;

    /// Where the number stands.
    private int[] starts = new int[1 << 8];

    private int size;

    /// Open addressing: the hash above, where the number stands + 1 below; or 0.
    private long[] slots = new long[1 << 10];

    /// Texts of the rows that wait, as in `words`, and of each row the hash and where its texts begin and end.
    private long[] keys = new long[8 * WAITING];

    private int keysUsed;
    private final int[] hashes = new int[WAITING];
    private final int[] keyStarts = new int[WAITING];
    private final int[] keyEnds = new int[WAITING];
    private final long[] found = new long[WAITING];
    private int waiting;

    private int[] codes = {};
    private Object era = this;

    /// The numbers up to a moment. Nothing of it changes any more.
    record Known(long[] words, int[] starts, int size) {

        /// The texts of a number.
        ///
        /// @param parts how many they are
        List<String> of(int id, int parts) {
            List<String> all = new ArrayList<>(parts);
            int at = starts[id] + 1;
            for (int i = 0; i < parts; i++) {
                byte[] text = new byte[(int) words[at]];
                for (int b = 0; b < text.length; b++) {
                    int place = b + BESIDE_LENGTH;
                    text[b] = (byte) (words[at + place / Long.BYTES] >>> (place % Long.BYTES * Byte.SIZE));
                }
                all.add(new String(text, StandardCharsets.UTF_8));
                at += (text.length + BESIDE_LENGTH + Long.BYTES - 1) / Long.BYTES;
            }
            return all;
        }
    }

    /// Adds the texts of a row; [#WAITING] at most may wait for their numbers.
    ///
    /// @param columns the columns of the texts, the same number of them each time; of [Columns#NONE] the text is empty
    void add(Fields row, int[] columns) {
        byte[] bytes = row.bytes();
        int start = keysUsed;
        long hash = 0;
        for (int column : columns) {
            int from = column == Columns.NONE ? 0 : row.start(column);
            int length = column == Columns.NONE ? 0 : row.end(column) - from;
            if (keys.length - keysUsed < length / Long.BYTES + 2) {
                keys = Arrays.copyOf(keys, 2 * keys.length + length / Long.BYTES);
            }
            long word = word(bytes, from, Math.min(BESIDE_LENGTH, length)) << Integer.SIZE | length;
            keys[keysUsed++] = word;
            hash = mixed(hash, word);
            for (int at = BESIDE_LENGTH; at < length; at += Long.BYTES) {
                word = word(bytes, from + at, length - at);
                keys[keysUsed++] = word;
                hash = mixed(hash, word);
            }
        }
        hashes[waiting] = (int) (hash ^ (hash >>> 29));
        keyStarts[waiting] = start;
        keyEnds[waiting++] = keysUsed;
    }

    /// Adds the texts of the row added last once more; it must still wait.
    void again() {
        hashes[waiting] = hashes[waiting - 1];
        keyStarts[waiting] = keyStarts[waiting - 1];
        keyEnds[waiting] = keyEnds[waiting - 1];
        waiting++;
    }

    private static long mixed(long hash, long word) {
        long mixed = (hash ^ word) * MIX;
        return mixed ^ (mixed >>> 32);
    }

    /// The next bytes, eight at most, the first of them lowest, and zeros above.
    private static long word(byte[] bytes, int at, int length) {
        if (at + Long.BYTES <= bytes.length) {
            long word = (long) LONGS.get(bytes, at);
            return length >= Long.BYTES ? word : word & ((1L << (length * Byte.SIZE)) - 1);
        }
        long word = 0;
        for (int i = Math.min(length, Long.BYTES) - 1; i >= 0; i--) {
            word = word << Byte.SIZE | (bytes[at + i] & 0xFF);
        }
        return word;
    }

    /// Gives the rows that wait their numbers, in the order in which they were added.
    ///
    /// @param from where the first goes
    void number(int[] into, int from) {
        int rows = waiting;
        for (int i = 0; i < rows; i++) {
            found[i] = slots[hashes[i] & (slots.length - 1)];
        }
        for (int i = 0; i < rows; i++) {
            into[from + i] = isOf(found[i], i) ? (int) words[(int) found[i] - 1] : number(i);
        }
        waiting = 0;
        keysUsed = 0;
    }

    private int number(int row) {
        int slot = hashes[row] & (slots.length - 1);
        while (slots[slot] != 0) {
            if (isOf(slots[slot], row)) {
                return (int) words[(int) slots[slot] - 1];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return learn(row);
    }

    private boolean isOf(long entry, int row) {
        if ((int) (entry >>> Integer.SIZE) != hashes[row] || entry == 0) {
            return false;
        }
        int at = (int) entry;
        int to = keyEnds[row];
        // A text tells its length, so what is equal so far ends here, too.
        for (int i = keyStarts[row]; i < to; i++) {
            if (at == used || keys[i] != words[at++]) {
                return false;
            }
        }
        return true;
    }

    private int learn(int row) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        if (2 * size > slots.length) {
            spread();
        }
        int length = keyEnds[row] - keyStarts[row];
        if (words.length - used <= length) {
            words = Arrays.copyOf(words, Math.max(2 * words.length, used + length + 1));
        }
        starts[size] = used;
        words[used] = size;
        System.arraycopy(keys, keyStarts[row], words, used + 1, length);
        place((long) hashes[row] << Integer.SIZE | (used + 1));
        used += length + 1;
        return size++;
    }

    private void place(long entry) {
        int slot = (int) (entry >>> Integer.SIZE) & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
    }

    private void spread() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long entry : before) {
            if (entry != 0) {
                place(entry);
            }
        }
    }

    /// Whether there is so much that it is time to begin anew.
    boolean isFull() {
        return used > MOST;
    }

    /// What was numbered so far.
    Known known() {
        return new Known(words, starts, size);
    }

    /// Puts the codes of the library in place of numbers. Safe for many threads.
    ///
    /// @param ids the first `count` are replaced
    /// @param of what was numbered when they were given
    /// @param now codes are good as long as this is the same object
    /// @param dictionary gives the code of a number
    synchronized void code(int[] ids, int count, Known of, Object now, IntUnaryOperator dictionary) {
        if (era != now) {
            era = now;
            Arrays.fill(codes, NO_CODE);
        }
        if (codes.length < of.size) {
            int before = codes.length;
            codes = Arrays.copyOf(codes, Math.max(2 * before, of.size));
            Arrays.fill(codes, before, codes.length, NO_CODE);
        }
        for (int i = 0; i < count; i++) {
            int id = ids[i];
            int code = codes[id];
            if (code == NO_CODE) {
                code = dictionary.applyAsInt(id);
                codes[id] = code;
            }
            ids[i] = code;
        }
    }
}
