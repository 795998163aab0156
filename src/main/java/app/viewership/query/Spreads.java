package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Finds the [Spread] of the lengths of viewings.
final class Spreads {
    private static final double FENCE = 1.5;

    private Spreads() {}

    static Spread of(Asked asked, String dimension, @Nullable Integer limit) {
        Naming naming = Naming.of(asked.dataset(), dimension, List.of(dimension));
        Names names = new Names(asked, naming, null);
        Grouping grouping = new Grouping(
                asked,
                names.ofAssets(),
                names.ofClients(),
                names.axis(),
                false,
                EnumSet.of(Measure.WATCH_SECONDS, Measure.VIEWINGS));
        long[][] lengths = lengths(asked, grouping);
        boolean ordered = TimeDimension.of(dimension).isPresent();
        Comparator<Integer> byName = (one, other) -> names.compare(grouping.groups(), one, other);
        Comparator<Integer> bySize = Comparator.<Integer>comparingLong(
                        group -> -grouping.tally().watch(group))
                .thenComparing(byName);
        List<Integer> groups = IntStream.range(0, grouping.size())
                .filter(group -> lengths[group].length > 0)
                .boxed()
                .sorted(ordered ? byName : bySize)
                .toList();
        List<Spread.Box> boxes = groups.stream()
                .limit(asked.question().limit())
                .map(group -> box(
                        names.path(grouping.groups(), group),
                        String.valueOf(names.cell(grouping.groups(), 0, group)),
                        lengths[group],
                        limit,
                        grouping.tally().watch(group)))
                .toList();
        return new Spread(dimension, asked.dataset().dimension(dimension).label(), limit, boxes, groups.size());
    }

    /// The viewings of everything selected as one box; empty where there are none.
    static Optional<Spread.Box> whole(Asked asked, @Nullable Integer limit) {
        Grouping grouping = Grouping.whole(asked, EnumSet.of(Measure.WATCH_SECONDS, Measure.VIEWINGS));
        long[][] lengths = lengths(asked, grouping);
        return lengths.length == 0 || lengths[0].length == 0
                ? Optional.empty()
                : Optional.of(
                        box(List.of(), "", lengths[0], limit, grouping.tally().watch(0)));
    }

    /// The lengths of the viewings counted in each group, shortest first.
    private static long[][] lengths(Asked asked, Grouping grouping) {
        int[] sizes = new int[grouping.size()];
        for (int group = 0; group < sizes.length; group++) {
            sizes[group] = Math.toIntExact(grouping.tally().viewings(group));
        }
        long[][] lengths = new long[sizes.length][];
        Arrays.setAll(lengths, group -> new long[sizes[group]]);
        int[] next = new int[sizes.length];
        Viewings viewings = asked.viewings();
        Pieces.each(asked.parts(), grouping.axis(), (i, time, seconds, counted) -> {
            if (counted) {
                grouping.groups()
                        .each(
                                viewings.asset()[i],
                                viewings.client()[i],
                                time,
                                group -> lengths[group][next[group]++] = seconds);
            }
        });
        for (long[] group : lengths) {
            Arrays.sort(group);
        }
        return lengths;
    }

    private static Spread.Box box(List<Step> path, String name, long[] sorted, @Nullable Integer limit, long total) {
        double q1 = quartile(sorted, 1);
        double q3 = quartile(sorted, 3);
        double from = limit == null ? q1 - FENCE * (q3 - q1) : Double.NEGATIVE_INFINITY;
        double to = limit == null ? q3 + FENCE * (q3 - q1) : limit;
        long[] inside = LongStream.of(sorted).filter(s -> s >= from && s <= to).toArray();
        List<Long> outliers = new ArrayList<>(
                LongStream.of(sorted).filter(s -> s < from || s > to).boxed().toList());
        Collections.reverse(outliers);
        return new Spread.Box(
                path,
                name,
                sorted.length,
                sorted[0],
                q1,
                quartile(sorted, 2),
                q3,
                sorted[sorted.length - 1],
                inside.length == 0 ? sorted[0] : inside[0],
                inside.length == 0 ? sorted[0] : inside[inside.length - 1],
                outliers.size(),
                thinned(outliers),
                total);
    }

    /// The furthest alone would all lie off the scale of a chart, and the nearest would hide how far it goes.
    private static List<Long> thinned(List<Long> sorted) {
        return sorted.size() <= Spread.OUTLIERS
                ? List.copyOf(sorted)
                : IntStream.range(0, Spread.OUTLIERS)
                        .mapToObj(i -> sorted.get((int) ((long) i * (sorted.size() - 1) / (Spread.OUTLIERS - 1))))
                        .toList();
    }

    /// @param fourth 1, 2 or 3
    private static double quartile(long[] sorted, int fourth) {
        long place = (long) (sorted.length - 1) * fourth;
        int before = (int) (place / 4);
        long rest = place % 4;
        return rest == 0 ? sorted[before] : (sorted[before] * (4 - rest) + sorted[before + 1] * rest) / 4.0;
    }
}
