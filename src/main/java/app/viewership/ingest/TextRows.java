package app.viewership.ingest;

import app.viewership.source.ByteWords;
import app.viewership.source.Columns;
import app.viewership.source.Fields;
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
    private final long[] lasts = new long[WAITING];
    private int size;

    /// Adds the texts of a row; [#WAITING] at most may wait for their numbers.
    ///
    /// @param columns the columns of the texts, the same number of them each time; of [Columns#NONE] the text is empty
    void add(Fields row, int[] columns) {
        byte[] bytes = row.bytes();
        int at = used * Long.BYTES;
        ensure(at);
        ByteWords.put(keys, at, 0);
        at += BEFORE;
        for (int column : columns) {
            if (column == Columns.NONE) {
                ensure(at);
                keys[at++] = 0;
                continue;
            }
            int from = row.start(column);
            int length = row.end(column) - from;
            ensure(at + length);
            if (length < Long.BYTES) {
                ByteWords.put(keys, at, ByteWords.word(bytes, from, length) << Byte.SIZE | length);
                at += 1 + length;
            } else {
                at = add(bytes, from, length, at);
            }
        }
        ByteWords.put(keys, at, 0);
        starts[size] = used;
        used = (at + Long.BYTES - 1) / Long.BYTES;
        ends[size++] = used;
    }

    /// Adds a text that is not short, and says where it ends.
    private int add(byte[] bytes, int from, int length, int at) {
        int to = at + 1;
        if (length < LONG) {
            keys[at] = (byte) length;
        } else {
            ByteWords.put(keys, at, (long) length << Byte.SIZE | LONG);
            to += Integer.BYTES;
        }
        if (length <= 2 * Long.BYTES) {
            ByteWords.put(keys, to, ByteWords.word(bytes, from));
            int last = length - Long.BYTES;
            ByteWords.put(keys, to + last, ByteWords.word(bytes, from + last));
        } else {
            System.arraycopy(bytes, from, keys, to, length);
        }
        return to + length;
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
            found[i] = first(table, hashes[i]);
        }
        long[] words = table.words();
        for (int i = 0; i < rows; i++) {
            int at = (int) found[i];
            firsts[i] = words[at];
            // Long texts lie across lines of memory.
            lasts[i] = words[Math.min(at + words(i), words.length) - 1];
        }
        for (int i = 0; i < rows; i++) {
            int last = ends[i] - 1;
            boolean same = last == starts[i] || lasts[i] == ByteWords.word(keys, last * Long.BYTES);
            boolean known = same && is(i, last, table, found[i], firsts[i]);
            into[from + i] = known ? (int) firsts[i] : ids.learn(this, i);
        }
        size = 0;
        used = 0;
    }

    private int hashed(int row) {
        long hash = 0;
        for (int i = starts[row]; i < ends[row]; i++) {
            hash = (hash ^ ByteWords.word(keys, i * Long.BYTES)) * MIX;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ (hash >>> 29));
    }

    /// The first entry of a hash, or 0. Others in its way are passed by without a look at their texts, which would wait
    /// for memory once more.
    private static long first(TextIds.Table table, int hash) {
        int slot = table.slot(hash);
        long entry = table.at(slot);
        while (entry != 0 && (int) (entry >>> Integer.SIZE) != hash) {
            slot = table.slot(slot + 1);
            entry = table.at(slot);
        }
        return entry;
    }

    /// The number of a row's texts in a table, or [#UNKNOWN].
    int find(TextIds.Table table, int row) {
        int slot = table.slot(hashes[row]);
        for (long entry = table.at(slot); entry != 0; entry = table.at(slot)) {
            long first = table.words()[(int) entry];
            if (is(row, ends[row], table, entry, first)) {
                return (int) first;
            }
            slot = table.slot(slot + 1);
        }
        return UNKNOWN;
    }

    /// Whether the words of a row up to one of them are those of an entry.
    private boolean is(int row, int to, TextIds.Table table, long entry, long first) {
        int from = starts[row];
        if ((int) (entry >>> Integer.SIZE) != hashes[row]
                || entry == 0
                || (first ^ ByteWords.word(keys, from * Long.BYTES)) >>> Integer.SIZE != 0) {
            return false;
        }
        int behind = (int) entry - from;
        long[] words = table.words();
        // A text tells its length, so what is equal so far ends here, too.
        for (int i = from + 1; i < to; i++) {
            if (ByteWords.word(keys, i * Long.BYTES) != words[behind + i]) {
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
        return ByteWords.word(keys, (starts[row] + index) * Long.BYTES);
    }
}
