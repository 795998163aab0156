package app.viewership.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The ends of a period as somebody asked for them: the counting closes an open end with the log, while what is
/// exported says only what was asked.
///
/// @param from null where the period is open to the past
/// @param to null where it is open to the future
public record Bounds(@Nullable Instant from, @Nullable Instant to) {

    /// Both ends of a period; none for null, which is all of the log.
    public static Bounds of(@Nullable Period period) {
        return period == null ? new Bounds(null, null) : new Bounds(period.from(), period.to());
    }
}
