package app.viewership.query;

import app.viewership.source.Streams;
import app.viewership.store.Events;
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

    /// Adds a run, of which the amounts are milliseconds of the second.
    synchronized void add(Events run) {
        for (int i = 0; i < run.size(); i++) {
            if (size == client.length) {
                // The one that is asked for its length comes last, should memory end on the way.
                moment = Arrays.copyOf(moment, size * 2);
                asset = Arrays.copyOf(asset, size * 2);
                status = Arrays.copyOf(status, size * 2);
                client = Arrays.copyOf(client, size * 2);
            }
            client[size] = run.client()[i];
            asset[size] = run.asset()[i];
            moment[size] = run.time()[i] * SECOND + Math.max(0, run.amount()[i]);
            status[size] = run.status()[i];
            size++;
        }
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
        Events viewings = Events.withoutLines(pairs.size());
        for (int p = 0; p < pairs.size(); p++) {
            int start = pairs.start()[p];
            int end = pairs.end()[p];
            long from = second(start);
            long seconds = end == Pairs.OPEN ? 0 : second(end) - from;
            viewings.client()[p] = client[start];
            viewings.asset()[p] = asset[start];
            viewings.time()[p] = from;
            viewings.seconds()[p] = (int) Math.min(Integer.MAX_VALUE, seconds);
            viewings.status()[p] = status[end == Pairs.OPEN ? start : end];
        }
        told.add(viewings, pairs.size());
    }

    private long second(int row) {
        return Math.floorDiv(moment[row], SECOND);
    }
}
