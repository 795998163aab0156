package app.viewership.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// How long the windows are that an audience is averaged over: the seconds that count, counted one by one.
final class TwinWindow {
    private TwinWindow() {}

    /// Which of some dimensions are of time.
    static List<String> times(List<String> dimensions) {
        return dimensions.stream()
                .filter(dimension -> Set.of("time", "hour_of_day", "weekday").contains(dimension))
                .toList();
    }

    /// The bucket of a second, a part a dimension of time.
    static LongFunction<List<Object>> bucket(Question question, List<String> dimensions, Grain grain) {
        List<String> times = times(dimensions);
        return second -> times.stream()
                .map(dimension -> dimension.equals("time")
                        ? TwinClock.bucket(grain, question.zone(), second)
                        : TwinClock.value(dimension, question.zone(), second))
                .toList();
    }

    /// The window without buckets: the seconds that count, or the whole log.
    static long plain(List<RawRow> rows, Question question) {
        long[] times = rows.stream()
                .filter(RawRow::usable)
                .mapToLong(RawRow::time)
                .sorted()
                .toArray();
        boolean ofTime = question.filters().stream()
                .anyMatch(filter -> !times(List.of(filter.dimension())).isEmpty());
        Period period = question.period();
        if (!ofTime && period != null) {
            return period.to().getEpochSecond() - period.from().getEpochSecond();
        }
        if (times.length == 0) {
            return 0;
        }
        if (!ofTime) {
            return times[times.length - 1] - times[0];
        }
        Twin twin = new Twin(rows, question);
        long[] range = wholeBuckets(question, List.of("time"), Grain.HOUR, times[0], times[times.length - 1] + 1);
        return LongStream.range(range[0], range[1]).filter(twin::keeps).count();
    }

    /// Seconds that count of each bucket, over whole buckets that cover the log and what is kept of it.
    static Map<List<Object>, Long> byBucket(Twin twin, Question question, List<String> dimensions, Grain grain) {
        long[] times = twin.rows().stream()
                .filter(RawRow::usable)
                .mapToLong(RawRow::time)
                .sorted()
                .toArray();
        if (times.length == 0 || times(dimensions).isEmpty()) {
            return Map.of();
        }
        long[] kept = hull(twin, times[0], times[times.length - 1] + 1);
        Map<List<Object>, Long> windows = new HashMap<>();
        if (kept.length == 0) {
            return windows;
        }
        long[] range = wholeBuckets(question, times(dimensions), grain, kept[0], kept[1]);
        LongFunction<List<Object>> bucket = bucket(question, dimensions, grain);
        for (long second = range[0]; second < range[1]; second++) {
            if (twin.keeps(second)) {
                windows.merge(bucket.apply(second), 1L, Long::sum);
            }
        }
        return windows;
    }

    /// From the first second of the log that counts to the last, on the hour where hours of the day are kept.
    private static long[] hull(Twin twin, long first, long end) {
        long[] seconds = LongStream.range(first, end).filter(twin::keeps).toArray();
        return seconds.length == 0 ? seconds : new long[] {seconds[0], seconds[seconds.length - 1] + 1};
    }

    private static long[] wholeBuckets(Question question, List<String> times, Grain grain, long first, long end) {
        long from = first;
        while (same(question, times, grain, from - 1, first)) {
            from--;
        }
        long to = end;
        while (same(question, times, grain, to, end - 1)) {
            to++;
        }
        return new long[] {from, to};
    }

    private static boolean same(Question question, List<String> times, Grain grain, long one, long other) {
        return times.stream().allMatch(dimension -> {
            Grain cut = dimension.equals("time") ? grain : dimension.equals("weekday") ? Grain.DAY : Grain.HOUR;
            return TwinClock.bucket(cut, question.zone(), one).equals(TwinClock.bucket(cut, question.zone(), other));
        });
    }
}
