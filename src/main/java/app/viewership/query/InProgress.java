package app.viewership.query;

import java.util.List;

/// Who was in progress on a program between two instants: their viewings start before the end of the span and end after
/// its start.
///
/// @param program what was watched
/// @param span the two instants
/// @param viewers one row each, most exposed first, ties by name
public record InProgress(String program, Period span, List<Exposed> viewers) {

    /// One viewer.
    ///
    /// @param viewer who; empty where viewers are not to be told apart
    /// @param viewings how many of the viewings were in progress
    /// @param seconds watch time within the span
    /// @param cameBack whether another viewing, of anything, began after the span and no later than the session gap
    public record Exposed(String viewer, int viewings, long seconds, boolean cameBack) {}

    public InProgress {
        viewers = List.copyOf(viewers);
    }

    /// Watch time of all within the span.
    public long seconds() {
        return viewers.stream().mapToLong(Exposed::seconds).sum();
    }
}
