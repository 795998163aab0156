package app.viewership.viewing;

import java.util.Arrays;

/// Folds sorted runs of requests into [Stretches].
///
/// In a run the requests of one client stand together, by time. Any number of runs may come one after another and may
/// overlap in clients and time, as the files of one log do. Memory follows the stretches, not the requests.
public final class StretchBuilder {

    /// Gaps up to this many seconds are folded away; it is the unit of time of a log.
    public static final int RESOLUTION = 1;

    private static final int SMALLEST = 1024;

    private int[] client;
    private int[] asset;
    private long[] start;
    private int[] span;
    private int[] requests;
    private int size;

    /// The stretch open on each asset; trusted only if it belongs to the client and run at hand.
    private int[] open = new int[SMALLEST];

    private int runStart;
    private int compactAt;

    public StretchBuilder() {
        this(SMALLEST);
    }

    /// A builder with room for `expected` stretches, for which memory is not to be asked twice.
    public StretchBuilder(int expected) {
        int room = Math.max(SMALLEST, expected);
        client = new int[room];
        asset = new int[room];
        start = new long[room];
        span = new int[room];
        requests = new int[room];
        compactAt = room;
    }

    /// Says that the next request begins another sorted run.
    public void beginRun() {
        if (size >= compactAt) {
            compact();
            // Not before there is as much again: sorting at every run would take longer than it saves.
            compactAt = Math.max(compactAt, size * 2);
        }
        runStart = size;
    }

    /// Adds one usable request.
    public void add(int requestClient, int requestAsset, long time) {
        int at = lastOf(requestAsset);
        if (at >= runStart
                && at < size
                && asset[at] == requestAsset
                && client[at] == requestClient
                && time - (start[at] + span[at]) <= RESOLUTION) {
            span[at] = (int) (time - start[at]);
            requests[at]++;
            return;
        }
        makeRoom(1);
        client[size] = requestClient;
        asset[size] = requestAsset;
        start[size] = time;
        span[size] = 0;
        requests[size] = 1;
        open[requestAsset] = size++;
    }

    /// Adds all stretches of `other` as a run, or as many.
    public void addAll(StretchBuilder other) {
        beginRun();
        makeRoom(other.size);
        System.arraycopy(other.client, 0, client, size, other.size);
        System.arraycopy(other.asset, 0, asset, size, other.size);
        System.arraycopy(other.start, 0, start, size, other.size);
        System.arraycopy(other.span, 0, span, size, other.size);
        System.arraycopy(other.requests, 0, requests, size, other.size);
        size += other.size;
    }

    /// Forgets what was added.
    public void clear() {
        size = 0;
        runStart = 0;
    }

    public int size() {
        return size;
    }

    /// All that was added, with every client its own viewer. The builder is empty afterwards.
    public Stretches build() {
        compact();
        if (client.length - size > size >> 3) {
            resize(size);
        }
        Stretches built = new Stretches(client, asset, start, span, requests, size, null, null);
        size = 0;
        runStart = 0;
        client = new int[0];
        asset = new int[0];
        start = new long[0];
        span = new int[0];
        requests = new int[0];
        return built;
    }

    private int lastOf(int requestAsset) {
        if (requestAsset >= open.length) {
            open = Arrays.copyOf(open, Math.max(requestAsset + 1, open.length * 2));
        }
        return open[requestAsset];
    }

    /// Sorts by client, start and asset and folds together what different runs hold of one stretch. One column at a
    /// time, so that little more memory is needed than the columns take.
    private void compact() {
        sort();
        int to = 0;
        for (int from = 0; from < size; from++) {
            int at = lastOf(asset[from]);
            if (at < to
                    && asset[at] == asset[from]
                    && client[at] == client[from]
                    && start[from] - (start[at] + span[at]) <= RESOLUTION) {
                span[at] = (int) (Math.max(start[at] + span[at], start[from] + span[from]) - start[at]);
                requests[at] += requests[from];
            } else {
                client[to] = client[from];
                asset[to] = asset[from];
                start[to] = start[from];
                span[to] = span[from];
                requests[to] = requests[from];
                open[asset[to]] = to++;
            }
        }
        size = to;
    }

    private void sort() {
        int[] order = RadixOrder.of(client, start, size);
        Stretches.settleTies(order, client, start, asset, client);
        client = ordered(client, order);
        asset = ordered(asset, order);
        span = ordered(span, order);
        requests = ordered(requests, order);
        long[] sorted = new long[start.length];
        for (int i = 0; i < size; i++) {
            sorted[i] = start[order[i]];
        }
        start = sorted;
    }

    private static int[] ordered(int[] column, int[] order) {
        int[] sorted = new int[column.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }

    private void makeRoom(int more) {
        if (client.length - size >= more) {
            return;
        }
        resize(Math.max(size + more, size + (size >> 1)) + SMALLEST);
    }

    // The column that is asked for its length comes last: where memory ends on the way, another thread finds no room
    // that is not there.
    private void resize(int room) {
        start = Arrays.copyOf(start, room);
        asset = Arrays.copyOf(asset, room);
        span = Arrays.copyOf(span, room);
        requests = Arrays.copyOf(requests, room);
        client = Arrays.copyOf(client, room);
    }
}
