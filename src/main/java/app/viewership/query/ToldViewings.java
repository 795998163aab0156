package app.viewership.query;

import app.viewership.viewing.RadixOrder;
import app.viewership.viewing.Stretches;
import java.util.Arrays;

/// Viewings that a log tells one by one, collected from runs in any order.
final class ToldViewings {
    private int[] client = new int[1 << 10];
    private int[] asset = new int[1 << 10];
    private long[] start = new long[1 << 10];
    private int[] span = new int[1 << 10];
    private int[] status = new int[1 << 10];
    private long[] amount;
    private int size;

    /// The viewings in their order.
    ///
    /// @param stretches each a viewing, by viewer and start
    /// @param status what became of each
    /// @param amount how large each was; empty where the kind has no amounts
    record Sorted(Stretches stretches, int[] status, long[] amount) {}

    /// @param amounts whether the log has any
    ToldViewings(boolean amounts) {
        amount = new long[amounts ? 1 << 10 : 0];
    }

    void add(int byClient, int ofAsset, long from, int seconds, int became, long large) {
        if (size == client.length) {
            int room = size * 2;
            client = Arrays.copyOf(client, room);
            asset = Arrays.copyOf(asset, room);
            start = Arrays.copyOf(start, room);
            span = Arrays.copyOf(span, room);
            status = Arrays.copyOf(status, room);
            amount = amount.length == 0 ? amount : Arrays.copyOf(amount, room);
        }
        client[size] = byClient;
        asset[size] = ofAsset;
        start[size] = from;
        span[size] = seconds;
        status[size] = became;
        if (amount.length > 0) {
            amount[size] = large;
        }
        size++;
    }

    /// Sorts them, and is empty afterwards. Viewings of one viewer that agree in start, asset and client stand by
    /// length, outcome and size, so that no order depends on which file came in first.
    Sorted sorted(int[] viewerOf) {
        int[] viewer = new int[size];
        for (int i = 0; i < size; i++) {
            viewer[i] = viewerOf[client[i]];
        }
        int[] order = RadixOrder.of(viewer, start, size);
        settleTies(order, viewer);
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        client = ordered(client, order);
        asset = ordered(asset, order);
        span = ordered(span, order);
        status = ordered(status, order);
        start = ordered(start, order);
        amount = amount.length == 0 ? amount : ordered(amount, order);
        return new Sorted(new Stretches(client, asset, start, span, ones, size, viewerOf, null), status, amount);
    }

    private void settleTies(int[] rows, int[] viewer) {
        for (int from = 0; from < rows.length; ) {
            int to = from + 1;
            while (to < rows.length && viewer[rows[to]] == viewer[rows[from]] && start[rows[to]] == start[rows[from]]) {
                to++;
            }
            if (to - from > 1) {
                Integer[] tied = new Integer[to - from];
                int first = from;
                Arrays.setAll(tied, i -> rows[first + i]);
                Arrays.sort(tied, this::compare);
                for (int i = 0; i < tied.length; i++) {
                    rows[from + i] = tied[i];
                }
            }
            from = to;
        }
    }

    private int compare(int one, int other) {
        int order = Integer.compare(asset[one], asset[other]);
        order = order != 0 ? order : Integer.compare(client[one], client[other]);
        order = order != 0 ? order : Integer.compare(span[one], span[other]);
        order = order != 0 ? order : Integer.compare(status[one], status[other]);
        return order != 0 || amount.length == 0 ? order : Long.compare(amount[one], amount[other]);
    }

    private static int[] ordered(int[] column, int[] order) {
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }

    private static long[] ordered(long[] column, int[] order) {
        long[] sorted = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }
}
