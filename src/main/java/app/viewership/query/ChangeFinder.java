package app.viewership.query;

import app.viewership.viewing.Viewings;

/// Finds what was watched next.
///
/// Next of a viewing v is the earliest-starting viewing of the same session that starts after v starts and no earlier
/// than v's last request less the hand-over; ties by asset id. It is looked for among all viewings of the session,
/// whatever a question keeps.
final class ChangeFinder {
    static final int NOTHING = -1;

    private final Cut cut;
    private final Viewings viewings;
    private final Rule rule;
    private final Coded programs;

    ChangeFinder(Asked asked) {
        this.cut = asked.cut();
        this.viewings = asked.viewings();
        this.rule = asked.question().rule();
        this.programs = asked.dataset().coded(asked.dataset().landmarks().program());
    }

    /// Whether viewing `v` ended early: its watch time, all of it, is below the runtime.
    boolean early(int v) {
        return viewings.watch()[v] < rule.runtime();
    }

    /// The viewing after `v`; [#NOTHING] where there is none.
    int next(int v) {
        long earliest = Math.max(viewings.start()[v] + 1, viewings.end(v) - rule.handOver());
        int low = v + 1;
        int high = cut.firstOf(viewings.session()[v] + 1);
        int end = high;
        // Viewings of a session stand by start, those of one start by asset id.
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (viewings.start()[middle] < earliest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end ? low : NOTHING;
    }

    /// Code of the program of viewing `v`.
    int program(int v) {
        return programs.code(viewings.asset()[v]);
    }

    /// Whether viewing `v` is a program change: early, and followed by another program.
    boolean changes(int v) {
        if (!early(v)) {
            return false;
        }
        int next = next(v);
        return next != NOTHING && program(next) != program(v);
    }
}
