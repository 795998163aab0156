package app.viewership.viewing;

import java.util.Arrays;

/// Folds sorted runs of requests into [Stretches].
///
/// A run is sorted by client, then time; any number of runs may be added, one after another, and may overlap in clients
/// and time as files of one log do. Memory follows the stretches, not the requests.
public final class StretchBuilder {

    /// Gaps up to this many seconds are folded away; it is the unit of time of a log.
    public static final int RESOLUTION = 1;

    private static final int FIRST_COMPACTION = 1 << 22;

    private int[] client = new int[1024];
    private int[] asset = new int[1024];
    private long[] start = new long[1024];
    private long[] end = new long[1024];
    private int[] requests = new int[1024];
    private int size;
    private int compactAt = FIRST_COMPACTION;

    /// The stretch open on each asset; trusted only if it belongs to the client and run at hand.
    private int[] open = new int[1024];

    private int runStart;

    /// Says that the next request begins another sorted run.
    public void beginRun() {
        if (size >= compactAt) {
            compact();
            compactAt = Math.max(FIRST_COMPACTION, size * 2);
        }
        runStart = size;
    }

    /// Adds one usable request; within a run clients, and times of one client, never go down.
    public void add(int requestClient, int requestAsset, long time) {
        if (requestAsset >= open.length) {
            open = Arrays.copyOf(open, Math.max(requestAsset + 1, open.length * 2));
        }
        int at = open[requestAsset];
        if (at >= runStart
                && at < size
                && asset[at] == requestAsset
                && client[at] == requestClient
                && time - end[at] <= RESOLUTION) {
            end[at] = time;
            requests[at]++;
            return;
        }
        if (size == client.length) {
            grow();
        }
        client[size] = requestClient;
        asset[size] = requestAsset;
        start[size] = time;
        end[size] = time;
        requests[size] = 1;
        open[requestAsset] = size++;
    }

    /// All that was added, sorted by client and start, with every client its own viewer.
    public Stretches build() {
        compact();
        int[] span = new int[size];
        for (int i = 0; i < size; i++) {
            span[i] = (int) (end[i] - start[i]);
        }
        int[] clients = Arrays.copyOf(client, size);
        return new Stretches(
                clients,
                clients,
                Arrays.copyOf(asset, size),
                Arrays.copyOf(start, size),
                span,
                Arrays.copyOf(requests, size),
                size);
    }

    /// Sorts by client and start and folds together what different runs hold of one stretch.
    private void compact() {
        int[] order = RadixOrder.of(client, start, size);
        int[] toClient = new int[size];
        int[] toAsset = new int[size];
        long[] toStart = new long[size];
        long[] toEnd = new long[size];
        int[] toRequests = new int[size];
        int to = 0;
        for (int from : order) {
            int at = open[asset[from]];
            if (at < to
                    && toAsset[at] == asset[from]
                    && toClient[at] == client[from]
                    && start[from] - toEnd[at] <= RESOLUTION) {
                toEnd[at] = Math.max(toEnd[at], end[from]);
                toRequests[at] += requests[from];
            } else {
                toClient[to] = client[from];
                toAsset[to] = asset[from];
                toStart[to] = start[from];
                toEnd[to] = end[from];
                toRequests[to] = requests[from];
                open[asset[from]] = to++;
            }
        }
        client = toClient;
        asset = toAsset;
        start = toStart;
        end = toEnd;
        requests = toRequests;
        size = to;
        if (client.length == 0) {
            grow();
        }
    }

    private void grow() {
        int length = Math.max(1024, size + (size >> 1));
        client = Arrays.copyOf(client, length);
        asset = Arrays.copyOf(asset, length);
        start = Arrays.copyOf(start, length);
        end = Arrays.copyOf(end, length);
        requests = Arrays.copyOf(requests, length);
    }
}
