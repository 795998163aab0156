package app.viewership.ingest;

import app.viewership.source.Fields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/// Remembers the dictionary codes of texts by their bytes, so that only the first sight of a text makes strings.
/// Belongs to one worker and one intake.
final class CodeCache {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int[] columns;
    private final ToIntFunction<Fields> dictionary;

    /// Entry `e` has hash `hashes[e]`, code `codes[e]` and text `parts[e * columns.length + i]` in the i-th column.
    private byte[][] parts = new byte[0][];

    private int[] hashes = {};
    private int[] codes = {};
    private int size;

    /// Open addressing: entry + 1, or 0.
    private int[] slots = new int[1 << 10];

    private int last = -1;

    /// @param columns the columns that make up a key
    /// @param dictionary gives the code of a row's key
    CodeCache(int[] columns, ToIntFunction<Fields> dictionary) {
        this.columns = columns;
        this.dictionary = dictionary;
    }

    /// The code of a row.
    int code(Fields fields) {
        // Rows of one client and asset stand together.
        if (last >= 0 && matches(last, fields)) {
            return codes[last];
        }
        int hash = hash(fields);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash && matches(entry, fields)) {
                last = entry;
                return codes[entry];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return learn(hash, fields);
    }

    private boolean matches(int entry, Fields fields) {
        int part = entry * columns.length;
        for (int column : columns) {
            if (!fields.same(column, parts[part++])) {
                return false;
            }
        }
        return true;
    }

    private int hash(Fields fields) {
        byte[] bytes = fields.bytes();
        long hash = 0;
        for (int column : columns) {
            int at = fields.start(column);
            int to = fields.end(column);
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

    private int learn(int hash, Fields fields) {
        if (size == codes.length) {
            grow();
        }
        int part = size * columns.length;
        for (int column : columns) {
            parts[part++] = fields.copy(column);
        }
        hashes[size] = hash;
        codes[size] = dictionary.applyAsInt(fields);
        place(size);
        last = size;
        return codes[size++];
    }

    private void place(int entry) {
        int slot = hashes[entry] & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry + 1;
    }

    private void grow() {
        int capacity = Math.max(256, 2 * size);
        parts = Arrays.copyOf(parts, capacity * columns.length);
        hashes = Arrays.copyOf(hashes, capacity);
        codes = Arrays.copyOf(codes, capacity);
        slots = new int[4 * capacity];
        for (int entry = 0; entry < size; entry++) {
            place(entry);
        }
    }
}
