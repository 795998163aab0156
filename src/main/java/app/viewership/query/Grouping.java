package app.viewership.query;

import app.viewership.source.Event;
import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parts that a question keeps, in groups, with everything that is counted of a group.
final class Grouping {
    private final Asked asked;
    private final List<Coded> ofAssets;
    private final List<Coded> ofClients;
    private final @Nullable TimeAxis axis;
    private final Grouper groups;
    private final Tally tally;
    private final int size;
    private final Set<Measure> measures;
    private final @Nullable Tally whole;
    private @Nullable Medians medians;
    private @Nullable Medians medianAmounts;
    private long @Nullable [] peaks;
    private @Nullable Tally devices;

    /// @param axis null where no time dimension is grouped by
    /// @param empty whether buckets of the axis stay in where nothing happened
    /// @param measures what will be asked of the groups
    Grouping(
            Asked asked,
            List<Coded> ofAssets,
            List<Coded> ofClients,
            @Nullable TimeAxis axis,
            boolean empty,
            Set<Measure> measures) {
        this.asked = asked;
        this.ofAssets = ofAssets;
        this.ofClients = ofClients;
        this.axis = axis;
        this.groups = new Grouper(asked.dataset(), ofAssets, ofClients, axis == null ? 1 : axis.codes());
        if (empty && axis != null) {
            for (int code = 0; code < axis.codes(); code++) {
                groups.group(0, 0, code);
            }
        }
        this.measures = measures;
        this.whole = axis == null
                ? new Tally(asked.dataset(), asked.viewings(), asked.question().rule(), measures)
                : null;
        this.tally = Counting.of(asked, groups, axis, measures, whole);
        this.size = groups.size();
    }

    private Grouping(Asked asked, Tally whole, Set<Measure> measures) {
        this.asked = asked;
        this.ofAssets = List.of();
        this.ofClients = List.of();
        this.axis = null;
        this.groups = new Grouper(asked.dataset(), ofAssets, ofClients, 1);
        this.measures = measures;
        this.whole = whole;
        this.tally = whole;
        if (asked.parts().size() > 0) {
            int first = asked.parts().viewing(0);
            groups.group(asked.viewings().asset()[first], asked.viewings().client()[first], 0);
        }
        this.size = groups.size();
    }

    /// Everything that is in the groups as one group, number 0, of which the same may be asked.
    Grouping whole() {
        return whole == null ? whole(asked, measures) : new Grouping(asked, whole, measures);
    }

    /// Everything as one group, number 0.
    static Grouping whole(Asked asked) {
        return whole(asked, EnumSet.allOf(Measure.class));
    }

    /// Everything as one group, of which no more than `measures` will be asked.
    static Grouping whole(Asked asked, Set<Measure> measures) {
        Grouper one = new Grouper(asked.dataset(), List.of(), List.of(), 1);
        return new Grouping(asked, Counting.of(asked, one, null, measures), measures);
    }

    /// How many groups there are; they are numbered from 0.
    int size() {
        return size;
    }

    Grouper groups() {
        return groups;
    }

    @Nullable
    TimeAxis axis() {
        return axis;
    }

    Tally tally() {
        return tally;
    }

    /// Median seconds per viewing, of the viewings counted in the group, each with its piece; NaN of none.
    double median(int group) {
        if (medians == null) {
            Medians collected = new Medians();
            Viewings viewings = asked.viewings();
            Pieces.each(asked.parts(), axis, (i, time, seconds, counted) -> {
                if (counted) {
                    groups.each(viewings.asset()[i], viewings.client()[i], time, in -> collected.add(in, seconds));
                }
            });
            medians = collected;
        }
        return medians.of(group);
    }

    /// Median amount of the viewings counted in the group that have one; NaN of none.
    double medianAmount(int group) {
        if (medianAmounts == null) {
            Medians collected = new Medians();
            Viewings viewings = asked.viewings();
            Pieces.each(asked.parts(), axis, (i, time, seconds, counted) -> {
                long amount = counted ? asked.dataset().amount(i) : Event.NO_AMOUNT;
                if (amount != Event.NO_AMOUNT) {
                    groups.each(viewings.asset()[i], viewings.client()[i], time, in -> collected.add(in, amount));
                }
            });
            medianAmounts = collected;
        }
        return medianAmounts.of(group);
    }

    /// What amounts are, of a kind that has them.
    Kind.Amount amounts() {
        return asked.dataset().kind().amount().orElseThrow();
    }

    /// The most viewings at any one moment.
    long peak(int group) {
        if (peaks == null) {
            Grouper regardlessOfTime = new Grouper(asked.dataset(), ofAssets, ofClients, 1);
            peaks = new Peaks(asked.parts(), regardlessOfTime, groups, axis).find();
        }
        return group < peaks.length ? peaks[group] : 0;
    }

    /// Distinct devices, under the cut by device: in a cut by household a viewing merged from several would hide all
    /// but one.
    long devices(int group) {
        if (asked.question().rule().viewer() == ViewerKey.DEVICE) {
            return tally.viewers(group);
        }
        if (devices == null) {
            devices = Counting.of(asked.byDevice(), groups, axis, EnumSet.of(Measure.VIEWERS));
        }
        return devices.viewers(group);
    }

    /// Seconds of the window that the group looks at: its time on the axis, else the period, else the whole log.
    long window(int group) {
        @Nullable Spans spans = asked.selection().spans();
        if (axis != null) {
            return axis.window(spans)[groups.time(group)];
        }
        if (spans != null) {
            return spans.seconds();
        }
        return asked.dataset().isEmpty() ? 0 : asked.dataset().extent().seconds();
    }
}
