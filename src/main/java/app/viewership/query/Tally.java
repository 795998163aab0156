package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.Arrays;

/// Sums and counts by group, in one pass.
///
/// Viewings come sorted by viewer and session, so for what is distinct it is enough to remember the last one seen in
/// each group.
final class Tally {
    private static final int NONE = -1;

    private final Viewings viewings;
    private final int[] householdOf;
    private final int reachSeconds;
    private final long completionSeconds;

    private long[] watch = new long[64];
    private long[] requests = new long[64];
    private int[] counted = new int[64];
    private int[] completed = new int[64];
    private int[] sessions = new int[64];
    private int[] viewers = new int[64];
    private int[] households = new int[64];
    private int[] reached = new int[64];
    private int[] lastSession = unseen(new int[64], 0);
    private int[] lastViewer = unseen(new int[64], 0);
    private int[] lastHousehold = unseen(new int[64], 0);
    private int[] lastReached = unseen(new int[64], 0);

    Tally(Dataset dataset, Viewings viewings, Rule rule) {
        this.viewings = viewings;
        this.householdOf = dataset.householdOf();
        this.reachSeconds = rule.thresholds().reachMinutes() * 60;
        // p % of the runtime may be no whole second: the first that is enough.
        this.completionSeconds =
                Math.ceilDiv((long) rule.runtime() * rule.thresholds().completionPercent(), 100);
    }

    /// Adds a part, or a piece of one, of viewing `i` to `group`.
    ///
    /// @param counts whether the viewing starts in it
    void add(int group, int i, int seconds, boolean counts) {
        if (group >= watch.length) {
            grow(Math.max(group + 1, watch.length * 2));
        }
        watch[group] += seconds;
        if (counts) {
            counted[group]++;
            requests[group] += viewings.requests()[i];
            if (viewings.watch()[i] >= completionSeconds) {
                completed[group]++;
            }
        }
        int session = viewings.session()[i];
        if (lastSession[group] != session) {
            lastSession[group] = session;
            sessions[group]++;
        }
        int viewer = viewings.viewer()[i];
        if (lastViewer[group] != viewer) {
            lastViewer[group] = viewer;
            viewers[group]++;
            int household = householdOf[viewings.client()[i]];
            if (lastHousehold[group] != household) {
                lastHousehold[group] = household;
                households[group]++;
            }
        }
        if (seconds >= reachSeconds && lastReached[group] != viewer) {
            lastReached[group] = viewer;
            reached[group]++;
        }
    }

    long watch(int group) {
        return has(group) ? watch[group] : 0;
    }

    long requests(int group) {
        return has(group) ? requests[group] : 0;
    }

    long viewings(int group) {
        return has(group) ? counted[group] : 0;
    }

    long completed(int group) {
        return has(group) ? completed[group] : 0;
    }

    long sessions(int group) {
        return has(group) ? sessions[group] : 0;
    }

    long viewers(int group) {
        return has(group) ? viewers[group] : 0;
    }

    long households(int group) {
        return has(group) ? households[group] : 0;
    }

    long reached(int group) {
        return has(group) ? reached[group] : 0;
    }

    Summary.Figures figures(int group) {
        return new Summary.Figures(watch(group), viewings(group), sessions(group), viewers(group), households(group));
    }

    private boolean has(int group) {
        return group < watch.length;
    }

    private void grow(int room) {
        int before = watch.length;
        watch = Arrays.copyOf(watch, room);
        requests = Arrays.copyOf(requests, room);
        counted = Arrays.copyOf(counted, room);
        completed = Arrays.copyOf(completed, room);
        sessions = Arrays.copyOf(sessions, room);
        viewers = Arrays.copyOf(viewers, room);
        households = Arrays.copyOf(households, room);
        reached = Arrays.copyOf(reached, room);
        lastSession = unseen(Arrays.copyOf(lastSession, room), before);
        lastViewer = unseen(Arrays.copyOf(lastViewer, room), before);
        lastHousehold = unseen(Arrays.copyOf(lastHousehold, room), before);
        lastReached = unseen(Arrays.copyOf(lastReached, room), before);
    }

    private static int[] unseen(int[] column, int from) {
        Arrays.fill(column, from, column.length, NONE);
        return column;
    }
}
