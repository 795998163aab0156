package app.viewership.query;

import org.jspecify.annotations.Nullable;

/// Parts of viewings cut further by the buckets of a time axis.
final class Pieces {
    private Pieces() {}

    /// Takes one piece after another.
    @FunctionalInterface
    interface Taker {

        /// One piece.
        ///
        /// @param viewing number of the viewing
        /// @param time code on the time axis; 0 without one
        /// @param seconds watch time of the piece
        /// @param counted whether the viewing starts in it
        void take(int viewing, int time, int seconds, boolean counted);
    }

    /// Hands over the pieces of all parts, in the order of parts and time. Where there is no axis, a part is a piece.
    static void each(Parts parts, @Nullable TimeAxis axis, Taker taker) {
        each(parts, 0, parts.size(), axis, Thread.currentThread(), taker);
    }

    /// Hands over the pieces of the parts `from` to `to`, the last left out.
    ///
    /// @param asker who waits for the answer; where it is interrupted, nobody does
    static void each(Parts parts, int from, int to, @Nullable TimeAxis axis, Thread asker, Taker taker) {
        for (int p = from; p < to; p++) {
            Patience.check(p, asker);
            if (axis == null) {
                taker.take(parts.viewing(p), 0, parts.seconds(p), parts.counted(p));
            } else if (parts.time().countsWhole()) {
                int bucket = axis.buckets().at(parts.stands(p));
                taker.take(parts.viewing(p), axis.code()[bucket], parts.seconds(p), true);
            } else {
                cut(parts, p, axis, taker);
            }
        }
    }

    private static void cut(Parts parts, int p, TimeAxis axis, Taker taker) {
        long[] edges = axis.buckets().edges();
        long start = parts.start(p);
        long end = start + parts.seconds(p);
        int bucket = axis.buckets().at(start);
        boolean counted = parts.counted(p);
        long from = start;
        while (end > edges[bucket + 1]) {
            // Where the clock is set back an hour, the hour that follows is the same hour of the day: one piece.
            if (axis.code()[bucket + 1] != axis.code()[bucket]) {
                taker.take(parts.viewing(p), axis.code()[bucket], (int) (edges[bucket + 1] - from), counted);
                counted = false;
                from = edges[bucket + 1];
            }
            bucket++;
        }
        taker.take(parts.viewing(p), axis.code()[bucket], (int) (end - from), counted);
    }
}
