package app.viewership.query;

import app.viewership.store.Events;
import app.viewership.viewing.Stretches;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Viewings that a log tells one by one, collected from runs in any order by any number of threads.
///
/// They lie on shelves, neighbouring viewers together, each so small that it is sorted within the processor's cache,
/// and by one core while another sorts the next.
final class ToldViewings {
    private static final int MOST_SHELVES = 1 << 9;

    /// Bytes that a viewing takes while it is sorted, on its shelf and off it: a long and four ints, then one more.
    private static final int BYTES = 2 * Long.BYTES + 9 * Integer.BYTES;

    private final int[] viewerOf;
    private final boolean amounts;

    /// Bits of a viewer that tell its place on a shelf; those above tell the shelf.
    private final int shift;

    private final Shelf[] shelves;

    /// The viewings in their order.
    ///
    /// @param stretches each a viewing, by viewer and start
    /// @param status what became of each
    /// @param amount how large each was; empty where the kind has no amounts
    record Sorted(Stretches stretches, int[] status, long[] amount) {}

    /// @param viewerOf viewer by client
    /// @param amounts whether the log has any
    ToldViewings(int[] viewerOf, boolean amounts) {
        this(viewerOf, amounts, MOST_SHELVES);
    }

    ToldViewings(int[] viewerOf, boolean amounts, int mostShelves) {
        this.viewerOf = viewerOf;
        this.amounts = amounts;
        int last = Arrays.stream(viewerOf).max().orElse(0);
        int bits = 0;
        while (last >>> bits >= mostShelves) {
            bits++;
        }
        shift = bits;
        shelves = new Shelf[1 + (last >>> shift)];
        Arrays.setAll(shelves, s -> new Shelf(amounts));
    }

    /// Looks whether there is room for so many.
    ///
    /// @param amounts whether they have any
    /// @param memory bytes that the program may use
    /// @throws NotEnoughMemory where there is none
    static void requireRoom(long viewings, boolean amounts, long memory) {
        NotEnoughMemory.refuse(viewings, BYTES + (amounts ? 2 * Long.BYTES : 0), memory);
    }

    /// Adds a run: by client and asset of this dataset, at the time of their start.
    ///
    /// @param expected how many viewings there will be in all, as far as known
    void add(Events run, long expected) {
        int[] ends = new int[shelves.length + 1];
        int[] shelf = new int[run.size()];
        for (int i = 0; i < shelf.length; i++) {
            shelf[i] = viewerOf[run.client()[i]] >>> shift;
            ends[shelf[i] + 1]++;
        }
        for (int s = 0; s < shelves.length; s++) {
            ends[s + 1] += ends[s];
        }
        int[] rows = new int[shelf.length];
        for (int i = 0; i < rows.length; i++) {
            rows[ends[shelf[i]]++] = i;
        }
        // A little more than each shelf's share, for they will not be equally full.
        int room = (int) Math.min(Integer.MAX_VALUE / 2, expected / shelves.length * 17 / 16 + 16);
        for (int s = 0; s < shelves.length; s++) {
            int from = s == 0 ? 0 : ends[s - 1];
            if (from < ends[s]) {
                shelves[s].add(run, rows, from, ends[s], room);
            }
        }
    }

    /// Sorts them, and is empty afterwards. Viewings of one viewer that agree in start, asset and client stand by
    /// length, outcome and size, so that no order depends on which file came in first.
    Sorted sorted() {
        int[] from = new int[shelves.length + 1];
        for (int s = 0; s < shelves.length; s++) {
            from[s + 1] = from[s] + shelves[s].size();
        }
        int size = from[shelves.length];
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        Stretches stretches =
                new Stretches(new int[size], new int[size], new long[size], new int[size], ones, size, viewerOf, null);
        Sorted sorted = new Sorted(stretches, new int[size], new long[amounts ? size : 0]);
        IntStream.range(0, shelves.length).parallel().forEach(s -> {
            shelves[s].sortInto(sorted, from[s], viewerOf);
            shelves[s] = new Shelf(amounts);
        });
        return sorted;
    }
}
