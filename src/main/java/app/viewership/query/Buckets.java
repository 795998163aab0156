package app.viewership.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Neighbouring stretches of time, half-open: bucket `i` is `[edges[i], edges[i + 1])`. Whole buckets, without a hole,
/// that together cover what was asked for.
///
/// In the display zone, by its clock and calendar. Where the clock is changed a day has 23 or 25 hours, and a bucket of
/// an hour or less ends at the change at the latest.
///
/// @param edges ascending, one more than there are buckets; empty where there is no bucket
record Buckets(long[] edges) {

    /// More than these tell nobody anything, and would fill the memory.
    static final int MOST = 500_000;

    /// What a chart can show well.
    private static final int FIT = 300;

    static final Buckets NONE = new Buckets(new long[0]);

    /// The buckets that cover `[from, to)`.
    ///
    /// @throws IllegalArgumentException where there would be too many
    static Buckets of(Grain grain, ZoneId zone, long from, long to) {
        if (from >= to) {
            return NONE;
        }
        if ((to - from) / grain.seconds() > MOST) {
            throw new IllegalArgumentException("%,d days are too long to be cut by the %s. Choose a longer grain or a "
                            .formatted(
                                    (to - from) / Grain.DAY.seconds(),
                                    grain.id().replace('_', ' '))
                    + "shorter period.");
        }
        return new Buckets(grain.byClock() ? byClock(grain, zone, from, to) : byCalendar(grain, zone, from, to));
    }

    /// The finest grain that shows `[from, to)` in a few hundred buckets.
    static Grain fitting(long from, long to) {
        for (Grain grain : Grain.values()) {
            if ((to - from) / grain.seconds() < FIT) {
                return grain;
            }
        }
        return Grain.YEAR;
    }

    private static long[] byClock(Grain grain, ZoneId zone, long from, long to) {
        ZoneRules rules = zone.getRules();
        long step = grain.seconds();
        @Nullable ZoneOffsetTransition before = rules.previousTransition(Instant.ofEpochSecond(from + 1));
        long at = from - Math.floorMod(from + offset(rules, from), step);
        if (before != null) {
            at = Math.max(at, before.toEpochSecond());
        }
        Edges edges = new Edges();
        edges.add(at);
        long change = changeAfter(rules, at);
        while (at < to) {
            long next = at + step - Math.floorMod(at + offset(rules, at), step);
            at = Math.min(next, change);
            edges.add(at);
            if (at == change) {
                change = changeAfter(rules, at);
            }
        }
        return edges.toArray();
    }

    private static int offset(ZoneRules rules, long time) {
        return rules.getOffset(Instant.ofEpochSecond(time)).getTotalSeconds();
    }

    private static long changeAfter(ZoneRules rules, long time) {
        @Nullable ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(time));
        return change == null ? Long.MAX_VALUE : change.toEpochSecond();
    }

    private static long[] byCalendar(Grain grain, ZoneId zone, long from, long to) {
        LocalDate day = grain.firstDay(Instant.ofEpochSecond(from).atZone(zone).toLocalDate());
        Edges edges = new Edges();
        long at;
        do {
            at = day.atStartOfDay(zone).toEpochSecond();
            edges.add(at);
            day = grain.next(day);
        } while (at < to);
        return edges.toArray();
    }

    /// The buckets of both: where either ends, a bucket ends. They cover what both cover.
    Buckets and(Buckets other) {
        long from = Math.max(edges[0], other.edges[0]);
        long to = Math.min(edges[size()], other.edges[other.size()]);
        return new Buckets(LongStream.concat(Arrays.stream(edges), Arrays.stream(other.edges))
                .filter(edge -> edge >= from && edge <= to)
                .sorted()
                .distinct()
                .toArray());
    }

    int size() {
        return Math.max(0, edges.length - 1);
    }

    /// The bucket that `time` falls in; it must be covered.
    int at(long time) {
        int size = size();
        // Buckets are nearly as long as each other: the guess is off by one or two at most, whatever the zone.
        int at = (int) ((time - edges[0]) * (double) size / (edges[size] - edges[0]));
        at = Math.clamp(at, 0, size - 1);
        while (edges[at] > time) {
            at--;
        }
        while (edges[at + 1] <= time) {
            at++;
        }
        return at;
    }

    /// Ascending numbers without repeats.
    private static final class Edges {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size > 0 && values[size - 1] >= value) {
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
