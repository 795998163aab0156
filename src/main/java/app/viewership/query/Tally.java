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

    // A group's counts and the last of each that it saw lie side by side, in one or two lines of the processor's cache.
    private static final int WATCH = 0;
    private static final int REQUESTS = 1;
    private static final int VIEWINGS = 2;
    private static final int COMPLETED = 3;
    private static final int SESSIONS = 4;
    private static final int VIEWERS = 5;
    private static final int HOUSEHOLDS = 6;
    private static final int REACHED = 7;
    private static final int RATED = 8;
    private static final int AMOUNT = 9;
    private static final int SIZED = 10;
    private static final int LAST_SESSION = 11;
    private static final int LAST_VIEWER = 12;
    private static final int LAST_HOUSEHOLD = 13;
    private static final int LAST_REACHED = 14;
    private static final int WIDTH = 16;

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
    private long[] cells = unseen(new long[64 * WIDTH], 0);

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
    }

    /// Adds a part, or a piece of one, of viewing `i` to `group`.
    ///
    /// @param counts whether the viewing starts in it
    void add(int group, int i, int seconds, boolean counts) {
        int at = room(group);
        cells[at + WATCH] += seconds;
        if (counts) {
            cells[at + VIEWINGS]++;
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
        int viewer = viewings.viewer()[i];
        if (cells[at + LAST_VIEWER] != viewer) {
            cells[at + LAST_VIEWER] = viewer;
            cells[at + VIEWERS]++;
            if (countsHouseholds && cells[at + LAST_HOUSEHOLD] != householdOf[viewings.client()[i]]) {
                cells[at + LAST_HOUSEHOLD] = householdOf[viewings.client()[i]];
                cells[at + HOUSEHOLDS]++;
            }
        }
        if (countsReached && seconds >= reachSeconds && cells[at + LAST_REACHED] != viewer) {
            cells[at + LAST_REACHED] = viewer;
            cells[at + REACHED]++;
        }
    }

    /// Adds what another tally counted of its group `theirs`: of other viewers and households.
    void add(int group, Tally other, int theirs) {
        int at = room(group);
        for (int column = 0; column < LAST_SESSION; column++) {
            cells[at + column] += other.cell(theirs, column);
        }
    }

    /// Where the cells of a group are.
    private int room(int group) {
        int at = group * WIDTH;
        if (at >= cells.length) {
            int before = cells.length;
            cells = unseen(Arrays.copyOf(cells, Math.max(at + WIDTH, before * 2)), before);
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
        int at = group * WIDTH + column;
        return at < cells.length ? cells[at] : 0;
    }

    /// Fills what was last seen of each kind with what never is.
    private static long[] unseen(long[] cells, int from) {
        for (int at = from; at < cells.length; at += WIDTH) {
            Arrays.fill(cells, at + LAST_SESSION, at + WIDTH, NONE);
        }
        return cells;
    }
}
