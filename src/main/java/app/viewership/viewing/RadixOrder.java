package app.viewership.viewing;

import java.util.Arrays;

/// Puts rows into the order of two keys, first `major`, then `minor`; rows with equal keys keep their order.
///
/// A radix sort of row numbers: it moves no columns, needs no comparator and takes the same time whatever the order the
/// rows arrive in, which is what logs of many files need.
public final class RadixOrder {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private RadixOrder() {}

    /// The row numbers `0 … size - 1` in order.
    ///
    /// @param major not negative
    /// @param minor any value
    public static int[] of(int[] major, long[] minor, int size) {
        int[] rows = new int[size];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        int majorLeast = Integer.MAX_VALUE;
        int majorMost = 0;
        boolean sorted = true;
        for (int i = 0; i < size; i++) {
            rows[i] = i;
            least = Math.min(least, minor[i]);
            most = Math.max(most, minor[i]);
            majorLeast = Math.min(majorLeast, major[i]);
            majorMost = Math.max(majorMost, major[i]);
            if (i > 0 && (major[i] < major[i - 1] || (major[i] == major[i - 1] && minor[i] < minor[i - 1]))) {
                sorted = false;
            }
        }
        if (sorted) {
            return rows;
        }
        int[] spare = new int[size];
        int[] count = new int[BUCKETS + 1];
        long base = least;
        for (int shift = 0; shift < Long.SIZE && (most - base) >>> shift != 0; shift += BITS) {
            Arrays.fill(count, 0);
            for (int i = 0; i < size; i++) {
                count[digit(minor[i] - base, shift) + 1]++;
            }
            accumulate(count);
            for (int row : rows) {
                spare[count[digit(minor[row] - base, shift)]++] = row;
            }
            int[] swap = rows;
            rows = spare;
            spare = swap;
        }
        for (int shift = 0; shift < Integer.SIZE && (majorMost - majorLeast) >>> shift != 0; shift += BITS) {
            Arrays.fill(count, 0);
            for (int i = 0; i < size; i++) {
                count[digit(major[i] - majorLeast, shift) + 1]++;
            }
            accumulate(count);
            for (int row : rows) {
                spare[count[digit(major[row] - majorLeast, shift)]++] = row;
            }
            int[] swap = rows;
            rows = spare;
            spare = swap;
        }
        return rows;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }

    private static void accumulate(int[] count) {
        for (int i = 0; i < BUCKETS; i++) {
            count[i + 1] += count[i];
        }
    }
}
