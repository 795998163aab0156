package app.viewership.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives each key a code, from 0 without holes, in the order of first sight.
///
/// Safe for many threads. Keys seen since the last [#keep] are new; [#forget] takes their codes back. The codes are
/// found through the list of keys itself: vendors send records by the million, and a map would take as much again.
final class Dictionary<K> {

    private static final int FEWEST = 1 << 6;

    private final List<K> keys = new ArrayList<>();

    /// By code: of keys that are others, most show it.
    private int[] hashes = new int[FEWEST];

    /// Open addressing: one more than the code, or 0.
    private int[] slots = new int[FEWEST];

    private int kept;

    /// @param guess the code that it may have, if any
    synchronized int code(K key, int guess) {
        return guess < keys.size() && keys.get(guess).equals(key) ? guess : code(key);
    }

    synchronized int code(K key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && keys.get(code).equals(key)) {
                return code;
            }
            slot = next(slot);
        }
        int code = keys.size();
        keys.add(key);
        if (code == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * code);
        }
        hashes[code] = hash;
        slots[slot] = code + 1;
        if (keys.size() > slots.length / 2) {
            index(2 * slots.length);
        }
        return code;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> Short.SIZE) & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private void index(int room) {
        slots = new int[room];
        for (int code = 0; code < keys.size(); code++) {
            int slot = slot(hashes[code]);
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = code + 1;
        }
    }

    synchronized K key(int code) {
        return keys.get(code);
    }

    synchronized void keep() {
        kept = keys.size();
    }

    synchronized void forget() {
        if (keys.size() > kept) {
            keys.subList(kept, keys.size()).clear();
            index(slots.length);
        }
    }
}
