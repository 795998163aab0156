package app.viewership.query;

import app.viewership.source.Streams;
import app.viewership.viewing.Pairs;
import java.util.Arrays;

/// Starts and ends of streams, collected from runs in any order, that make viewings.
final class PairedViewings {
    private static final int SECOND = 1000;

    private final Streams streams;
    private int[] client = new int[1 << 10];
    private int[] asset = new int[1 << 10];
    private long[] moment = new long[1 << 10];
    private int[] status = new int[1 << 10];
    private int size;

    PairedViewings(Streams streams) {
        this.streams = streams;
    }

    /// @param millisecond of the second
    void add(int byClient, int ofAsset, long second, long millisecond, int what) {
        if (size == client.length) {
            client = Arrays.copyOf(client, size * 2);
            asset = Arrays.copyOf(asset, size * 2);
            moment = Arrays.copyOf(moment, size * 2);
            status = Arrays.copyOf(status, size * 2);
        }
        client[size] = byClient;
        asset[size] = ofAsset;
        moment[size] = second * SECOND + Math.max(0, millisecond);
        status[size] = what;
        size++;
    }

    /// Tells the viewings that they make: each with the outcome that its end tells; one that is open has no length, and
    /// the outcome of its start, which says nothing.
    void tell(ToldViewings told, int[] viewerOf, Carriers assets) {
        int[] showOf = assets.together(streams.show());
        int[] viewer = new int[size];
        int[] show = new int[size];
        int[] deed = new int[size];
        for (int i = 0; i < size; i++) {
            viewer[i] = viewerOf[client[i]];
            show[i] = showOf[asset[i]];
            deed[i] = status[i] == streams.started() ? Pairs.STARTS : status[i] == streams.finished() ? 1 : 2;
        }
        Pairs pairs = Pairs.of(viewer, show, moment, deed, size);
        for (int p = 0; p < pairs.size(); p++) {
            int start = pairs.start()[p];
            int end = pairs.end()[p];
            long from = second(start);
            long seconds = end == Pairs.OPEN ? 0 : second(end) - from;
            told.add(
                    client[start],
                    asset[start],
                    from,
                    (int) Math.min(Integer.MAX_VALUE, seconds),
                    status[end == Pairs.OPEN ? start : end],
                    0);
        }
    }

    private long second(int row) {
        return Math.floorDiv(moment[row], SECOND);
    }
}
