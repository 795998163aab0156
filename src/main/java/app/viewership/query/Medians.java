package app.viewership.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Medians by group: of an even number of values the mean of the middle two.
final class Medians {
    /// So few are sorted.
    private static final int FEW = 32;

    /// Values that lie so that nothing is gained by halving are sorted, too.
    private static final int MOST_ROUNDS = 64;

    private int[] group = new int[256];
    private long[] value = new long[256];
    private int size;
    private double @Nullable [] medians;

    void add(int toGroup, long amount) {
        if (size == group.length) {
            group = Arrays.copyOf(group, size * 2);
            value = Arrays.copyOf(value, size * 2);
        }
        group[size] = toGroup;
        value[size++] = amount;
    }

    /// The median of a group; NaN of no value.
    double of(int ofGroup) {
        if (medians == null) {
            medians = find();
        }
        return ofGroup < medians.length ? medians[ofGroup] : Double.NaN;
    }

    private double[] find() {
        int groups = 0;
        for (int i = 0; i < size; i++) {
            groups = Math.max(groups, group[i] + 1);
        }
        int[] from = new int[groups + 1];
        for (int i = 0; i < size; i++) {
            from[group[i] + 1]++;
        }
        Arrays.parallelPrefix(from, Integer::sum);
        int[] next = from.clone();
        long[] together = new long[size];
        for (int i = 0; i < size; i++) {
            together[next[group[i]]++] = value[i];
        }
        double[] found = new double[groups];
        for (int g = 0; g < groups; g++) {
            found[g] = median(together, from[g], from[g + 1]);
        }
        return found;
    }

    /// The median of `values[from … to - 1]`, whose order it changes; NaN of none.
    static double median(long[] values, int from, int to) {
        if (from == to) {
            return Double.NaN;
        }
        int middle = (from + to) >>> 1;
        place(values, from, to, middle);
        if ((to - from) % 2 == 1) {
            return values[middle];
        }
        long below = values[from];
        for (int i = from + 1; i < middle; i++) {
            below = Math.max(below, values[i]);
        }
        return ((double) below + values[middle]) / 2;
    }

    /// Puts at `at` what would be there if all were sorted, with nothing larger before it: of millions of viewings this
    /// is a tenth of the work of sorting them.
    private static void place(long[] values, int from, int to, int at) {
        int low = from;
        int high = to - 1;
        for (int round = 0; high - low >= FEW; round++) {
            if (round == MOST_ROUNDS) {
                break;
            }
            long pivot = middleOf(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long held = values[i];
                    values[i++] = values[j];
                    values[j--] = held;
                }
            }
            if (at <= j) {
                high = j;
            } else if (at >= i) {
                low = i;
            } else {
                return;
            }
        }
        Arrays.sort(values, low, high + 1);
    }

    private static long middleOf(long one, long other, long third) {
        return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
    }
}
