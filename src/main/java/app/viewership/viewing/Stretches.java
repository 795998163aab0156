package app.viewership.viewing;

/// Requests with close neighbours folded together: columns of stretches, sorted by viewer, then start.
///
/// A stretch is a run of usable requests of one client on one asset in which no two neighbours are further apart than
/// the resolution (1 s). A gap longer than the resolution is therefore the same between stretches as between requests,
/// so every viewing and session cut from stretches is exactly the one cut from the requests, from some five to ten
/// times fewer rows. A single request is a stretch of span 0.
///
/// Times are seconds of UTC since 1970. Viewer, client and asset are codes from 0; the columns must not be changed.
///
/// @param viewer who watched, by the viewer key in force
/// @param client the device in its household that made the requests; the viewer itself where that is the key
/// @param asset what was watched
/// @param start first request
/// @param span last request less first, in seconds
/// @param requests how many requests were folded together
/// @param size how many stretches
public record Stretches(int[] viewer, int[] client, int[] asset, long[] start, int[] span, int[] requests, int size) {

    /// The same stretches under another viewer key: viewer `viewerOfClient[client]`, sorted anew.
    public Stretches by(int[] viewerOfClient) {
        int[] key = new int[size];
        for (int i = 0; i < size; i++) {
            key[i] = viewerOfClient[client[i]];
        }
        int[] order = RadixOrder.of(key, start, size);
        Stretches to = new Stretches(
                new int[size], new int[size], new int[size], new long[size], new int[size], new int[size], size);
        for (int i = 0; i < size; i++) {
            int from = order[i];
            to.viewer[i] = key[from];
            to.client[i] = client[from];
            to.asset[i] = asset[from];
            to.start[i] = start[from];
            to.span[i] = span[from];
            to.requests[i] = requests[from];
        }
        return to;
    }
}
