package app.viewership.store;

/// Events as columns; row `i` is the i-th value of each.
///
/// The arrays may be longer than `size`; only the first `size` values count. They belong to whoever made them and are
/// not copied.
///
/// @param client code of the client, not negative
/// @param asset code of the asset, not negative
/// @param time second of UTC since 1970
/// @param seconds how long it lasted; 0 where the log does not say
/// @param status what became of it, such as 206
/// @param amount how large it was, in the unit of its kind; -1 where the log does not say
/// @param line relative to the first line of the segment; empty where the lines were left out on reading
/// @param size rows
public record Events(
        int[] client, int[] asset, long[] time, int[] seconds, int[] status, long[] amount, int[] line, int size) {

    /// Columns for `capacity` rows.
    public static Events ofCapacity(int capacity) {
        return ofCapacity(capacity, capacity);
    }

    /// Columns for `capacity` rows, of which nobody will ask the lines.
    public static Events withoutLines(int capacity) {
        return ofCapacity(capacity, 0);
    }

    /// The first rows, in the same columns.
    public Events first(int rows) {
        return new Events(client, asset, time, seconds, status, amount, line, rows);
    }

    static Events ofCapacity(int capacity, int lines) {
        return new Events(
                new int[capacity],
                new int[capacity],
                new long[capacity],
                new int[capacity],
                new int[capacity],
                new long[capacity],
                new int[lines],
                capacity);
    }

    /// The rows in another order: first row `order[0]`, then `order[1]`, as many as `order` is long.
    public Events inOrder(int[] order) {
        Events to = ofCapacity(order.length);
        for (int i = 0; i < order.length; i++) {
            int from = order[i];
            to.client[i] = client[from];
            to.asset[i] = asset[from];
            to.time[i] = time[from];
            to.seconds[i] = seconds[from];
            to.status[i] = status[from];
            to.amount[i] = amount[from];
            to.line[i] = line[from];
        }
        return to;
    }
}
