package app.viewership.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Medians by group: of an even number of values the mean of the middle two.
final class Medians {
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

    /// The median of `values[from … to - 1]`, which it sorts; NaN of none.
    static double median(long[] values, int from, int to) {
        if (from == to) {
            return Double.NaN;
        }
        Arrays.sort(values, from, to);
        int middle = (from + to) >>> 1;
        return (to - from) % 2 == 1 ? values[middle] : ((double) values[middle - 1] + values[middle]) / 2;
    }
}
