package app.viewership.viewing;

import java.util.Arrays;

/// Settles what two keys leave open, so that no order depends on which file came in first.
public final class Ties {

    /// So few are put in order by inserting one after another, without boxes.
    private static final int FEW = 32;

    /// Which of two rows stands first; 0 where it makes no difference.
    @FunctionalInterface
    public interface Order {
        int compare(int one, int other);
    }

    private Ties() {}

    /// Puts rows that agree in `major` and `minor`, and so stand together, into `order`.
    ///
    /// @param rows as [RadixOrder] gives them
    public static void settle(int[] rows, int[] major, long[] minor, Order order) {
        for (int from = 0; from < rows.length; ) {
            int first = rows[from];
            int to = from + 1;
            while (to < rows.length && major[rows[to]] == major[first] && minor[rows[to]] == minor[first]) {
                to++;
            }
            if (to - from > FEW) {
                sort(rows, from, to, order);
            } else {
                insert(rows, from, to, order);
            }
            from = to;
        }
    }

    private static void insert(int[] rows, int from, int to, Order order) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int at = i;
            while (at > from && order.compare(rows[at - 1], row) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    private static void sort(int[] rows, int from, int to, Order order) {
        Integer[] tied = new Integer[to - from];
        Arrays.setAll(tied, i -> rows[from + i]);
        Arrays.sort(tied, order::compare);
        for (int i = 0; i < tied.length; i++) {
            rows[from + i] = tied[i];
        }
    }
}
