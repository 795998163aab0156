package app.viewership.ingest;

import app.viewership.source.Columns;
import app.viewership.source.Fields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The texts of rows that wait for their numbers of [TextIds]. Not for several threads.
///
/// Rows wait until there are many, and are then looked up together: with hundreds of thousands of texts each look waits
/// for memory, and looks that do not wait for one another take a third of the time.
final class TextRows {

    /// Rows that may wait.
    static final int WAITING = 512;

    /// In place of a number.
    static final int UNKNOWN = -1;

    /// Bytes before the texts of a row, where their number will be.
    static final int BEFORE = Integer.BYTES;

    /// In place of the length of a text that does not fit a byte. The length follows.
    static final int LONG = 255;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /// Of each row the texts, each behind its length, from a whole word to a whole word.
    private byte[] keys = new byte[32 * WAITING];

    /// In words.
    private int used;

    private final int[] starts = new int[WAITING];
    private final int[] ends = new int[WAITING];
    private final int[] hashes = new int[WAITING];
    private final long[] found = new long[WAITING];
    private final long[] firsts = new long[WAITING];
    private int size;

    /// Adds the texts of a row; [#WAITING] at most may wait for their numbers.
    ///
    /// @param columns the columns of the texts, the same number of them each time; of [Columns#NONE] the text is empty
    void add(Fields row, int[] columns) {
        byte[] bytes = row.bytes();
        int at = used * Long.BYTES;
        ensure(at);
        LONGS.set(keys, at, 0L);
        at += BEFORE;
        for (int column : columns) {
            int from = column == Columns.NONE ? 0 : row.start(column);
            int length = column == Columns.NONE ? 0 : row.end(column) - from;
            ensure(at + length);
            int beside = Math.min(length, Long.BYTES - 1);
            if (length < LONG) {
                LONGS.set(keys, at, word(bytes, from, beside) << Byte.SIZE | length);
                at++;
            } else {
                LONGS.set(keys, at, (long) length << Byte.SIZE | LONG);
                at += 1 + Integer.BYTES;
                beside = 0;
            }
            for (int i = beside; i < length; i += Long.BYTES) {
                LONGS.set(keys, at + i, word(bytes, from + i, length - i));
            }
            at += length;
        }
        LONGS.set(keys, at, 0L);
        starts[size] = used;
        used = (at + Long.BYTES - 1) / Long.BYTES;
        ends[size++] = used;
    }

    /// Makes room for a few words behind.
    private void ensure(int behind) {
        if (keys.length - behind < 4 * Long.BYTES) {
            keys = Arrays.copyOf(keys, 2 * keys.length + behind);
        }
    }

    /// Adds the texts of the row added last once more; it must still wait.
    void again() {
        starts[size] = starts[size - 1];
        ends[size] = ends[size - 1];
        size++;
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
    void number(TextIds ids, int[] into, int from) {
        TextIds.Table table = ids.table();
        int rows = size;
        for (int i = 0; i < rows; i++) {
            hashes[i] = hashed(i);
        }
        for (int i = 0; i < rows; i++) {
            found[i] = table.at(table.slot(hashes[i]));
        }
        for (int i = 0; i < rows; i++) {
            firsts[i] = table.words()[(int) found[i]];
        }
        for (int i = 0; i < rows; i++) {
            int number = is(i, table, found[i], firsts[i]) ? (int) firsts[i] : find(table, i);
            into[from + i] = number == UNKNOWN ? ids.learn(this, i) : number;
        }
        size = 0;
        used = 0;
    }

    private int hashed(int row) {
        long hash = 0;
        for (int i = starts[row]; i < ends[row]; i++) {
            hash = (hash ^ (long) LONGS.get(keys, i * Long.BYTES)) * MIX;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ (hash >>> 29));
    }

    /// The number of a row's texts in a table, or [#UNKNOWN].
    int find(TextIds.Table table, int row) {
        int slot = table.slot(hashes[row]);
        for (long entry = table.at(slot); entry != 0; entry = table.at(slot)) {
            if ((int) (entry >>> Integer.SIZE) == hashes[row] && is(row, table, entry, table.words()[(int) entry])) {
                return (int) table.words()[(int) entry];
            }
            slot = table.slot(slot + 1);
        }
        return UNKNOWN;
    }

    private boolean is(int row, TextIds.Table table, long entry, long first) {
        int from = starts[row];
        if ((int) (entry >>> Integer.SIZE) != hashes[row]
                || entry == 0
                || (first ^ (long) LONGS.get(keys, from * Long.BYTES)) >>> Integer.SIZE != 0) {
            return false;
        }
        int behind = (int) entry - from;
        // A text tells its length, so what is equal so far ends here, too.
        for (int i = from + 1; i < ends[row]; i++) {
            if ((long) LONGS.get(keys, i * Long.BYTES) != table.words()[behind + i]) {
                return false;
            }
        }
        return true;
    }

    int hash(int row) {
        return hashes[row];
    }

    /// How many words the texts of a row take, with the room for their number.
    int words(int row) {
        return ends[row] - starts[row];
    }

    long word(int row, int index) {
        return (long) LONGS.get(keys, (starts[row] + index) * Long.BYTES);
    }
}
