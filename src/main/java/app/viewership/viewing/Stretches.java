package app.viewership.viewing;

import org.jspecify.annotations.Nullable;

/// Requests with close neighbours folded together: columns of stretches, read in the order of viewer, start, asset.
///
/// A stretch is a run of usable requests of one client on one asset in which no two neighbours are further apart than
/// the resolution (1 s). A gap longer than the resolution is therefore the same between stretches as between requests,
/// so every viewing and session cut from stretches is exactly the one cut from the requests, from some five to ten
/// times fewer rows. A single request is a stretch of span 0.
///
/// Times are seconds of UTC since 1970. Client, viewer and asset are codes from 0. The columns stand in the order of
/// the clients; another viewer key is another order of the same columns, for a log has one but its viewers may be cut
/// by two. Columns may be longer than `size` and must not be changed.
///
/// @param client the device in its household that made the requests
/// @param asset what was watched
/// @param start first request
/// @param span last request less first, in seconds
/// @param requests how many requests were folded together
/// @param size how many stretches
/// @param viewerOf viewer by client; null where each client is its own viewer
/// @param order the rows by viewer, start, asset, client; null where they stand so
public record Stretches(
        int[] client,
        int[] asset,
        long[] start,
        int[] span,
        int[] requests,
        int size,
        int @Nullable [] viewerOf,
        int @Nullable [] order) {

    /// The row that is read `i`th.
    int row(int i) {
        return order == null ? i : order[i];
    }

    /// Who watched in `row`.
    int viewer(int row) {
        return viewerOf == null ? client[row] : viewerOf[client[row]];
    }

    /// The same stretches under another viewer key: viewer `viewerOfClient[client]`.
    public Stretches by(int[] viewerOfClient) {
        int[] viewer = new int[size];
        for (int i = 0; i < size; i++) {
            viewer[i] = viewerOfClient[client[i]];
        }
        int[] rows = RadixOrder.of(viewer, start, size);
        settleTies(rows, viewer, start, asset, client);
        return new Stretches(client, asset, start, span, requests, size, viewerOfClient, rows);
    }

    /// Puts rows that agree in `major` and `start` into the order of asset, then client.
    static void settleTies(int[] rows, int[] major, long[] start, int[] asset, int[] client) {
        Ties.settle(
                rows,
                major,
                start,
                (one, other) -> asset[one] != asset[other]
                        ? Integer.compare(asset[one], asset[other])
                        : Integer.compare(client[one], client[other]));
    }
}
