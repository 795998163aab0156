package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts the parts that a question keeps, group by group, on all cores.
///
/// Each core takes whole households, which stand together in a cut, so nothing distinct is counted by two of them and
/// their counts add up.
final class Counting {
    /// Rows that are worth a core's while.
    private static final int SHARE = 1 << 16;

    /// Parts that are grouped, then counted.
    private static final int AT_ONCE = 1 << 12;

    private final Asked asked;
    private final @Nullable TimeAxis axis;
    private final int shares;
    private final Set<Measure> measures;
    private final Thread asker = Thread.currentThread();

    /// @param shares at most so many
    /// @param measures what will be asked of the counts
    Counting(Asked asked, @Nullable TimeAxis axis, int shares, Set<Measure> measures) {
        this.measures = measures;
        this.asked = asked;
        this.axis = axis;
        this.shares = shares;
    }

    /// The counts of all groups; those not seen before are added to `groups`.
    static Tally of(Asked asked, Grouper groups, @Nullable TimeAxis axis, Set<Measure> measures) {
        return of(asked, groups, axis, measures, null);
    }

    /// The same, and in the same pass that of everything.
    ///
    /// @param whole its group 0 takes all parts, too; without a time axis only, which cuts parts into pieces
    static Tally of(
            Asked asked, Grouper groups, @Nullable TimeAxis axis, Set<Measure> measures, @Nullable Tally whole) {
        return new Counting(asked, axis, shares(asked.parts().size()), measures).count(groups, whole);
    }

    /// How many cores are worth their while.
    static int shares(int rows) {
        return Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), rows / SHARE));
    }

    Tally count(Grouper groups, @Nullable Tally whole) {
        // While it waits for the other cores, an interrupted thread does not show that it is.
        Patience.check(0, asker);
        int[] edges = edges();
        if (edges.length <= 2) {
            return share(groups, whole, 0, asked.parts().size());
        }
        record Share(Grouper groups, Tally tally, @Nullable Tally whole) {}
        List<Share> shares = IntStream.range(1, edges.length)
                .parallel()
                .mapToObj(s -> {
                    Grouper own = groups.none();
                    Tally all = whole == null ? null : tally();
                    return new Share(own, share(own, all, edges[s - 1], edges[s]), all);
                })
                .toList();
        Tally all = tally();
        for (Share share : shares) {
            Grouper own = share.groups();
            for (int g = 0; g < own.size(); g++) {
                all.add(groups.group(own, g), share.tally(), g);
            }
            if (whole != null && share.whole() != null) {
                whole.add(0, share.whole(), 0);
            }
        }
        return all;
    }

    private Tally share(Grouper groups, @Nullable Tally whole, int from, int to) {
        Tally tally = tally();
        Viewings viewings = asked.viewings();
        if (axis == null && !groups.many()) {
            plainly(groups, tally, whole, from, to);
            return tally;
        }
        Pieces.Taker each = groups.many()
                ? (i, time, seconds, counted) -> groups.each(
                        viewings.asset()[i], viewings.client()[i], time, group -> tally.add(group, i, seconds, counted))
                : (i, time, seconds, counted) ->
                        tally.add(groups.group(viewings.asset()[i], viewings.client()[i], time), i, seconds, counted);
        Pieces.Taker taker = whole == null
                ? each
                : (i, time, seconds, counted) -> {
                    each.take(i, time, seconds, counted);
                    whole.add(0, i, seconds, counted);
                };
        Pieces.each(asked.parts(), from, to, axis, asker, taker);
        return tally;
    }

    /// The same where each part is one piece of one group, as in most questions: some thousands are grouped, then
    /// counted, each in a loop so short that the processor has several of its rounds under way.
    private void plainly(Grouper groups, Tally tally, @Nullable Tally whole, int from, int to) {
        Parts parts = asked.parts();
        int[] group = new int[Math.min(AT_ONCE, to - from)];
        for (int p = from; p < to; p += AT_ONCE) {
            Patience.check(0, asker);
            int end = Math.min(to, p + AT_ONCE);
            groups.group(parts, p, end, group);
            tally.add(group, groups.size(), parts, p, end);
            if (whole != null) {
                whole.add(parts, p, end);
            }
        }
    }

    private Tally tally() {
        return new Tally(asked.dataset(), asked.viewings(), asked.question().rule(), measures);
    }

    /// Where the shares begin, and the last one ends: between households.
    private int[] edges() {
        int size = asked.parts().size();
        return IntStream.rangeClosed(0, shares)
                .map(s -> edge((int) ((long) size * s / shares)))
                .distinct()
                .toArray();
    }

    private int edge(int part) {
        int at = part;
        while (at > 0 && at < asked.parts().size() && household(at) == household(at - 1)) {
            at++;
        }
        return at;
    }

    private int household(int part) {
        return asked.dataset()
                .householdOf()[asked.viewings().client()[asked.parts().viewing(part)]];
    }
}
