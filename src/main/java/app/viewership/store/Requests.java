package app.viewership.store;

/// Requests as columns; row `i` is the i-th value of each.
///
/// The arrays may be longer than `size`; only the first `size` values count. They belong to whoever made them and are
/// not copied.
///
/// @param client code of the client, not negative
/// @param asset code of the asset, not negative
/// @param time second of UTC since 1970
/// @param status of the answer, such as 206
/// @param line relative to the first line of the segment; empty where the lines were left out on reading
/// @param size rows
public record Requests(int[] client, int[] asset, long[] time, int[] status, int[] line, int size) {

    /// Columns for `capacity` rows.
    public static Requests ofCapacity(int capacity) {
        return new Requests(
                new int[capacity],
                new int[capacity],
                new long[capacity],
                new int[capacity],
                new int[capacity],
                capacity);
    }

    /// The rows in another order: first row `order[0]`, then `order[1]`, as many as `order` is long.
    public Requests inOrder(int[] order) {
        Requests to = ofCapacity(order.length);
        for (int i = 0; i < order.length; i++) {
            int from = order[i];
            to.client[i] = client[from];
            to.asset[i] = asset[from];
            to.time[i] = time[from];
            to.status[i] = status[from];
            to.line[i] = line[from];
        }
        return to;
    }
}
