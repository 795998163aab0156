package app.viewership.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The ends of a period as somebody asked for them: the counting closes an open end with the log, while what is
/// exported says only what was asked.
///
/// @param from null where the period is open to the past
/// @param to null where it is open to the future
public record Bounds(@Nullable Instant from, @Nullable Instant to) {

    /// The period for what knows no end of the log, such as single events: an open end lies beyond all of them. Null
    /// where both are open.
    public @Nullable Period beyondTheLog() {
        return from == null && to == null
                ? null
                : new Period(from == null ? Instant.MIN : from, to == null ? Instant.MAX : to);
    }

    /// Both ends of a period; none for null, which is all of the log.
    public static Bounds of(@Nullable Period period) {
        return period == null ? new Bounds(null, null) : new Bounds(period.from(), period.to());
    }
}
