package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Peak concurrency: the most viewings at any one moment, by group. A viewing is there while `start <= t < end`, so one
/// that ends as another starts is not there with it, and one of 0 s is never there.
final class Peaks {
    private final Parts parts;
    private final Grouper lanes;
    private final Grouper groups;
    private final @Nullable TimeAxis axis;
    private long[] peaks;
    private int[] counts = new int[64];

    /// @param lanes groups regardless of time, none numbered yet
    /// @param groups the same groups, by time
    Peaks(Parts parts, Grouper lanes, Grouper groups, @Nullable TimeAxis axis) {
        this.parts = parts;
        this.lanes = lanes;
        this.groups = groups;
        this.axis = axis;
        this.peaks = new long[groups.size()];
    }

    long[] find() {
        each((lane, p) -> count(lane));
        int[] from = new int[lanes.size() + 1];
        System.arraycopy(counts, 0, from, 1, Math.min(counts.length, lanes.size()));
        Arrays.parallelPrefix(from, Integer::sum);
        int[] next = from.clone();
        long[] starts = new long[from[lanes.size()]];
        long[] ends = new long[starts.length];
        each((lane, p) -> {
            int at = next[lane]++;
            starts[at] = parts.start(p);
            ends[at] = starts[at] + parts.seconds(p);
        });
        for (int l = 0; l < lanes.size(); l++) {
            Arrays.sort(starts, from[l], from[l + 1]);
            Arrays.sort(ends, from[l], from[l + 1]);
            sweep(l, starts, ends, from[l], from[l + 1]);
        }
        return peaks;
    }

    /// Takes a part that lasts, in a lane.
    @FunctionalInterface
    private interface Placer {

        void place(int lane, int part);
    }

    private void each(Placer placer) {
        Viewings viewings = parts.of();
        for (int p = 0; p < parts.size(); p++) {
            Patience.check(p);
            if (parts.seconds(p) == 0) {
                continue;
            }
            int i = parts.viewing(p);
            int part = p;
            if (lanes.many()) {
                lanes.each(viewings.asset()[i], viewings.client()[i], 0, lane -> placer.place(lane, part));
            } else {
                placer.place(lanes.group(viewings.asset()[i], viewings.client()[i], 0), part);
            }
        }
    }

    private void count(int lane) {
        if (lane >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(lane + 1, counts.length * 2));
        }
        counts[lane]++;
    }

    /// Goes from event to event; between two the number of viewings stays the same.
    private void sweep(int lane, long[] starts, long[] ends, int from, int to) {
        int started = from;
        for (int ended = from; ended < to; ) {
            long now = ends[ended];
            if (started < to && starts[started] < now) {
                now = starts[started];
            }
            while (ended < to && ends[ended] == now) {
                ended++;
            }
            while (started < to && starts[started] == now) {
                started++;
            }
            if (started > ended) {
                long until = started < to ? Math.min(starts[started], ends[ended]) : ends[ended];
                reach(lane, started - ended, now, until);
            }
        }
    }

    private void reach(int lane, int viewings, long from, long until) {
        if (axis == null) {
            raise(group(lane, 0), viewings);
            return;
        }
        // A viewing that counts whole may begin before the window that it stands in, and last beyond it: only what
        // lies in the window counts.
        long[] edges = axis.buckets().edges();
        for (int b = axis.buckets().at(Math.clamp(from, edges[0], edges[axis.code().length] - 1));
                b < axis.code().length && edges[b] < until;
                b++) {
            raise(group(lane, axis.code()[b]), viewings);
        }
    }

    private int group(int lane, int time) {
        return groups.group(lanes, lane, time);
    }

    /// A viewing that counts whole may last into a bucket of which there is no row, for nothing stands there.
    private void raise(int group, int viewings) {
        if (group < peaks.length) {
            peaks[group] = Math.max(peaks[group], viewings);
        }
    }
}
