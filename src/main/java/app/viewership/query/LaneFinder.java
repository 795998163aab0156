package app.viewership.query;

import app.viewership.query.Lanes.Interval;
import app.viewership.query.Lanes.Lane;
import app.viewership.viewing.Viewings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Lays a household's devices out as lanes.
final class LaneFinder {
    private final Dataset dataset;
    private final Viewings viewings;
    private final Selection selection;

    /// What tells clients apart, the household first; each is a dimension.
    private final List<String> told;

    private final Series series;
    private final Coded programs;
    private final Coded titles;

    /// @param asked the question under the cut by device, of a kind that has households
    LaneFinder(Asked asked) {
        this.dataset = asked.dataset();
        this.viewings = asked.viewings();
        this.selection = asked.selection();
        this.told = dataset.kind().client().texts();
        this.series = Series.of(dataset);
        this.programs = dataset.coded(dataset.landmarks().program());
        this.titles = Words.said(dataset, dataset.landmarks().asset());
    }

    /// The lanes of a household within `period`.
    Lanes of(String clientIp, @Nullable Period period) {
        Question household = Question.of(dataset.kind().id(), ZoneOffset.UTC)
                .with(period)
                .withFilters(List.of(Filter.keep(told.getFirst(), clientIp)));
        Parts parts = Parts.of(viewings, dataset.kind().time(), Selection.of(dataset, household));
        SortedMap<Integer, List<Interval>> byClient = new TreeMap<>();
        for (int p = 0; p < parts.size(); p++) {
            byClient.computeIfAbsent(viewings.client()[parts.viewing(p)], client -> new ArrayList<>())
                    .add(interval(parts, p));
        }
        List<Lane> lanes = new ArrayList<>();
        byClient.forEach(
                (client, intervals) -> lanes.add(new Lane(text(client, 1), text(client, 2), List.copyOf(intervals))));
        return new Lanes(programs.dimension().id(), clientIp, List.copyOf(lanes), screens(lanes));
    }

    /// What tells a client apart in its `n`th text; nothing where there are fewer.
    private String text(int client, int n) {
        return n < told.size() ? dataset.coded(told.get(n)).value(client) : Coded.NONE;
    }

    private Interval interval(Parts parts, int p) {
        int i = parts.viewing(p);
        int asset = viewings.asset()[i];
        return new Interval(
                parts.start(p),
                parts.start(p) + parts.seconds(p),
                programs.value(asset),
                series.kind(asset),
                titles.value(asset),
                selection.keepsAsset(asset) && selection.keepsClient(viewings.client()[i]));
    }

    /// The most lanes with anything on them at any one moment; what a device watches at once is one screen.
    private static int screens(List<Lane> lanes) {
        List<long[]> events = new ArrayList<>();
        for (Lane lane : lanes) {
            long end = Long.MIN_VALUE;
            for (Interval interval : lane.intervals()) {
                long from = Math.max(interval.from(), end);
                if (from < interval.to()) {
                    events.add(new long[] {from, 1});
                    events.add(new long[] {interval.to(), -1});
                    end = interval.to();
                }
            }
        }
        // What ends goes before what starts then: intervals are half-open.
        events.sort(Comparator.<long[]>comparingLong(event -> event[0]).thenComparingLong(event -> event[1]));
        int now = 0;
        int most = 0;
        for (long[] event : events) {
            now += (int) event[1];
            most = Math.max(most, now);
        }
        return most;
    }
}
