package app.viewership.query;

import app.viewership.source.Event;
import app.viewership.viewing.Viewings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Sums and counts by group, in one pass.
///
/// Viewings come sorted by viewer and session, so for what is distinct it is enough to remember the last one seen in
/// each group.
final class Tally {
    private static final int NONE = -1;

    // A group's counts and the last of each that it saw lie side by side. What is counted anyway stands first and alone
    // where nothing else is asked: then a thousand groups fit the processor's nearest cache.
    private static final int WATCH = 0;
    private static final int VIEWINGS = 1;
    private static final int VIEWERS = 2;
    private static final int LAST_VIEWER = 3;
    private static final int REQUESTS = 4;
    private static final int COMPLETED = 5;
    private static final int SESSIONS = 6;
    private static final int HOUSEHOLDS = 7;
    private static final int REACHED = 8;
    private static final int RATED = 9;
    private static final int AMOUNT = 10;
    private static final int SIZED = 11;
    private static final int LAST_SESSION = 12;
    private static final int LAST_HOUSEHOLD = 13;
    private static final int LAST_REACHED = 14;

    /// The logarithms of how many cells a group has.
    private static final int NARROW = 2;

    private static final int WIDE = 4;

    private final Viewings viewings;
    private final int[] householdOf;
    private final int reachSeconds;
    private final Completion completion;
    private final Dataset dataset;
    private final boolean sums;
    private final boolean countsRequests;
    private final boolean countsCompleted;
    private final boolean countsSessions;
    private final boolean countsHouseholds;
    private final boolean countsReached;
    private final boolean countsMore;
    private final int width;
    private long[] cells;

    Tally(Dataset dataset, Viewings viewings, Rule rule) {
        this(dataset, viewings, rule, EnumSet.allOf(Measure.class));
    }

    /// @param asked what it is asked for; watch time, viewings and viewers are counted anyway, the rest costs as much
    ///     again
    Tally(Dataset dataset, Viewings viewings, Rule rule, Set<Measure> asked) {
        this.countsRequests = asked.contains(Measure.REQUESTS);
        this.countsCompleted = asked.contains(Measure.COMPLETED)
                || asked.contains(Measure.COMPLETION)
                || asked.contains(Measure.UNRATED);
        this.countsSessions = asked.contains(Measure.SESSIONS);
        this.countsHouseholds = asked.contains(Measure.HOUSEHOLDS);
        this.countsReached = asked.contains(Measure.REACH) || asked.contains(Measure.LOYALTY);
        this.viewings = viewings;
        this.householdOf = dataset.householdOf();
        this.reachSeconds = rule.thresholds().reachMinutes() * 60;
        this.completion = new Completion(dataset, viewings, rule);
        this.dataset = dataset;
        this.sums = Measure.AMOUNT.fits(dataset.kind())
                && (asked.contains(Measure.AMOUNT) || asked.contains(Measure.MEAN_AMOUNT));
        this.countsMore =
                countsRequests || countsCompleted || countsSessions || countsHouseholds || countsReached || sums;
        this.width = countsMore ? WIDE : NARROW;
        this.cells = unseen(new long[64 << width], 0);
    }

    /// Adds a part, or a piece of one, of viewing `i` to `group`.
    ///
    /// @param counts whether the viewing starts in it
    void add(int group, int i, int seconds, boolean counts) {
        int at = room(group);
        int viewer = viewings.viewer()[i];
        if (countsMore) {
            addMore(at, i, seconds, counts, viewer);
        }
        cells[at + WATCH] += seconds;
        cells[at + VIEWINGS] += counts ? 1 : 0;
        // No branch: whether a group has seen the viewer cannot be foretold.
        cells[at + VIEWERS] += cells[at + LAST_VIEWER] != viewer ? 1 : 0;
        cells[at + LAST_VIEWER] = viewer;
    }

    /// Adds parts.
    ///
    /// @param group that of part `from` first
    /// @param groups how many there are
    void add(int[] group, int groups, Parts parts, int from, int to) {
        if (countsMore) {
            for (int p = from; p < to; p++) {
                add(group[p - from], parts.viewing(p), parts.seconds(p), parts.counted(p));
            }
            return;
        }
        room(groups - 1);
        long[] in = cells;
        int[] viewers = viewings.viewer();
        for (int p = from; p < to; p++) {
            int at = group[p - from] << NARROW;
            int viewer = viewers[parts.viewing(p)];
            in[at + WATCH] += parts.seconds(p);
            in[at + VIEWINGS] += parts.counted(p) ? 1 : 0;
            in[at + VIEWERS] += in[at + LAST_VIEWER] != viewer ? 1 : 0;
            in[at + LAST_VIEWER] = viewer;
        }
    }

    /// Adds parts to group 0.
    void add(Parts parts, int from, int to) {
        if (countsMore) {
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

    private void addMore(int at, int i, int seconds, boolean counts, int viewer) {
        if (counts) {
            if (countsRequests) {
                cells[at + REQUESTS] += viewings.requests()[i];
            }
            if (countsCompleted && completion.rates(i)) {
                cells[at + RATED]++;
                cells[at + COMPLETED] += completion.completes(i) ? 1 : 0;
            }
            if (sums && dataset.amount(i) != Event.NO_AMOUNT) {
                cells[at + AMOUNT] += dataset.amount(i);
                cells[at + SIZED]++;
            }
        }
        if (countsSessions && cells[at + LAST_SESSION] != viewings.session()[i]) {
            cells[at + LAST_SESSION] = viewings.session()[i];
            cells[at + SESSIONS]++;
        }
        if (countsHouseholds
                && cells[at + LAST_VIEWER] != viewer
                && cells[at + LAST_HOUSEHOLD] != householdOf[viewings.client()[i]]) {
            cells[at + LAST_HOUSEHOLD] = householdOf[viewings.client()[i]];
            cells[at + HOUSEHOLDS]++;
        }
        if (countsReached && seconds >= reachSeconds && cells[at + LAST_REACHED] != viewer) {
            cells[at + LAST_REACHED] = viewer;
            cells[at + REACHED]++;
        }
    }

    /// Adds what another tally counted of its group `theirs`: of other viewers and households.
    void add(int group, Tally other, int theirs) {
        int at = room(group);
        for (int column = 0; column < Math.min(LAST_SESSION, 1 << width); column++) {
            cells[at + column] += column == LAST_VIEWER ? 0 : other.cell(theirs, column);
        }
    }

    /// Where the cells of a group are.
    private int room(int group) {
        int at = group << width;
        if (at >= cells.length) {
            int before = cells.length;
            cells = unseen(Arrays.copyOf(cells, Math.max(at + (1 << width), before * 2)), before);
        }
        return at;
    }

    long watch(int group) {
        return cell(group, WATCH);
    }

    long requests(int group) {
        return counted(countsRequests, group, REQUESTS);
    }

    long viewings(int group) {
        return cell(group, VIEWINGS);
    }

    long completed(int group) {
        return counted(countsCompleted, group, COMPLETED);
    }

    /// Viewings of which it is known whether they were completed.
    long rated(int group) {
        return counted(countsCompleted, group, RATED);
    }

    /// The amounts of the viewings that have one.
    long amount(int group) {
        return counted(sums, group, AMOUNT);
    }

    long sized(int group) {
        return counted(sums, group, SIZED);
    }

    long sessions(int group) {
        return counted(countsSessions, group, SESSIONS);
    }

    long viewers(int group) {
        return cell(group, VIEWERS);
    }

    long households(int group) {
        return counted(countsHouseholds, group, HOUSEHOLDS);
    }

    long reached(int group) {
        return counted(countsReached, group, REACHED);
    }

    Summary.Figures figures(int group) {
        return new Summary.Figures(watch(group), viewings(group), sessions(group), viewers(group), households(group));
    }

    /// What was not asked for has no figure; 0 would be a lie.
    private long counted(boolean counts, int group, int column) {
        if (!counts) {
            throw new IllegalStateException("Column " + column + " was not asked for.");
        }
        return cell(group, column);
    }

    private long cell(int group, int column) {
        int at = (group << width) + column;
        return at < cells.length ? cells[at] : 0;
    }

    /// Fills what was last seen of each kind with what never is.
    private long[] unseen(long[] cells, int from) {
        for (int at = from; at < cells.length; at += 1 << width) {
            cells[at + LAST_VIEWER] = NONE;
            if (countsMore) {
                Arrays.fill(cells, at + LAST_SESSION, at + (1 << width), NONE);
            }
        }
        return cells;
    }
}
