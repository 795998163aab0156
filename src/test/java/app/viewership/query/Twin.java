package app.viewership.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// The measures in the plainest words there are: viewing by viewing, second by second, straight from the raw rows.
final class Twin {
    private final List<RawRow> rows;
    private final Question question;
    private final List<TwinViewing> all;

    Twin(List<RawRow> rows, Question question) {
        this.rows = rows;
        this.question = question;
        this.all =
                TwinCut.viewings(rows, question.rule().gaps(), question.rule().viewer());
    }

    Twin with(Question other) {
        return new Twin(rows, other);
    }

    Twin byDevice() {
        return with(question.with(question.rule().with(ViewerKey.DEVICE)));
    }

    List<RawRow> rows() {
        return rows;
    }

    /// All viewings of the log.
    List<TwinViewing> all() {
        return all;
    }

    private static boolean ofTime(String dimension) {
        return dimension.equals("hour_of_day") || dimension.equals("weekday");
    }

    /// Whether drill and filters keep a viewing, whenever it is.
    boolean keeps(TwinViewing viewing) {
        return question.drill().stream()
                        .allMatch(step -> viewing.value(step.dimension()).equals(step.value()))
                && question.filters().stream()
                        .filter(filter -> !ofTime(filter.dimension()))
                        .allMatch(filter ->
                                filter.values().contains(viewing.value(filter.dimension())) != filter.excluded());
    }

    /// Whether filters on clients keep a viewing.
    boolean keepsClient(TwinViewing viewing) {
        return question.filters().stream()
                .filter(filter -> Set.of("device", "user_agent", "client_ip").contains(filter.dimension()))
                .allMatch(filter -> filter.values().contains(viewing.value(filter.dimension())) != filter.excluded());
    }

    /// Whether period and filters on time keep a second.
    boolean keeps(long second) {
        Period period = question.period();
        return (period == null
                        || (second >= period.from().getEpochSecond()
                                && second < period.to().getEpochSecond()))
                && question.filters().stream()
                        .filter(filter -> ofTime(filter.dimension()))
                        .allMatch(filter ->
                                filter.values().contains(TwinClock.value(filter.dimension(), question.zone(), second))
                                        != filter.excluded());
    }

    /// The seconds at which a viewing is there; one of no length is there where it starts.
    private LongStream seconds(TwinViewing viewing) {
        return LongStream.range(viewing.start(), Math.max(viewing.end(), viewing.start() + 1))
                .filter(this::keeps);
    }

    /// The viewings of which the question keeps a part.
    List<TwinViewing> selected() {
        return all.stream()
                .filter(this::keeps)
                .filter(viewing -> seconds(viewing).findAny().isPresent())
                .toList();
    }

    /// Watch time of a viewing that counts.
    long part(TwinViewing viewing) {
        return seconds(viewing).filter(second -> second < viewing.end()).count();
    }

    /// Watch time of the part in which a viewing starts.
    long firstPart(TwinViewing viewing) {
        long end = viewing.start();
        while (end < viewing.end() && keeps(end)) {
            end++;
        }
        return end - viewing.start();
    }

    boolean counted(TwinViewing viewing) {
        return keeps(viewing) && keeps(viewing.start());
    }

    /// Groups what is selected.
    ///
    /// @param key of a viewing, time apart
    /// @param bucket of a second
    Map<List<Object>, TwinGroup> groups(Function<TwinViewing, List<Object>> key, LongFunction<List<Object>> bucket) {
        Map<List<Object>, TwinGroup> groups = new HashMap<>();
        for (TwinViewing viewing : selected()) {
            long[] seconds = seconds(viewing).toArray();
            int from = 0;
            for (int i = 1; i <= seconds.length; i++) {
                boolean ends = i == seconds.length
                        || seconds[i] != seconds[i - 1] + 1
                        || !bucket.apply(seconds[i]).equals(bucket.apply(seconds[i - 1]));
                if (ends) {
                    List<Object> name = new ArrayList<>(key.apply(viewing));
                    name.addAll(bucket.apply(seconds[from]));
                    long watched = Math.min(seconds[i - 1] + 1, viewing.end()) - seconds[from];
                    groups.computeIfAbsent(name, any -> new TwinGroup(question.rule()))
                            .add(viewing, seconds[from], watched);
                    from = i;
                }
            }
        }
        return groups;
    }

    /// Everything selected as one group.
    TwinGroup whole() {
        return groups(viewing -> List.of(), second -> List.of())
                .getOrDefault(List.of(), new TwinGroup(question.rule()));
    }

    /// The viewing after `v`, in the whole session; null where there is none.
    TwinViewing next(TwinViewing v) {
        TwinViewing next = null;
        for (TwinViewing w : all) {
            boolean follows = w.session() == v.session()
                    && w.start() > v.start()
                    && w.start() >= v.end() - question.rule().handOver();
            boolean sooner = next == null
                    || w.start() < next.start()
                    || (w.start() == next.start() && w.assetId().compareTo(next.assetId()) < 0);
            if (follows && sooner) {
                next = w;
            }
        }
        return next;
    }

    boolean changes(TwinViewing v) {
        TwinViewing next = next(v);
        return v.watch() < question.rule().runtime()
                && next != null
                && !next.program().equals(v.program());
    }

    /// The measures of program changes, by name.
    Map<String, Long> changes(String program) {
        Set<Integer> sessions = new HashSet<>();
        Set<String> viewers = new HashSet<>();
        Set<Integer> sessionsWith = new HashSet<>();
        Set<String> viewersWith = new HashSet<>();
        Map<String, Long> counts = new HashMap<>();
        for (TwinViewing v : selected()) {
            if (!v.program().equals(program)) {
                continue;
            }
            sessions.add(v.session());
            viewers.add(v.viewer());
            if (!counted(v)) {
                continue;
            }
            counts.merge("viewings_of_program", 1L, Long::sum);
            TwinViewing next = next(v);
            if (changes(v)) {
                counts.merge("changes", 1L, Long::sum);
                counts.merge(next.series() ? "changes_to_series" : "changes_to_film", 1L, Long::sum);
                sessionsWith.add(v.session());
                viewersWith.add(v.viewer());
            } else if (v.watch() < question.rule().runtime() && next == null) {
                counts.merge("abandons", 1L, Long::sum);
            }
        }
        for (TwinViewing v : all) {
            if (sessions.contains(v.session()) && keepsClient(v) && keeps(v.start()) && changes(v)) {
                counts.merge("early_changes_any_program", 1L, Long::sum);
            }
        }
        counts.put("sessions_with_program", (long) sessions.size());
        counts.put("viewers_with_program", (long) viewers.size());
        counts.put("viewings_with_change", counts.getOrDefault("changes", 0L));
        counts.put("sessions_with_change", (long) sessionsWith.size());
        counts.put("viewers_with_change", (long) viewersWith.size());
        for (String name : List.of(
                "viewings_of_program",
                "changes",
                "changes_to_series",
                "changes_to_film",
                "abandons",
                "early_changes_any_program")) {
            counts.putIfAbsent(name, 0L);
        }
        return counts;
    }

    /// Median of some seconds; null of none.
    static Double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return null;
        }
        return n % 2 == 1 ? (double) sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;
    }
}
