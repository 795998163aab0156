package app.viewership.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The record that came last of each key, of one log. No object for each record: a dump has hundreds of thousands, and
/// comes each night. Not for several threads.
final class LastOfKey {

    private static final int FEWEST = 1 << 6;

    /// Open addressing: a key, or null.
    private @Nullable String[] keys = new String[FEWEST];

    /// The record of the key at the same place.
    private int[] records = new int[FEWEST];

    private int size;

    /// Puts a record in the place of that before it.
    ///
    /// @return whether there was another of the key
    boolean put(String key, int record) {
        int slot = slot(key);
        boolean other = keys[slot] != null && records[slot] != record;
        if (keys[slot] == null) {
            keys[slot] = key;
            size++;
        }
        records[slot] = record;
        if (size > keys.length / 2) {
            grow();
        }
        return other;
    }

    /// Where a key stands, or would.
    private int slot(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> Short.SIZE) & keys.length - 1;
        while (keys[slot] != null && !Objects.equals(keys[slot], key)) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        @Nullable String[] from = keys;
        int[] of = records;
        keys = new String[2 * from.length];
        records = new int[2 * from.length];
        for (int i = 0; i < from.length; i++) {
            String key = from[i];
            if (key != null) {
                int slot = slot(key);
                keys[slot] = key;
                records[slot] = of[i];
            }
        }
    }
}
