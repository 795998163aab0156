package app.viewership.query;

import app.viewership.source.Event;
import app.viewership.viewing.Viewings;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a [Tally] counts by group beside watch time, viewings and viewers, each where it is asked for: together it
/// costs as much again.
final class FurtherCounts {
    private static final int NONE = -1;

    // A group's counts and the last of each that it saw lie side by side.
    private static final int REQUESTS = 0;
    private static final int COMPLETED = 1;
    private static final int SESSIONS = 2;
    private static final int HOUSEHOLDS = 3;
    private static final int REACHED = 4;
    private static final int RATED = 5;
    private static final int AMOUNT = 6;
    private static final int SIZED = 7;
    private static final int LAST_SESSION = 8;
    private static final int LAST_HOUSEHOLD = 9;
    private static final int LAST_REACHED = 10;

    /// The logarithm of how many cells a group has.
    private static final int WIDTH = 4;

    private final Dataset dataset;
    private final Viewings viewings;
    private final int[] householdOf;
    private final int reachSeconds;
    private final Completion completion;
    private final boolean requests;
    private final boolean completed;
    private final boolean sessions;
    private final boolean households;
    private final boolean reached;
    private final boolean amounts;
    private long[] cells = unseen(new long[64 << WIDTH], 0);

    private FurtherCounts(Dataset dataset, Viewings viewings, Rule rule, Set<Measure> asked) {
        this.dataset = dataset;
        this.viewings = viewings;
        this.householdOf = dataset.householdOf();
        this.reachSeconds = rule.thresholds().reachMinutes() * 60;
        this.completion = new Completion(dataset, viewings, rule);
        this.requests = asked.contains(Measure.REQUESTS);
        this.completed = asked.contains(Measure.COMPLETED)
                || asked.contains(Measure.COMPLETION)
                || asked.contains(Measure.UNRATED);
        this.sessions = asked.contains(Measure.SESSIONS);
        this.households = asked.contains(Measure.HOUSEHOLDS);
        this.reached = asked.contains(Measure.REACH) || asked.contains(Measure.LOYALTY);
        this.amounts = Measure.AMOUNT.fits(dataset.kind())
                && (asked.contains(Measure.AMOUNT) || asked.contains(Measure.MEAN_AMOUNT));
    }

    /// What is asked for of these counts; null where nothing is.
    static @Nullable FurtherCounts of(Dataset dataset, Viewings viewings, Rule rule, Set<Measure> asked) {
        FurtherCounts counts = new FurtherCounts(dataset, viewings, rule, asked);
        boolean any = counts.requests
                || counts.completed
                || counts.sessions
                || counts.households
                || counts.reached
                || counts.amounts;
        return any ? counts : null;
    }

    /// Adds a part of viewing `i`, or a piece of one.
    ///
    /// @param counts whether the viewing starts in it
    /// @param fresh whether the part of the group before it was of another viewer
    void add(int group, int i, int seconds, boolean counts, boolean fresh) {
        int at = room(group);
        if (counts) {
            count(at, i);
        }
        if (sessions && cells[at + LAST_SESSION] != viewings.session()[i]) {
            cells[at + LAST_SESSION] = viewings.session()[i];
            cells[at + SESSIONS]++;
        }
        if (households && fresh && cells[at + LAST_HOUSEHOLD] != householdOf[viewings.client()[i]]) {
            cells[at + LAST_HOUSEHOLD] = householdOf[viewings.client()[i]];
            cells[at + HOUSEHOLDS]++;
        }
        if (reached && seconds >= reachSeconds && cells[at + LAST_REACHED] != viewings.viewer()[i]) {
            cells[at + LAST_REACHED] = viewings.viewer()[i];
            cells[at + REACHED]++;
        }
    }

    private void count(int at, int i) {
        if (requests) {
            cells[at + REQUESTS] += viewings.requests()[i];
        }
        if (completed && completion.rates(i)) {
            cells[at + RATED]++;
            cells[at + COMPLETED] += completion.completes(i) ? 1 : 0;
        }
        if (amounts && dataset.amount(i) != Event.NO_AMOUNT) {
            cells[at + AMOUNT] += dataset.amount(i);
            cells[at + SIZED]++;
        }
    }

    /// Adds what others counted of their group `theirs`: of other viewers and households.
    void add(int group, FurtherCounts others, int theirs) {
        int at = room(group);
        for (int column = 0; column < LAST_SESSION; column++) {
            cells[at + column] += others.cell(theirs, column);
        }
    }

    private int room(int group) {
        int at = group << WIDTH;
        if (at >= cells.length) {
            int before = cells.length;
            cells = unseen(Arrays.copyOf(cells, Math.max(at + (1 << WIDTH), before * 2)), before);
        }
        return at;
    }

    /// Fills what was last seen of each kind with what never is.
    private static long[] unseen(long[] cells, int from) {
        for (int at = from; at < cells.length; at += 1 << WIDTH) {
            Arrays.fill(cells, at + LAST_SESSION, at + (1 << WIDTH), NONE);
        }
        return cells;
    }

    long requests(int group) {
        return counted(requests, group, REQUESTS);
    }

    long completed(int group) {
        return counted(completed, group, COMPLETED);
    }

    long rated(int group) {
        return counted(completed, group, RATED);
    }

    long amount(int group) {
        return counted(amounts, group, AMOUNT);
    }

    long sized(int group) {
        return counted(amounts, group, SIZED);
    }

    long sessions(int group) {
        return counted(sessions, group, SESSIONS);
    }

    long households(int group) {
        return counted(households, group, HOUSEHOLDS);
    }

    long reached(int group) {
        return counted(reached, group, REACHED);
    }

    /// What was not asked for has no figure; 0 would be a lie.
    private long counted(boolean counts, int group, int column) {
        if (!counts) {
            throw new IllegalStateException("Column " + column + " was not asked for.");
        }
        return cell(group, column);
    }

    private long cell(int group, int column) {
        int at = (group << WIDTH) + column;
        return at < cells.length ? cells[at] : 0;
    }
}
