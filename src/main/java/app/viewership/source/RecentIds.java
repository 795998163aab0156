package app.viewership.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The ids of the last [#MOST] events of one live source, so that what it sends again is not counted again: so many
/// that no source sends more again.
///
/// Of an id the first half of its SHA-256 is kept, in arrays: sixteen bytes, however long it is. An event whose id is
/// taken for another one would be lost: that one of so many has the same 128 bits is less likely than 1 in 10^33, and
/// nobody knows how to find one that has. Not for several threads.
public final class RecentIds {

    /// Events whose ids are remembered.
    public static final int MOST = 100_000;

    private static final int FEWEST = 1 << 4;

    private final int most;
    private final MessageDigest sha;

    /// The characters of an id, two bytes each: halves of a pair are ids of their own.
    private byte[] chars = new byte[1 << 7];

    /// The id that was looked for last, which is added next, and its two words.
    private @Nullable String asked;

    private long one;

    private long other;

    /// Rings, of a power of two: the two words of each id.
    private long[] ones = new long[FEWEST];

    private long[] others = new long[FEWEST];
    private int oldest;
    private int size;

    /// Open addressing, twice as many: one more than the place in the rings, or 0.
    private int[] slots = new int[2 * FEWEST];

    public RecentIds() {
        this(MOST);
    }

    /// @param most events whose ids are remembered
    RecentIds(int most) {
        this.most = most;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
    }

    /// Remembers the id of an event.
    public void add(String id) {
        if (has(id)) {
            return;
        }
        if (size == most) {
            forgetOldest();
        }
        if (size == ones.length) {
            widen();
        }
        int place = (oldest + size) & (ones.length - 1);
        ones[place] = one;
        others[place] = other;
        slots[slot(one, other)] = place + 1;
        size++;
    }

    private int slot(String id) {
        if (!id.equals(asked)) {
            hash(id);
            asked = id;
        }
        return slot(one, other);
    }

    private void hash(String id) {
        if (2 * id.length() > chars.length) {
            chars = new byte[4 * id.length()];
        }
        for (int i = 0; i < id.length(); i++) {
            chars[2 * i] = (byte) (id.charAt(i) >> Byte.SIZE);
            chars[2 * i + 1] = (byte) id.charAt(i);
        }
        sha.update(chars, 0, 2 * id.length());
        byte[] digest = sha.digest();
        one = ByteWords.word(digest, 0);
        other = ByteWords.word(digest, Long.BYTES);
    }

    /// Where an id stands, or would.
    private int slot(long first, long second) {
        int slot = home(first);
        while (slots[slot] != 0 && (ones[slots[slot] - 1] != first || others[slots[slot] - 1] != second)) {
            slot = next(slot);
        }
        return slot;
    }

    private int home(long first) {
        return (int) first & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /// Makes room for as many ids again.
    private void widen() {
        ones = unrolled(ones);
        others = unrolled(others);
        oldest = 0;
        slots = new int[2 * ones.length];
        for (int place = 0; place < size; place++) {
            slots[slot(ones[place], others[place])] = place + 1;
        }
    }

    private long[] unrolled(long[] ring) {
        long[] longer = new long[2 * ring.length];
        System.arraycopy(ring, oldest, longer, 0, ring.length - oldest);
        System.arraycopy(ring, 0, longer, ring.length - oldest, oldest);
        return longer;
    }

    private void forgetOldest() {
        int slot = slot(ones[oldest], others[oldest]);
        // Those behind it move up, as far as they may stand there.
        int mask = slots.length - 1;
        for (int later = next(slot); slots[later] != 0; later = next(later)) {
            int home = home(ones[slots[later] - 1]);
            if (((later - home) & mask) >= ((later - slot) & mask)) {
                slots[slot] = slots[later];
                slot = later;
            }
        }
        slots[slot] = 0;
        oldest = (oldest + 1) & (ones.length - 1);
        size--;
    }
}
