package app.viewership.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The figures at the head of the window: what the question selects, and the whole log beside it.
///
/// @param selected under drill, filters and period
/// @param all the whole log under the same rule
/// @param first first usable request of the log; null for a log without any
/// @param last last usable request of the log; null for a log without any
public record Summary(
        Figures selected,
        Figures all,
        @Nullable Instant first,
        @Nullable Instant last) {

    /// Counts over a selection; distinct ones are distinct over all of it.
    ///
    /// @param watchSeconds watch time, clipped to the period
    /// @param viewings that start in the period
    /// @param sessions with any part in the period
    /// @param viewers with any part in the period
    /// @param households client IPs with any part in the period
    public record Figures(long watchSeconds, long viewings, long sessions, long viewers, long households) {}

    /// Watch time selected / watch time of the log; 0 of a log without any.
    public double share() {
        return all.watchSeconds == 0 ? 0 : (double) selected.watchSeconds / all.watchSeconds;
    }
}
