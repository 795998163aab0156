package app.viewership.query;

import java.util.Arrays;

/// Numbers keys from 0 in the order of their first sight: an open hash table without boxes.
final class LongIds {
    private static final int FREE = -1;

    private long[] keys = new long[1024];
    private int[] ids = new int[1024];
    private int size;

    LongIds() {
        Arrays.fill(ids, FREE);
    }

    int of(long key) {
        int at = slot(key);
        if (ids[at] == FREE) {
            if (size * 2 >= ids.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
            ids[at] = size++;
        }
        return ids[at];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = ids.length - 1;
        // Keys are close together; the multiplication of Fibonacci hashing scatters them.
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (ids[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldIds.length * 2];
        ids = new int[oldIds.length * 2];
        Arrays.fill(ids, FREE);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != FREE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                ids[at] = oldIds[i];
            }
        }
    }
}
