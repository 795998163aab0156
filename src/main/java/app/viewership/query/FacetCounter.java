package app.viewership.query;

import app.viewership.query.FacetValue.State;
import app.viewership.query.Rollup.Sums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Counts facets. Dimensions under the same filters share one pass over the viewings.
final class FacetCounter {
    private final Cuts cuts;
    private final Question question;
    private final Map<List<Filter>, Rollup> rollups = new HashMap<>();

    FacetCounter(Cuts cuts, Question question) {
        this.cuts = cuts;
        this.question = question;
    }

    Facets all(int top) {
        return new Facets(cuts.dataset().dimensions().stream()
                .filter(dimension -> dimension.facet() && canBeCut(dimension))
                .map(dimension -> of(dimension, "", top))
                .toList());
    }

    /// Over a few centuries there are more hours than memory; whoever has such dates has no use for hours of the day.
    private boolean canBeCut(Dimension dimension) {
        Dataset dataset = cuts.dataset();
        return dimension.of() != Dimension.Carrier.TIME
                || dataset.isEmpty()
                || dataset.extent().seconds() / Grain.HOUR.seconds() < Buckets.MOST;
    }

    Facet of(Dimension dimension, String text, int top) {
        List<Filter> others = question.filters().stream()
                .filter(filter -> !filter.dimension().equals(dimension.id()))
                .toList();
        List<String> values = values(dimension);
        Sums sums = dimension.of() == Dimension.Carrier.TIME
                ? overTime(dimension, question.withFilters(others))
                : rollup(others).of(cuts.dataset().coded(dimension.id()));
        String wanted = text.toLowerCase(Locale.ROOT);
        int[] found = IntStream.range(0, values.size())
                .filter(code -> sums.seen()[code] || state(dimension, values.get(code)) != State.FREE)
                .filter(code -> values.get(code).toLowerCase(Locale.ROOT).contains(wanted))
                .toArray();
        List<FacetValue> first = IntStream.of(found)
                .boxed()
                .sorted(Comparator.comparingLong((Integer code) -> -sums.watch()[code])
                        // Of a live log there may be nothing else: its viewings have not ended.
                        .thenComparingLong(code -> sums.watch()[code] == 0 ? -sums.viewings()[code] : 0)
                        .thenComparing(Comparator.naturalOrder()))
                .map(code -> new FacetValue(
                        values.get(code),
                        sums.watch()[code],
                        sums.viewings()[code],
                        state(dimension, values.get(code))))
                .toList();
        return new Facet(
                dimension,
                shown(first, top),
                first.size(),
                first.isEmpty() ? 0 : first.getFirst().watchSeconds());
    }

    /// The first `top`, and of the others those that a filter names.
    private static List<FacetValue> shown(List<FacetValue> all, int top) {
        List<FacetValue> shown = new ArrayList<>(all.subList(0, Math.min(top, all.size())));
        all.stream().skip(top).filter(value -> value.state() != State.FREE).forEach(shown::add);
        return List.copyOf(shown);
    }

    private List<String> values(Dimension dimension) {
        if (dimension.of() != Dimension.Carrier.TIME) {
            return cuts.dataset().coded(dimension.id()).values();
        }
        return TimeDimension.of(dimension.id()).orElseThrow().texts();
    }

    private Rollup rollup(List<Filter> filters) {
        return rollups.computeIfAbsent(
                filters, some -> new Rollup(cuts.dataset(), cuts.parts(question.withFilters(some))));
    }

    private Sums overTime(Dimension dimension, Question without) {
        Asked asked = Asked.of(cuts, without);
        Names names = new Names(asked, Naming.of(cuts.dataset(), List.of(dimension.id())), null);
        Sums sums = Sums.ofSize(values(dimension).size());
        TimeAxis axis = Objects.requireNonNull(names.axis());
        Pieces.each(asked.parts(), axis, (i, time, seconds, counted) -> {
            int code = axis.values()[0][time];
            sums.watch()[code] += seconds;
            sums.viewings()[code] += counted ? 1 : 0;
            sums.seen()[code] = true;
        });
        return sums;
    }

    private State state(Dimension dimension, String value) {
        for (Filter filter : question.filters()) {
            if (filter.dimension().equals(dimension.id()) && Coded.isAmong(filter.values(), value)) {
                return filter.excluded() ? State.EXCLUDED : State.KEPT;
            }
        }
        return State.FREE;
    }
}
