package app.viewership.query;

import app.viewership.query.ToldViewings.Sorted;
import app.viewership.store.Events;
import app.viewership.viewing.RadixOrder;
import app.viewership.viewing.Ties;
import java.util.Arrays;

/// The viewings of some neighbouring viewers, in the order in which they came.
final class Shelf {
    private final boolean amounts;
    private int[] client = new int[0];
    private int[] asset = new int[0];
    private long[] start = new long[0];
    private int[] span = new int[0];
    private int[] status = new int[0];
    private long[] amount = new long[0];
    private int size;

    /// @param amounts whether viewings have any
    Shelf(boolean amounts) {
        this.amounts = amounts;
    }

    int size() {
        return size;
    }

    /// Adds some rows of a run.
    ///
    /// @param rows those from `from` to `to`, the last left out
    /// @param room how many there will be in all, as far as known
    synchronized void add(Events run, int[] rows, int from, int to, int room) {
        if (client.length - size < to - from) {
            resize(Math.max(room, Math.max(size + to - from, size + (size >> 1))));
        }
        put(run.client(), rows, from, to, client, size);
        put(run.asset(), rows, from, to, asset, size);
        put(run.time(), rows, from, to, start, size);
        put(run.seconds(), rows, from, to, span, size);
        put(run.status(), rows, from, to, status, size);
        if (amounts) {
            put(run.amount(), rows, from, to, amount, size);
        }
        size += to - from;
    }

    // The column that is asked for its length comes last: where memory ends on the way, another thread finds no room
    // that is not there.
    private void resize(int room) {
        start = Arrays.copyOf(start, room);
        amount = amounts ? Arrays.copyOf(amount, room) : amount;
        asset = Arrays.copyOf(asset, room);
        span = Arrays.copyOf(span, room);
        status = Arrays.copyOf(status, room);
        client = Arrays.copyOf(client, room);
    }

    /// Puts them in order into the columns from row `at` on.
    void sortInto(Sorted columns, int at, int[] viewerOf) {
        int[] viewer = new int[size];
        for (int i = 0; i < size; i++) {
            viewer[i] = viewerOf[client[i]];
        }
        int[] rows = RadixOrder.of(viewer, start, size);
        Ties.settle(rows, viewer, start, this::compare);
        put(client, rows, 0, size, columns.stretches().client(), at);
        put(asset, rows, 0, size, columns.stretches().asset(), at);
        put(span, rows, 0, size, columns.stretches().span(), at);
        put(status, rows, 0, size, columns.status(), at);
        put(start, rows, 0, size, columns.stretches().start(), at);
        if (amounts) {
            put(amount, rows, 0, size, columns.amount(), at);
        }
    }

    private int compare(int one, int other) {
        int order = Integer.compare(asset[one], asset[other]);
        order = order != 0 ? order : Integer.compare(client[one], client[other]);
        order = order != 0 ? order : Integer.compare(span[one], span[other]);
        order = order != 0 ? order : Integer.compare(status[one], status[other]);
        return order != 0 || !amounts ? order : Long.compare(amount[one], amount[other]);
    }

    private static void put(int[] column, int[] rows, int from, int to, int[] into, int at) {
        for (int i = from; i < to; i++) {
            into[at + i - from] = column[rows[i]];
        }
    }

    private static void put(long[] column, int[] rows, int from, int to, long[] into, int at) {
        for (int i = from; i < to; i++) {
            into[at + i - from] = column[rows[i]];
        }
    }
}
