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
final class TextIds {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int NO_CODE = -1;

    /// More bytes of texts than this should not be remembered.
    private static final int MOST = 1 << 25;

    /// Lengths and bytes of the texts of each number, one behind another: one place in memory to look at.
    private byte[] texts = new byte[1 << 12];

    private int used;

    /// Where the texts of a number begin.
    private int[] starts = new int[1 << 8];

    private int size;

    /// Open addressing: the hash above, number + 1 below; or 0.
    private long[] slots = new long[1 << 10];

    private int last;

    private int[] codes = {};
    private Object era = this;

    /// The numbers up to a moment. Nothing of it changes any more.
    record Known(byte[] texts, int[] starts, int size) {

        /// The texts of a number.
        ///
        /// @param parts how many they are
        List<String> of(int id, int parts) {
            List<String> all = new ArrayList<>(parts);
            int at = starts[id];
            for (int i = 0; i < parts; i++) {
                int length = (int) INTS.get(texts, at);
                all.add(new String(texts, at + Integer.BYTES, length, StandardCharsets.UTF_8));
                at += Integer.BYTES + length;
            }
            return all;
        }
    }

    /// The number of a row's texts.
    ///
    /// @param columns the columns of the texts, the same number of them each time; of [Columns#NONE] the text is empty
    int id(Fields row, int[] columns) {
        // Rows of one client and asset stand together.
        if (size > 0 && matches(last, row, columns)) {
            return last;
        }
        int hash = hash(row, columns);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int id = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> Integer.SIZE) == hash && matches(id, row, columns)) {
                last = id;
                return id;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return learn(hash, row, columns);
    }

    private boolean matches(int id, Fields row, int[] columns) {
        byte[] bytes = row.bytes();
        int at = starts[id];
        for (int column : columns) {
            int from = column == Columns.NONE ? 0 : row.start(column);
            int length = column == Columns.NONE ? 0 : row.end(column) - from;
            if ((int) INTS.get(texts, at) != length) {
                return false;
            }
            at += Integer.BYTES;
            // Texts are short: a few bytes compared here take less time than a call.
            for (int i = 0; i < length; i++) {
                if (bytes[from + i] != texts[at++]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int hash(Fields row, int[] columns) {
        byte[] bytes = row.bytes();
        long hash = 0;
        for (int column : columns) {
            int at = column == Columns.NONE ? 0 : row.start(column);
            int to = column == Columns.NONE ? 0 : row.end(column);
            hash = (hash ^ (to - at)) * MIX;
            for (; to - at >= Long.BYTES; at += Long.BYTES) {
                hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
                hash ^= hash >>> 32;
            }
            for (; at < to; at++) {
                hash = (hash ^ bytes[at]) * MIX;
            }
        }
        return (int) (hash ^ (hash >>> 29));
    }

    private int learn(int hash, Fields row, int[] columns) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        if (2 * size > slots.length) {
            spread();
        }
        starts[size] = used;
        for (int column : columns) {
            int from = column == Columns.NONE ? 0 : row.start(column);
            int length = column == Columns.NONE ? 0 : row.end(column) - from;
            int after = used + Integer.BYTES + length;
            if (after > texts.length) {
                texts = Arrays.copyOf(texts, Math.max(2 * texts.length, after));
            }
            INTS.set(texts, used, length);
            System.arraycopy(row.bytes(), from, texts, used + Integer.BYTES, length);
            used = after;
        }
        last = size++;
        place((long) hash << Integer.SIZE | size);
        return last;
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
        return new Known(texts, starts, size);
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
