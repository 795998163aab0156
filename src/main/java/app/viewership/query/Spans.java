package app.viewership.query;

import java.util.Arrays;

/// The stretches of time that count: half-open, ascending, none touching the next.
///
/// @param from first second of each
/// @param to the second after the last of each
record Spans(long[] from, long[] to) {

    static Spans of(long from, long to) {
        return new Spans(new long[] {from}, new long[] {to});
    }

    /// The buckets that `kept` says, neighbours joined, as far as they lie within `[from, to)`.
    static Spans of(Buckets buckets, boolean[] kept, long from, long to) {
        long[] starts = new long[buckets.size()];
        long[] ends = new long[buckets.size()];
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            long start = Math.max(from, buckets.edges()[i]);
            long end = Math.min(to, buckets.edges()[i + 1]);
            if (!kept[i] || start >= end) {
                continue;
            }
            if (size > 0 && ends[size - 1] == start) {
                ends[size - 1] = end;
            } else {
                starts[size] = start;
                ends[size++] = end;
            }
        }
        return new Spans(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    int size() {
        return from.length;
    }

    /// The first span that ends after `time`; `size()` where none does.
    int firstEndingAfter(long time) {
        int low = 0;
        int high = to.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Seconds of `[start, end)` that count.
    long within(long start, long end) {
        long seconds = 0;
        for (int i = firstEndingAfter(start); i < from.length && from[i] < end; i++) {
            seconds += Math.min(end, to[i]) - Math.max(start, from[i]);
        }
        return seconds;
    }

    /// How many seconds count in all.
    long seconds() {
        long seconds = 0;
        for (int i = 0; i < from.length; i++) {
            seconds += to[i] - from[i];
        }
        return seconds;
    }
}
