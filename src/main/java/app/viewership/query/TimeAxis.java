package app.viewership.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How viewings are laid out over time for a grouping: buckets, each with one value of every time dimension grouped by.
///
/// @param buckets in which no value changes
/// @param code of each bucket; buckets with the same values share one
/// @param values by time dimension, then code; of [TimeDimension#TIME] the number of its bucket
/// @param grains the buckets of [TimeDimension#TIME]
/// @param codes how many codes
record TimeAxis(Buckets buckets, int[] code, int[][] values, Buckets grains, int codes) {

    /// The axis for `dimensions` over `[from, to)`.
    static TimeAxis of(List<TimeDimension> dimensions, @Nullable Grain grain, ZoneId zone, long from, long to) {
        Buckets buckets = Buckets.NONE;
        Buckets grains = Buckets.NONE;
        for (TimeDimension dimension : dimensions) {
            Grain cut = dimension.grain();
            if (dimension == TimeDimension.TIME) {
                cut = grain == null ? Buckets.fitting(from, to) : grain;
            }
            Buckets more = Buckets.of(cut, zone, from, to);
            grains = dimension == TimeDimension.TIME ? more : grains;
            buckets = buckets.size() == 0 ? more : buckets.and(more);
        }
        LongIds ids = new LongIds();
        int[] code = new int[buckets.size()];
        int[][] byBucket = new int[dimensions.size()][buckets.size()];
        for (int i = 0; i < code.length; i++) {
            long start = buckets.edges()[i];
            long key = 0;
            for (int d = 0; d < dimensions.size(); d++) {
                TimeDimension dimension = dimensions.get(d);
                int value = dimension == TimeDimension.TIME
                        ? grains.at(start)
                        : dimension.code(Instant.ofEpochSecond(start).atZone(zone));
                byBucket[d][i] = value;
                key = key * Buckets.MOST + value;
            }
            code[i] = ids.of(key);
        }
        int[][] values = new int[dimensions.size()][ids.size()];
        for (int i = 0; i < code.length; i++) {
            for (int d = 0; d < values.length; d++) {
                values[d][code[i]] = byBucket[d][i];
            }
        }
        return new TimeAxis(buckets, code, values, grains, ids.size());
    }

    /// Seconds of each code that count.
    long[] window(@Nullable Spans spans) {
        long[] seconds = new long[codes];
        for (int i = 0; i < code.length; i++) {
            long from = buckets.edges()[i];
            long to = buckets.edges()[i + 1];
            seconds[code[i]] += spans == null ? to - from : spans.within(from, to);
        }
        return seconds;
    }
}
