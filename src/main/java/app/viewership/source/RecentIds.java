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

    /// A ring, of a power of two: the ids one behind another, `held` bytes from `begin` on. Each character stands as in
    /// UTF-8, halves of a pair too, so that different ids have different bytes whatever they hold.
    private byte[] bytes = new byte[4 * FEWEST];

    private int begin;
    private int held;

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
        begin = 0;
        held = 0;
    }

    /// Remembers the id of an event.
    public void add(String id) {
        if (has(id)) {
            return;
        }
        int length = length(id);
        while (size > 0 && (size == most || held + (long) length > mostBytes)) {
            forgetOldest();
        }
        if (size == starts.length) {
            widen();
        }
        require(length);
        int place = (oldest + size) & (starts.length - 1);
        starts[place] = (begin + held) & (bytes.length - 1);
        lengths[place] = length;
        hashes[place] = id.hashCode();
        put(id, starts[place]);
        held += length;
        slots[slot(id)] = place + 1;
        size++;
    }

    private static int length(String id) {
        int length = 0;
        for (int i = 0; i < id.length(); i++) {
            length += length(id.charAt(i));
        }
        return length;
    }

    private static int length(char c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    /// One byte of a character.
    private static byte part(char c, int at, int length) {
        if (length == 1) {
            return (byte) c;
        }
        int bits = c >> (6 * (length - 1 - at));
        return (byte) (at > 0 ? 0x80 | (bits & 0x3F) : length == 2 ? 0xC0 | bits : 0xE0 | bits);
    }

    private void put(String id, int start) {
        int to = start;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            int length = length(c);
            for (int at = 0; at < length; at++) {
                bytes[to] = part(c, at, length);
                to = (to + 1) & (bytes.length - 1);
            }
        }
    }

    /// Whether so many bytes from there on are that id.
    private boolean stands(String id, int start, int size) {
        int from = start;
        int left = size;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            int length = length(c);
            left -= length;
            if (left < 0) {
                return false;
            }
            for (int at = 0; at < length; at++) {
                if (bytes[from] != part(c, at, length)) {
                    return false;
                }
                from = (from + 1) & (bytes.length - 1);
            }
        }
        return left == 0;
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
        return hashes[place] == hash && stands(id, starts[place], lengths[place]);
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

    /// Makes room behind the last id.
    private void require(int more) {
        int room = bytes.length;
        while (room - held < more) {
            room = Math.multiplyExact(2, room);
        }
        if (room > bytes.length) {
            byte[] longer = new byte[room];
            int first = Math.min(held, bytes.length - begin);
            System.arraycopy(bytes, begin, longer, 0, first);
            System.arraycopy(bytes, 0, longer, first, held - first);
            for (int i = 0; i < size; i++) {
                int place = (oldest + i) & (starts.length - 1);
                starts[place] = (starts[place] - begin) & (bytes.length - 1);
            }
            bytes = longer;
            begin = 0;
        }
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
        begin = (begin + lengths[oldest]) & (bytes.length - 1);
        held -= lengths[oldest];
        oldest = (oldest + 1) & (starts.length - 1);
        size--;
    }
}
