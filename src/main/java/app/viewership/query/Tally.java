package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sums and counts by group, in one pass.
///
/// Viewings come sorted by viewer and session, so for what is distinct it is enough to remember the last one seen in
/// each group.
final class Tally {
    private static final int NONE = -1;

    // What is counted anyway lies apart from the rest, side by side: a thousand groups fit the processor's nearest
    // cache.
    private static final int WATCH = 0;
    private static final int VIEWINGS = 1;
    private static final int VIEWERS = 2;
    private static final int LAST_VIEWER = 3;

    /// The logarithm of how many cells a group has.
    private static final int WIDTH = 2;

    private final Viewings viewings;
    private final @Nullable FurtherCounts further;
    private long[] cells = unseen(new long[64 << WIDTH], 0);

    Tally(Dataset dataset, Viewings viewings, Rule rule) {
        this(dataset, viewings, rule, EnumSet.allOf(Measure.class));
    }

    /// @param asked what it is asked for; watch time, viewings and viewers are counted anyway
    Tally(Dataset dataset, Viewings viewings, Rule rule, Set<Measure> asked) {
        this.viewings = viewings;
        this.further = FurtherCounts.of(dataset, viewings, rule, asked);
    }

    /// Adds a part, or a piece of one, of viewing `i` to `group`.
    ///
    /// @param counts whether the viewing starts in it
    void add(int group, int i, int seconds, boolean counts) {
        int at = room(group);
        int viewer = viewings.viewer()[i];
        boolean fresh = cells[at + LAST_VIEWER] != viewer;
        if (further != null) {
            further.add(group, i, seconds, counts, fresh);
        }
        cells[at + WATCH] += seconds;
        cells[at + VIEWINGS] += counts ? 1 : 0;
        cells[at + VIEWERS] += fresh ? 1 : 0;
        cells[at + LAST_VIEWER] = viewer;
    }

    /// Adds parts.
    ///
    /// @param group that of part `from` first
    /// @param groups how many there are
    void add(int[] group, int groups, Parts parts, int from, int to) {
        if (further != null) {
            for (int p = from; p < to; p++) {
                add(group[p - from], parts.viewing(p), parts.seconds(p), parts.counted(p));
            }
            return;
        }
        room(groups - 1);
        long[] in = cells;
        int[] viewers = viewings.viewer();
        for (int p = from; p < to; p++) {
            int at = group[p - from] << WIDTH;
            int viewer = viewers[parts.viewing(p)];
            in[at + WATCH] += parts.seconds(p);
            in[at + VIEWINGS] += parts.counted(p) ? 1 : 0;
            // No branch: whether a group has seen the viewer cannot be foretold.
            in[at + VIEWERS] += in[at + LAST_VIEWER] != viewer ? 1 : 0;
            in[at + LAST_VIEWER] = viewer;
        }
    }

    /// Adds parts to group 0.
    void add(Parts parts, int from, int to) {
        if (further != null) {
            for (int p = from; p < to; p++) {
                add(0, parts.viewing(p), parts.seconds(p), parts.counted(p));
            }
            return;
        }
        int[] viewers = viewings.viewer();
        long watch = 0;
        long counted = 0;
        long changes = 0;
        long last = cells[LAST_VIEWER];
        for (int p = from; p < to; p++) {
            int viewer = viewers[parts.viewing(p)];
            watch += parts.seconds(p);
            counted += parts.counted(p) ? 1 : 0;
            changes += viewer != last ? 1 : 0;
            last = viewer;
        }
        cells[WATCH] += watch;
        cells[VIEWINGS] += counted;
        cells[VIEWERS] += changes;
        cells[LAST_VIEWER] = last;
    }

    /// Adds what another tally counted of its group `theirs`: of other viewers and households.
    void add(int group, Tally other, int theirs) {
        int at = room(group);
        for (int column = 0; column < LAST_VIEWER; column++) {
            cells[at + column] += other.cell(theirs, column);
        }
        if (further != null) {
            further.add(group, other.further(), theirs);
        }
    }

    /// Where the cells of a group are.
    private int room(int group) {
        int at = group << WIDTH;
        if (at >= cells.length) {
            int before = cells.length;
            cells = unseen(Arrays.copyOf(cells, Math.max(at + (1 << WIDTH), before * 2)), before);
        }
        return at;
    }

    /// Fills who was seen last with nobody.
    private static long[] unseen(long[] cells, int from) {
        for (int at = from; at < cells.length; at += 1 << WIDTH) {
            cells[at + LAST_VIEWER] = NONE;
        }
        return cells;
    }

    long watch(int group) {
        return cell(group, WATCH);
    }

    long viewings(int group) {
        return cell(group, VIEWINGS);
    }

    long viewers(int group) {
        return cell(group, VIEWERS);
    }

    private long cell(int group, int column) {
        int at = (group << WIDTH) + column;
        return at < cells.length ? cells[at] : 0;
    }

    /// What was not asked for has no figure; 0 would be a lie.
    private FurtherCounts further() {
        FurtherCounts counts = further;
        if (counts == null) {
            throw new IllegalStateException("Only watch time, viewings and viewers were asked for.");
        }
        return counts;
    }

    long requests(int group) {
        return further().requests(group);
    }

    long completed(int group) {
        return further().completed(group);
    }

    /// Viewings of which it is known whether they were completed.
    long rated(int group) {
        return further().rated(group);
    }

    /// The amounts of the viewings that have one.
    long amount(int group) {
        return further().amount(group);
    }

    long sized(int group) {
        return further().sized(group);
    }

    long sessions(int group) {
        return further().sessions(group);
    }

    long households(int group) {
        return further().households(group);
    }

    long reached(int group) {
        return further().reached(group);
    }

    Summary.Figures figures(int group) {
        return new Summary.Figures(watch(group), viewings(group), sessions(group), viewers(group), households(group));
    }
}
