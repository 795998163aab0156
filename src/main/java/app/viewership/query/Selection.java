package app.viewership.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What drill, filters and period keep, in codes: assets, clients, stretches of time. Null keeps all.
///
/// @param assets by code
/// @param clients by code; of a viewing merged from several devices, the one that made the first request decides
/// @param spans a viewing counts with its parts in them
record Selection(
        boolean @Nullable [] assets,
        boolean @Nullable [] clients,
        @Nullable Spans spans) {

    static final Selection ALL = new Selection(null, null, null);

    /// What `question` keeps.
    ///
    /// @throws UnknownName where it names a dimension or a value that the log does not have
    static Selection of(Dataset dataset, Question question) {
        List<Filter> all = new ArrayList<>(question.filters());
        for (Step step : question.drill()) {
            all.add(Filter.keep(step.dimension(), step.value()));
        }
        boolean @Nullable [] assets = null;
        boolean @Nullable [] clients = null;
        List<Filter> times = new ArrayList<>();
        for (Filter filter : all) {
            switch (dataset.dimension(filter.dimension()).of()) {
                case ASSET -> assets = narrowed(assets, dataset, filter);
                case CLIENT -> clients = narrowed(clients, dataset, filter);
                case TIME -> times.add(filter);
            }
        }
        return new Selection(assets, clients, spans(dataset, times, question.period(), question.zone()));
    }

    /// The same in time and clients, whatever was watched.
    Selection ofAnyAsset() {
        return new Selection(null, clients, spans);
    }

    boolean keepsAll() {
        return assets == null && clients == null && spans == null;
    }

    boolean keepsAsset(int asset) {
        return assets == null || assets[asset];
    }

    boolean keepsClient(int client) {
        return clients == null || clients[client];
    }

    /// Whether a viewing that starts then counts.
    boolean keepsStart(long start) {
        if (spans == null) {
            return true;
        }
        int at = spans.firstEndingAfter(start);
        return at < spans.size() && spans.from()[at] <= start;
    }

    private static boolean[] narrowed(boolean @Nullable [] kept, Dataset dataset, Filter filter) {
        Coded coded = dataset.coded(filter.dimension());
        boolean[] named = named(coded.dimension(), coded.values(), filter.values());
        boolean[] narrowed = new boolean[coded.codes().length];
        for (int i = 0; i < narrowed.length; i++) {
            narrowed[i] = (kept == null || kept[i]) && named(coded, named, i) != filter.excluded();
        }
        return narrowed;
    }

    /// Whether a carrier has one of the values that are named.
    private static boolean named(Coded coded, boolean[] named, int carrier) {
        if (!coded.many()) {
            return named[coded.codes()[carrier]];
        }
        for (int code : coded.in(coded.codes()[carrier])) {
            if (named[code]) {
                return true;
            }
        }
        return false;
    }

    /// Which of `values` are in `wanted`.
    private static boolean[] named(Dimension dimension, List<String> values, Set<String> wanted) {
        boolean[] named = new boolean[values.size()];
        int found = 0;
        for (int i = 0; i < named.length; i++) {
            named[i] = Coded.isAmong(wanted, values.get(i));
            found += named[i] ? 1 : 0;
        }
        if (found < wanted.size()) {
            for (String value : wanted) {
                if (!Coded.isAmong(values, value)) {
                    throw UnknownName.of(
                            Words.inSentence(dimension.label()),
                            value,
                            values.stream().map(Coded::said).toList());
                }
            }
        }
        return named;
    }

    private static @Nullable Spans spans(Dataset dataset, List<Filter> times, @Nullable Period period, ZoneId zone) {
        long from = period == null ? Long.MIN_VALUE : period.from().getEpochSecond();
        long to = period == null ? Long.MAX_VALUE : period.to().getEpochSecond();
        if (times.isEmpty()) {
            return period == null ? null : Spans.of(from, to);
        }
        Buckets buckets = hours(dataset, zone, from, to);
        boolean[] kept = new boolean[buckets.size()];
        Arrays.fill(kept, true);
        for (Filter filter : times) {
            TimeDimension time = timeOf(filter);
            boolean[] named = named(time.dimension(), time.texts(), filter.values());
            for (int i = 0; i < kept.length; i++) {
                int code = time.code(Instant.ofEpochSecond(buckets.edges()[i]).atZone(zone));
                kept[i] &= named[code] != filter.excluded();
            }
        }
        return Spans.of(buckets, kept, from, to);
    }

    /// The hours of the log, whole ones, within a period.
    private static Buckets hours(Dataset dataset, ZoneId zone, long from, long to) {
        if (dataset.isEmpty()) {
            return Buckets.NONE;
        }
        Extent all = dataset.extent();
        long first = Buckets.of(Grain.HOUR, zone, all.first(), all.first() + 1).edges()[0];
        long end = Buckets.of(Grain.HOUR, zone, all.last(), all.last() + 1).edges()[1];
        return Buckets.of(Grain.HOUR, zone, Math.max(from, first), Math.min(to, end));
    }

    private static TimeDimension timeOf(Filter filter) {
        return TimeDimension.of(filter.dimension())
                .filter(time -> time != TimeDimension.TIME)
                .orElseThrow(() -> new UnknownName("Time has no values to filter by; choose a period instead."));
    }
}
