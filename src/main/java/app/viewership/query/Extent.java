package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.Stretches;

/// When the viewings of a log are, in seconds of the epoch. Of a log without any both beginnings are the largest value
/// there is, and both ends the least.
///
/// @param first time of the first usable request
/// @param firstStand where the first viewing stands: of viewings that count at their end the first end, and so after
///     `first`. Before it nothing counts
/// @param last time of the last usable request
/// @param lastStand where the last viewing stands, or ends where it counts with its parts: behind it nothing counts
record Extent(long first, long firstStand, long last, long lastStand) {

    static Extent of(Stretches stretches, Kind.Time time) {
        long first = Long.MAX_VALUE;
        long firstStand = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long lastStand = Long.MIN_VALUE;
        for (int i = 0; i < stretches.size(); i++) {
            long start = stretches.start()[i];
            long end = start + stretches.span()[i];
            first = Math.min(first, start);
            firstStand = Math.min(firstStand, time.isEnd() ? end : start);
            last = Math.max(last, end);
            lastStand = Math.max(lastStand, time.countsWhole() && !time.isEnd() ? start : end);
        }
        return new Extent(first, firstStand, last, lastStand);
    }

    /// From the first request to the last.
    long seconds() {
        return last - first;
    }
}
