package app.viewership.service;

import java.time.Instant;

/// How many a second, over the last whole seconds.
final class Rate {

    private static final int SECONDS = 5;

    /// The second that is running, and those before it.
    private final long[] counts = new long[SECONDS + 1];

    private long newest = Long.MIN_VALUE;
    private long oldest;

    void add(Instant at, long count) {
        long second = at.getEpochSecond();
        if (newest == Long.MIN_VALUE) {
            newest = second;
            oldest = second;
        }
        forget(second);
        // A clock that was set back counts in the second that it left.
        counts[Math.floorMod(newest, counts.length)] += count;
    }

    double perSecond(Instant now) {
        if (newest == Long.MIN_VALUE) {
            return 0;
        }
        forget(now.getEpochSecond());
        long sum = 0;
        for (int back = 1; back <= SECONDS; back++) {
            sum += counts[Math.floorMod(newest - back, counts.length)];
        }
        return (double) sum / Math.clamp(newest - oldest, 1, SECONDS);
    }

    private void forget(long second) {
        for (long next = Math.max(newest + 1, second - SECONDS); next <= second; next++) {
            counts[Math.floorMod(next, counts.length)] = 0;
        }
        newest = Math.max(newest, second);
    }
}
