package app.viewership.source;

import java.util.Arrays;

/// The ids of the last events of one live source, so that what it sends again is not counted again.
///
/// So many are remembered that no source sends more again, and so few that memory holds them: the last [#MOST] events,
/// fewer where an id takes more than 64 bytes on average. What is forgotten depends on the ids alone. They stand in
/// arrays, not in objects of their own: each source has them twice, and all of them stay. Not for several threads.
public final class RecentIds {

    /// Events whose ids are remembered.
    public static final int MOST = 100_000;

    private static final int MOST_BYTES = 64 * MOST;
    private static final int FEWEST = 1 << 4;

    private final int most;
    private final int mostBytes;
    private final TextRing texts = new TextRing();

    /// Rings, of a power of two: where each id begins, how many bytes it takes, and its hash.
    private int[] starts = new int[FEWEST];

    private int[] lengths = new int[FEWEST];
    private int[] hashes = new int[FEWEST];
    private int oldest;
    private int size;

    /// Open addressing, twice as many: one more than the place in the rings, or 0.
    private int[] slots = new int[2 * FEWEST];

    public RecentIds() {
        this(MOST, MOST_BYTES);
    }

    /// @param most events whose ids are remembered
    /// @param mostBytes of all of these ids, but for one that is longer
    RecentIds(int most, int mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /// Whether one of the last events had it.
    public boolean has(String id) {
        return slots[slot(id)] != 0;
    }

    /// Forgets all of them.
    void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
        }
        size = 0;
        texts.clear();
    }

    /// Remembers the id of an event.
    public void add(String id) {
        if (has(id)) {
            return;
        }
        int length = TextRing.length(id);
        while (size > 0 && (size == most || texts.held() + (long) length > mostBytes)) {
            forgetOldest();
        }
        if (size == starts.length) {
            widen();
        }
        int place = (oldest + size) & (starts.length - 1);
        starts[place] = texts.add(id, length);
        lengths[place] = length;
        hashes[place] = id.hashCode();
        slots[slot(id)] = place + 1;
        size++;
    }

    /// Where an id stands, or would.
    private int slot(String id) {
        int hash = id.hashCode();
        int slot = home(hash);
        while (slots[slot] != 0 && !is(slots[slot] - 1, hash, id)) {
            slot = next(slot);
        }
        return slot;
    }

    private boolean is(int place, int hash, String id) {
        return hashes[place] == hash && texts.isAt(starts[place], lengths[place], id);
    }

    private int home(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> Short.SIZE) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /// Makes room for as many ids again.
    private void widen() {
        int room = 2 * size;
        starts = unrolled(starts, room);
        lengths = unrolled(lengths, room);
        hashes = unrolled(hashes, room);
        oldest = 0;
        slots = new int[2 * room];
        for (int place = 0; place < size; place++) {
            int slot = home(hashes[place]);
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = place + 1;
        }
    }

    private int[] unrolled(int[] ring, int room) {
        int[] longer = new int[room];
        System.arraycopy(ring, oldest, longer, 0, size - oldest);
        System.arraycopy(ring, 0, longer, size - oldest, oldest);
        return longer;
    }

    private void forgetOldest() {
        int slot = home(hashes[oldest]);
        while (slots[slot] != oldest + 1) {
            slot = next(slot);
        }
        // Those behind it move up, as far as they may stand there.
        for (int later = next(slot); slots[later] != 0; later = next(later)) {
            int home = home(hashes[slots[later] - 1]);
            int mask = slots.length - 1;
            if (((later - home) & mask) >= ((later - slot) & mask)) {
                slots[slot] = slots[later];
                slot = later;
            }
        }
        slots[slot] = 0;
        texts.forget(lengths[oldest]);
        oldest = (oldest + 1) & (starts.length - 1);
        size--;
    }
}
